/** Expected failures as values: a code and its data. `serve/problems.ts` alone turns them into status and Chinese words. */
import { z } from "zod";

const retryAfterSeconds = z.int().positive();
const issue = z.object({ path: z.string(), message: z.string() }).readonly();

/** A schema, because faults also travel between processes. */
export const faultSchema = z
  .discriminatedUnion("code", [
    z.object({ code: z.literal("bad-request"), issues: z.array(issue).readonly() }),
    z.object({ code: z.literal("not-found"), what: z.enum(["document", "conversation", "draft", "target", "route"]), id: z.string() }),
    z.object({ code: z.literal("bad-span"), start: z.number(), end: z.number(), length: z.int() }),
    z.object({ code: z.literal("source-changed"), documentId: z.string() }),
    z.object({ code: z.literal("stale-draft"), version: z.int() }),
    /** 1-based numbers of items whose words stand neither in a source nor in the store. */
    z.object({ code: z.literal("items-unreadable"), items: z.array(z.int()).readonly() }),
    z.object({ code: z.literal("unauthorized") }),
    z.object({ code: z.literal("forbidden") }),
    z.object({ code: z.literal("locked-out"), retryAfterSeconds }),
    z.object({ code: z.literal("host-not-allowed") }),
    z.object({ code: z.literal("cross-site") }),
    z.object({ code: z.literal("too-large"), limitBytes: z.int() }),
    z.object({ code: z.literal("headers-too-large") }),
    z.object({ code: z.literal("request-timeout") }),
    z.object({ code: z.literal("unsupported-media-type") }),
    /** `allow`: the methods the address takes. */
    z.object({ code: z.literal("method-not-allowed"), allow: z.array(z.string()).readonly() }),
    z.object({ code: z.literal("overloaded"), retryAfterSeconds }),
    /** The process that answers is being started or restarted. */
    z.object({ code: z.literal("answers-away"), retryAfterSeconds }),
    /** An answer took longer than is allowed. */
    z.object({ code: z.literal("too-slow"), retryAfterSeconds }),
    /** The asker went away. */
    z.object({ code: z.literal("cancelled") }),
    z.object({ code: z.literal("index-not-ready"), reason: z.string() }),
    z.object({ code: z.literal("store-unavailable"), reason: z.string() }),
    z.object({ code: z.literal("shutting-down") }),
    z.object({ code: z.literal("internal") }),
  ])
  .readonly();
export type Fault = z.infer<typeof faultSchema>;
export type FaultCode = Fault["code"];

export type Result<T, F = Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <F>(fault: F): { readonly ok: false; readonly fault: F } => ({ ok: false, fault });
/** The same fault, or the value changed. */
export const mapped = <T, U, F>(result: Result<T, F>, change: (value: T) => U): Result<U, F> =>
  result.ok ? ok(change(result.value)) : result;
