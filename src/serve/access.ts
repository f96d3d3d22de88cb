/** Credentials enter; who is calling leaves. One table declares who may call each route; what it lacks nobody may call. */
import { createHash, timingSafeEqual } from "node:crypto";
import { fail, ok, type Result } from "../faults.ts";
import type { Settings } from "../settings.ts";

export type Caller = "public" | "user" | "admin";

/** Method and path as the router knows them. */
export const access: Readonly<Record<string, Caller>> = {
  "GET /healthz": "public",
  "GET /readyz": "public",
  "GET /openapi.json": "public",
  "GET /docs": "public",
  "GET /docs.css": "public",
  "GET /api/documents": "user",
  "GET /api/documents/:id": "user",
  "GET /api/documents/:id/reading": "user",
  "GET /api/documents/:id/converted": "user",
  "GET /api/documents/:id/source": "user",
  "GET /api/documents/:id/citation": "user",
  "POST /api/search": "user",
  "GET /api/targets": "user",
  "GET /api/measures": "user",
  "GET /api/compare": "user",
  "GET /api/topics": "user",
  "POST /api/compare/text": "user",
  "GET /api/conflicts": "user",
  "POST /api/chat": "user",
  "GET /api/conversations": "user",
  "GET /api/conversations/:id": "user",
  "PATCH /api/conversations/:id": "user",
  "DELETE /api/conversations/:id": "user",
  "POST /api/conversations/:id/restore": "user",
  "GET /api/drafts": "user",
  "GET /api/drafts/:id": "user",
  "PUT /api/drafts/:id": "user",
  "DELETE /api/drafts/:id": "user",
  "POST /api/drafts/:id/restore": "user",
  "POST /api/export": "user",
  "POST /api/export/preview": "user",
  "POST /api/feedback": "user",
  "GET /api/feedback": "user",
  "GET /*": "public",
};

const digest = (text: string) => createHash("sha256").update(text).digest();
const badPerMinute = 20;

export interface Gate {
  /** The owner of what the caller may see: "local", or a hash of the token. */
  admit(call: {
    readonly authorization: string | undefined;
    readonly ip: string;
    readonly needs: Caller;
    readonly now: number;
  }): Result<string>;
}

/** Without any token set everybody is "local" (the server then listens on loopback only). */
export function makeGate(settings: Settings): Gate {
  const users = settings.userTokens.map(digest);
  const admin = settings.adminToken === null ? null : digest(settings.adminToken);
  const open = users.length === 0 && admin === null;
  const failures = makeFailures();
  return {
    admit: ({ authorization, ip, needs, now }) => {
      if (needs === "public" || open) return ok("local");
      if (failures.locked(ip, now)) return fail({ code: "locked-out", retryAfterSeconds: 60 });
      const token = /^Bearer ([A-Za-z0-9._~+/=-]{1,256})$/i.exec(authorization ?? "")?.[1];
      if (token === undefined) return users.length === 0 && needs === "user" ? ok("local") : fail({ code: "unauthorized" });
      const given = digest(token);
      const isAdmin = admin !== null && timingSafeEqual(admin, given);
      // Every token is compared, so the time taken says nothing about which one matched.
      const isUser = users.filter((known) => timingSafeEqual(known, given)).length > 0;
      if (!isAdmin && !isUser) {
        failures.count(ip, now);
        return fail({ code: "unauthorized" });
      }
      if (needs === "admin" && !isAdmin) return fail({ code: "forbidden" });
      return ok(given.toString("hex").slice(0, 32));
    },
  };
}

/** Bad tokens per address and minute; the table is emptied when it grows large. */
function makeFailures() {
  const seen = new Map<string, { count: number; since: number }>();
  const current = (ip: string, now: number) => {
    const entry = seen.get(ip);
    return entry !== undefined && now - entry.since < 60_000 ? entry : null;
  };
  return {
    locked: (ip: string, now: number) => (current(ip, now)?.count ?? 0) >= badPerMinute,
    count: (ip: string, now: number) => {
      if (seen.size > 10_000) seen.clear();
      const entry = current(ip, now);
      if (entry === null) seen.set(ip, { count: 1, since: now });
      else entry.count++;
    },
  };
}
