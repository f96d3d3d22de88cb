/** A route's schemas and its work enter; a guarded, validated, documented route on the app leaves. Every API route is made here. */
import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { fail, ok, type Result } from "../../faults.ts";
import type { Bodies } from "../bodies.ts";
import type { App, Deps, Env } from "../context.ts";
import type { Gate } from "../gate.ts";
import { accessGuard, bodyGuard, refuse } from "../guards.ts";
import { register } from "../openapi/register.ts";
import { badRequest } from "../problems.ts";
import type { Queue } from "../queue.ts";
import type { Piece } from "../underway.ts";
import { hasBody, type Spec } from "./spec.ts";

export interface Kit {
  readonly app: App;
  readonly deps: Deps;
  readonly gate: Gate;
  readonly bodies: Bodies;
  /** Questions take turns here. */
  readonly questions: Queue;
}
export interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Whose conversations and drafts may be seen. */
  readonly owner: string;
  readonly isAdmin: boolean;
  readonly requestId: string;
  /** Aborted when the caller goes away, or the server stops. */
  readonly signal: AbortSignal;
  /** For an answer that goes on after it was returned: its work lasts until the route ends it. */
  hold(): Piece;
}
type Answer = Result<unknown> | Response;
type Work<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = (
  call: Call<z.output<P>, z.output<Q>, z.output<B>>,
) => Answer | Promise<Answer>;

/** Registers the route; `work` gives a value (sent as JSON), a fault (sent as a Problem) or a whole Response. */
export function addRoute<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  kit: Kit,
  spec: Spec<P, Q, B>,
  work: Work<P, Q, B>,
): void {
  const { app, deps, gate } = kit;
  const method = spec.method.toUpperCase();
  const guard = accessGuard(deps, gate, `${method} ${spec.path}`);
  const inTurn: Work<P, Q, B> =
    spec.queued === true ? async (call) => (await kit.questions.run(async () => work(call), call.signal)) ?? overloaded : work;
  const handler = async (c: Context<Env>): Promise<Response> => {
    if (deps.underway.isClosing()) return refuse(c, { code: "shutting-down" });
    const input = readInput(c, spec);
    if (!input.ok) return refuse(c, input.fault);
    const piece = deps.underway.begin(c.req.raw.signal);
    const held = { yes: false };
    try {
      const answer = await Promise.race([inTurn({ ...input.value, ...callerOf(c, piece, held) }), piece.cut]);
      return answer === true ? refuse(c, { code: "shutting-down" }) : sent(c, answer);
    } finally {
      if (!held.yes) piece.end();
    }
  };
  if (hasBody(spec)) app.on(method, spec.path, guard, bodyGuard(kit.bodies, spec.limitBytes ?? smallBody), handler);
  else app.on(method, spec.path, guard, handler);
  register(app, spec);
}

const overloaded = fail({ code: "overloaded" as const, retryAfterSeconds: 5 });

/** @param held becomes true when the route takes the work over. */
function callerOf(c: Context<Env>, piece: Piece, held: { yes: boolean }) {
  return {
    owner: c.get("owner"),
    isAdmin: c.get("isAdmin"),
    requestId: c.get("requestId"),
    signal: piece.signal,
    hold: () => {
      held.yes = true;
      return piece;
    },
  };
}

function sent(c: Context<Env>, answer: Answer): Response {
  if (!(answer instanceof Response)) return answer.ok ? Response.json(answer.value) : refuse(c, answer.fault);
  const etag = answer.headers.get("etag");
  const known = etag !== null && c.req.header("if-none-match")?.includes(etag);
  return known ? new Response(null, { status: 304, headers: answer.headers }) : answer;
}

const smallBody = 1 << 16;

function readInput<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  c: Context<Env>,
  spec: Spec<P, Q, B>,
): Result<Pick<Call<z.output<P>, z.output<Q>, z.output<B>>, "params" | "query" | "body">> {
  const params = spec.params.safeParse(c.req.param());
  if (!params.success) return fail(badRequest(params.error));
  const query = spec.query.safeParse(oneOrMany(c.req.queries()));
  if (!query.success) return fail(badRequest(query.error));
  const body = spec.body.safeParse(hasBody(spec) ? c.get("body") : {});
  if (!body.success) return fail(badRequest(body.error));
  return ok({ params: params.data, query: query.data, body: body.data });
}

/** A parameter given once is a text, given twice a list. */
function oneOrMany(queries: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(queries).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}
