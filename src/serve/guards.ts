/** Requests enter; those with a foreign host, a wrong type, too large a body or no right to call are answered here. */
import { randomUUID } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { Fault } from "../faults.ts";
import { access, type Gate } from "./access.ts";
import type { Deps, Env } from "./context.ts";
import { problemResponse } from "./problems.ts";

const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

export const refuse = (c: Context<Env>, fault: Fault) => problemResponse(fault, c.get("requestId"));

/** Gives the request its id, writes the security headers and one log line. */
export const outermost =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    c.set("requestId", requestId);
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value);
    c.res.headers.set("x-request-id", requestId);
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
    deps.log({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms: performance.now() - started });
  };

/** A page elsewhere that points its own name at this machine (DNS rebinding) is refused. */
export const hostGuard =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    const name = host.toLowerCase().replace(/:\d{1,5}$/, "");
    const allowed = new Set(["localhost", "127.0.0.1", "[::1]", ...deps.settings.allowedHosts.map((h) => h.toLowerCase())]);
    if (!allowed.has(name)) return refuse(c, { code: "host-not-allowed" });
    return next();
  };

/** Bodies are JSON, said to be JSON, and bounded whether or not they announce their length; the parsed one is set as `body`. */
export const bodyGuard =
  (limitBytes: number): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) return refuse(c, { code: "unsupported-media-type" });
    if (Number(c.req.header("content-length") ?? 0) > limitBytes) return refuse(c, { code: "too-large", limitBytes });
    const body = await readUpTo(c.req.raw, limitBytes);
    if (body === null) return refuse(c, { code: "too-large", limitBytes });
    try {
      c.set("body", JSON.parse(body));
    } catch {
      return refuse(c, { code: "bad-request", issues: [{ path: "", message: "内容不是合法的 JSON" }] });
    }
    return next();
  };

async function readUpTo(request: Request, limitBytes: number): Promise<string | null> {
  if (request.body === null) return "";
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.length;
    if (size > limitBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Asks the gate with what the table declares for the route; an undeclared route is nobody's. */
export const accessGuard =
  (deps: Deps, gate: Gate, route: string): MiddlewareHandler<Env> =>
  async (c, next) => {
    const needs = access[route];
    if (needs === undefined) return refuse(c, { code: "unauthorized" });
    const ip = remoteAddress(c.env) ?? "local";
    const admitted = gate.admit({ authorization: c.req.header("authorization"), ip, needs, now: deps.now().getTime() });
    if (!admitted.ok) return refuse(c, admitted.fault);
    c.set("owner", admitted.value);
    return next();
  };

/** The peer's address as node-server hands it over; forwarded headers are not believed. */
function remoteAddress(bindings: unknown): string | null {
  if (typeof bindings !== "object" || bindings === null || !("incoming" in bindings)) return null;
  const incoming = bindings.incoming;
  if (typeof incoming !== "object" || incoming === null || !("socket" in incoming)) return null;
  const socket = incoming.socket;
  if (typeof socket !== "object" || socket === null || !("remoteAddress" in socket)) return null;
  return typeof socket.remoteAddress === "string" ? socket.remoteAddress : null;
}
