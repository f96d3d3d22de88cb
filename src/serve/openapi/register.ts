/** A route's schemas enter; its place in the OpenAPI registry leaves, with everything it may answer and who may call it. */
import { z } from "@hono/zod-openapi";
import { problemSchema } from "../../domain/reply.ts";
import { access, type Caller } from "../access.ts";
import type { App } from "../context.ts";
import { hasBody, type Spec } from "../routes/spec.ts";
import { statusesOf } from "./statuses.ts";

export function register<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(app: App, spec: Spec<P, Q, B>): void {
  const needs = access[`${spec.method.toUpperCase()} ${spec.path}`] ?? "admin";
  const body = { content: { "application/json": { schema: spec.body } }, required: true };
  app.openAPIRegistry.registerPath({
    method: spec.method,
    path: spec.path.replace(/:(\w+)/g, "{$1}"),
    summary: spec.summary,
    description: callers[needs],
    security: needs === "public" ? [] : [{ token: [] }],
    request: { params: spec.params, query: spec.query, ...(hasBody(spec) ? { body } : {}) },
    responses: { 200: { description: "成功", content: given(spec) }, ...refusals(spec, needs) },
  });
}

const callers: Readonly<Record<Caller, string>> = {
  public: "谁都可以调用。",
  user: "需要访问口令；没有设置 USER_TOKENS 时，本机可以直接调用。",
  admin: "需要管理员口令；一个口令也没有设置时，本机可以直接调用。",
};

/** Each event is named, its data is JSON; comment lines come while it waits. */
const events = z.string().openapi({
  description:
    "事件依次为 understood（理解）、citation（引用）、target（指标记录）、text（{ delta }，答案的一段），最后是 done（整个 Reply）或 error（Problem）；等待时每 10 秒有一行注释",
});

function given({ gives, media = "application/json", events: streams }: Pick<Spec<never, never, never>, "gives" | "media" | "events">) {
  const types = typeof media === "string" ? [media] : media;
  const content = Object.fromEntries(types.map((type) => [type, { schema: gives }]));
  return streams === true ? { ...content, "text/event-stream": { schema: events } } : content;
}

function refusals(spec: Spec<z.ZodObject, z.ZodObject, z.ZodType>, needs: Caller) {
  const traits = { needs, changes: spec.method !== "get", hasBody: hasBody(spec), faults: spec.faults ?? [] };
  const content = { "application/problem+json": { schema: problemSchema } };
  const cached = spec.cached === true ? { 304: { description: "与 If-None-Match 所给的相同" } } : {};
  const refused = Object.entries(statusesOf(traits)).map(([status, description]) => [status, { description, content }]);
  return { ...cached, ...Object.fromEntries(refused) };
}
