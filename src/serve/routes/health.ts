/** Adds liveness and readiness. */
import { z } from "@hono/zod-openapi";
import { overviewSchema } from "../../domain/document.ts";
import { mapped, ok } from "../../faults.ts";
import { addRoute, type Kit } from "./route.ts";
import { none } from "./spec.ts";

const readySchema = z.object({
  status: z.literal("ready"),
  ...overviewSchema.unwrap().shape,
  model: z.string(),
  degraded: z.array(z.string()),
  processes: z.array(z.object({ name: z.string(), up: z.boolean(), restarts: z.int() })),
  turnsWaiting: z.int(),
});

export function addHealthRoutes(kit: Kit): void {
  const { deps } = kit;
  const shared = { method: "get", params: none, query: none, body: none } as const;
  const healthy = { ...shared, path: "/healthz", summary: "服务是否在运行", gives: z.object({ status: z.literal("ok") }) };
  addRoute(kit, healthy, () => ok({ status: "ok" }));
  const ready = { ...shared, path: "/readyz", summary: "能否回答问题：索引、模型和数量", gives: readySchema };
  addRoute(kit, ready, async ({ signal }) =>
    mapped(await deps.assistant.overview({}, signal), (overview) => ({ status: "ready", ...overview, ...deps.readiness() })),
  );
}
