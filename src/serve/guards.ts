/** Requests enter; those with a foreign host, a wrong type, too large a body or no right to call are answered here. */
import { randomUUID } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { Fault } from "../faults.ts";
import { access } from "./access.ts";
import type { Bodies } from "./bodies.ts";
import { remoteAddress } from "./connection.ts";
import type { Deps, Env } from "./context.ts";
import type { Gate } from "./gate.ts";
import { makeHostCheck, makeOriginCheck } from "./hosts.ts";
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
    if (deps.underway.isClosing()) c.res.headers.set("connection", "close");
    const { method, path } = c.req;
    const { status } = c.res;
    const ms = Math.round((performance.now() - started) * 10) / 10;
    deps.metrics.observe({ method, route: c.get("route") ?? "other", status, seconds: ms / 1000 });
    deps.log({ requestId, method, path, status, ms });
  };

/** Only pages under an allowed name, and for changes only our own page and programs that are no browser, pass. */
export function hostGuard({ settings }: Deps): MiddlewareHandler<Env> {
  const isAllowed = makeHostCheck(settings);
  const isForeign = makeOriginCheck(settings);
  return async (c, next) => {
    // A request may name its host twice: in the header, and in its address.
    const hosts = [c.req.header("host"), new URL(c.req.url).host].filter((host) => host !== undefined);
    if (!hosts.every(isAllowed)) return refuse(c, { code: "host-not-allowed" });
    const changes = c.req.method !== "GET" && c.req.method !== "HEAD";
    const from = { host: hosts[0] ?? "", fetchSite: c.req.header("sec-fetch-site"), origin: c.req.header("origin") };
    return changes && isForeign(from) ? refuse(c, { code: "cross-site" }) : next();
  };
}

/** Bodies are JSON, said to be JSON, and bounded whether or not they announce their length; the parsed one is set as `body`. */
export const bodyGuard =
  (bodies: Bodies, limitBytes: number): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) return refuse(c, { code: "unsupported-media-type" });
    const body = await bodies.read(c.req.raw, limitBytes);
    if (!body.ok) return refuse(c, body.fault);
    c.set("body", body.value);
    return next();
  };

/** Asks the gate with what the table declares for the route; an undeclared route is nobody's. */
export const accessGuard =
  (deps: Deps, gate: Gate, route: string): MiddlewareHandler<Env> =>
  async (c, next) => {
    const needs = access[route];
    c.set("route", route.slice(route.indexOf(" ") + 1));
    if (needs === undefined) return refuse(c, { code: "unauthorized" });
    const ip = remoteAddress(c.env) ?? "local";
    const admitted = gate.admit({ authorization: c.req.header("authorization"), ip, needs, now: deps.now().getTime() });
    if (!admitted.ok) return refuse(c, admitted.fault);
    c.set("owner", admitted.value.owner);
    c.set("isAdmin", admitted.value.isAdmin);
    return next();
  };
