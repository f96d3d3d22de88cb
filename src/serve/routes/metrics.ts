/** Adds figures for whoever watches over the server. */
import { z } from "@hono/zod-openapi";
import { addRoute, type Kit } from "./route.ts";
import { none } from "./spec.ts";

export function addMetricsRoute(kit: Kit): void {
  const { deps, questions } = kit;
  const shared = { method: "get", params: none, query: none, body: none } as const;
  const spec = { ...shared, path: "/metrics", summary: "运行指标（Prometheus 格式），限管理员", gives: z.string(), media: "text/plain" };
  addRoute(kit, spec, async ({ signal }) => {
    const overview = await deps.assistant.overview({}, signal);
    const { processes, turnsWaiting, degraded } = deps.readiness();
    const queue = { questionsRunning: questions.running(), questionsWaiting: questions.waiting() };
    const standing = { underway: deps.underway.count(), ...queue, processes, turnsWaiting, degraded: degraded.length };
    const text = await deps.metrics.text(standing, overview.ok ? overview.value.generation : null);
    return new Response(text, { headers: { "content-type": deps.metrics.contentType } });
  });
}
