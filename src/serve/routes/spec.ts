/** What is said of a route before it is made: its schemas, for whom and how much. Types, and the schemas that routes share. */
import { z } from "@hono/zod-openapi";
import { idSchema } from "../../domain/id.ts";
import type { FaultCode } from "../../faults.ts";

/** No parameters, no query or no body. */
export const none = z.strictObject({});
export const idParams = z.object({ id: idSchema });
/** What a change gives back: the id of what was changed. */
export const doneSchema = z.object({ id: z.string(), done: z.literal(true) });
/** A query parameter that may be repeated. */
export const repeated = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(50));
/** A whole number written in digits; an empty parameter is not 0. */
export const whole = (min: number, max: number) => digits(min, max).openapi({ type: "integer", minimum: min, maximum: max });
/** The same with a usual value. */
export const wholeOr = (usual: number, min: number, max: number) =>
  digits(min, max).default(usual).openapi({ type: "integer", minimum: min, maximum: max, default: usual });
const digits = (min: number, max: number) =>
  z
    .custom<string>((text) => typeof text === "string" && /^\d{1,9}$/.test(text), "缺少，或不是整数")
    .transform(Number)
    .pipe(z.int().min(min).max(max));
export const cityName = z.string().min(1).max(100);

export interface Spec<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** As the router writes it, e.g. /api/documents/:id. */
  readonly path: string;
  /** One Chinese line for /docs. */
  readonly summary: string;
  readonly params: P;
  /** Strict: passed over in silence, a mistyped filter would give the answer to another question. */
  readonly query: Q;
  readonly body: B;
  /** Schema of the JSON given back, or of the text where `media` is another type. */
  readonly gives: z.ZodType;
  /** Content types of what is given; application/json when left out. */
  readonly media?: string | readonly string[];
  /** Whether it may be given as a stream of events too. */
  readonly events?: true;
  /** Whether what is given carries an ETag that a client may send back. */
  readonly cached?: true;
  /** What it may refuse beyond what the guards do. */
  readonly faults?: readonly FaultCode[];
  /** Most bytes of a request body; 64 KB when left out. */
  readonly limitBytes?: number;
  /** Whether the work waits for its turn among the questions: it takes as long as one. */
  readonly queued?: true;
}

export const hasBody = (spec: { readonly body: z.ZodType }): boolean => spec.body !== none;
