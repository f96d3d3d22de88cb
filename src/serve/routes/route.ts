/** A route's schemas and its work enter; a guarded, validated, documented route on the app leaves. Every API route is made here. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { idSchema } from "../../domain/id.ts";
import { problemSchema } from "../../domain/reply.ts";
import { fail, ok, type Result } from "../../faults.ts";
import type { Bodies } from "../bodies.ts";
import { closeConnection } from "../connection.ts";
import type { App, Deps, Env } from "../context.ts";
import type { Gate } from "../gate.ts";
import { accessGuard, bodyGuard, refuse } from "../guards.ts";
import { badRequest } from "../problems.ts";
import type { Queue } from "../queue.ts";
import type { Piece } from "../underway.ts";

/** No parameters, no query or no body. */
export const none = z.strictObject({});
export const idParams = z.object({ id: idSchema });
/** What a change gives back: the id of what was changed. */
export const doneSchema = z.object({ id: z.string(), done: z.literal(true) });
/** A query parameter that may be repeated. */
export const repeated = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(50));
/** A whole number written in digits; an empty parameter is not 0. */
export const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .openapi({ type: "integer", minimum: min, maximum: max });
export const cityName = z.string().min(1).max(100);

export interface Kit {
  readonly app: App;
  readonly deps: Deps;
  readonly gate: Gate;
  readonly bodies: Bodies;
  /** Questions take turns here. */
  readonly questions: Queue;
}
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
  /** Content type of what is given; application/json when left out. */
  readonly media?: string;
  /** Most bytes of a request body; 64 KB when left out. */
  readonly limitBytes?: number;
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
  /** Ends the caller's connection at once. */
  closeConnection(): void;
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
  const handler = async (c: Context<Env>): Promise<Response> => {
    if (deps.underway.isClosing()) return refuse(c, { code: "shutting-down" });
    const input = readInput(c, spec);
    if (!input.ok) return refuse(c, input.fault);
    const piece = deps.underway.begin(c.req.raw.signal);
    let held = false;
    const hold = () => {
      held = true;
      return piece;
    };
    try {
      const caller = {
        owner: c.get("owner"),
        isAdmin: c.get("isAdmin"),
        requestId: c.get("requestId"),
        signal: piece.signal,
        hold,
        closeConnection: () => closeConnection(c.env),
      };
      const answer = await Promise.race([work({ ...input.value, ...caller }), piece.cut]);
      if (answer === true) return refuse(c, { code: "shutting-down" });
      if (answer instanceof Response) return answer;
      return answer.ok ? Response.json(answer.value) : refuse(c, answer.fault);
    } finally {
      if (!held) piece.end();
    }
  };
  if (hasBody(spec)) app.on(method, spec.path, guard, bodyGuard(kit.bodies, spec.limitBytes ?? smallBody), handler);
  else app.on(method, spec.path, guard, handler);
  document(app, spec);
}

const smallBody = 1 << 16;
const hasBody = (spec: { readonly body: z.ZodType }) => spec.body !== none;

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

function document<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(app: App, spec: Spec<P, Q, B>): void {
  const body = { content: { "application/json": { schema: spec.body } }, required: true };
  app.openAPIRegistry.registerPath({
    method: spec.method,
    path: spec.path.replace(/:(\w+)/g, "{$1}"),
    summary: spec.summary,
    request: { params: spec.params, query: spec.query, ...(hasBody(spec) ? { body } : {}) },
    responses: {
      200: { description: "成功", content: { [spec.media ?? "application/json"]: { schema: spec.gives } } },
      default: { description: "出错：中文说明见 detail", content: { "application/problem+json": { schema: problemSchema } } },
    },
  });
}
