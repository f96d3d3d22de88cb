/** Credentials enter; who is calling leaves. */
import { createHash, timingSafeEqual } from "node:crypto";
import { fail, ok, type Result } from "../faults.ts";
import { isLoopback, type Settings } from "../settings.ts";
import type { Caller } from "./access.ts";

export interface Visitor {
  /** Whose conversations and drafts may be seen: "local" without tokens, else a hash of the token. */
  readonly owner: string;
  readonly isAdmin: boolean;
}
export interface Knock {
  readonly authorization: string | undefined;
  /** The peer's address. */
  readonly ip: string;
  readonly needs: Caller;
  /** ms since 1970. */
  readonly now: number;
}
export interface Gate {
  admit(knock: Knock): Result<Visitor>;
}

const local: Visitor = { owner: "local", isAdmin: false };
const badPerMinute = 20;
const minuteMs = 60_000;

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * | USER_TOKENS | ADMIN_TOKEN | user routes | admin routes |
 * |---|---|---|---|
 * | none | none | everybody, on loopback only | everybody, on loopback only |
 * | none | set | everybody, on loopback only; the admin | the admin |
 * | set | none | whoever has a user token | nobody |
 * | set | set | whoever has a user token; the admin | the admin |
 *
 * Bound beyond loopback, a server without USER_TOKENS does not start (`settings.ts`); were it to, this gate would let nobody in.
 */
export function makeGate(settings: Pick<Settings, "userTokens" | "adminToken" | "host">): Gate {
  const users = settings.userTokens.map(digest);
  const admin = settings.adminToken === null ? null : digest(settings.adminToken);
  const open = users.length === 0 && isLoopback(settings.host);
  const failures = makeFailures();
  return {
    admit: ({ authorization, ip, needs, now }) => {
      if (needs === "public") return ok(local);
      if (open && admin === null) return ok(local);
      if (authorization === undefined) return open && needs === "user" ? ok(local) : fail({ code: "unauthorized" });
      const given = digest(tokenIn(authorization));
      const isAdmin = admin !== null && timingSafeEqual(admin, given);
      // Every token is compared, so the time taken says nothing about which one matched.
      const isUser = users.filter((known) => timingSafeEqual(known, given)).length > 0;
      // A good token passes whatever others at the same address have tried.
      if (!isAdmin && !isUser) return failures.next(ip, now);
      if (needs === "admin" && !isAdmin) return fail({ code: "forbidden" });
      return ok({ owner: given.toString("hex").slice(0, 32), isAdmin });
    },
  };
}

/** The empty text, which no token equals, for anything but one well-formed bearer token. */
const tokenIn = (authorization: string) => /^Bearer ([A-Za-z0-9._~+/=-]{1,256})$/i.exec(authorization)?.[1] ?? "";

const addressesMost = 10_000;

/** Bad tokens per address and minute. When the table is full the address that began longest ago is forgotten. */
function makeFailures() {
  const seen = new Map<string, { count: number; readonly since: number }>();
  const entryOf = (ip: string, now: number) => {
    const known = seen.get(ip);
    if (known !== undefined && now - known.since < minuteMs) return known;
    seen.delete(ip);
    const fresh = { count: 0, since: now };
    seen.set(ip, fresh);
    for (const oldest of seen.keys()) if (seen.size > addressesMost) seen.delete(oldest);
    return fresh;
  };
  return {
    next: (ip: string, now: number): Result<never> => {
      const entry = entryOf(networkOf(ip), now);
      entry.count++;
      if (entry.count <= badPerMinute) return fail({ code: "unauthorized" });
      return fail({ code: "locked-out", retryAfterSeconds: Math.max(1, Math.ceil((entry.since + minuteMs - now) / 1000)) });
    },
  };
}

/** One machine may have any address of its IPv6 network. */
function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  return ip.includes(":") ? ip.split(":").slice(0, 4).join(":") : ip;
}
