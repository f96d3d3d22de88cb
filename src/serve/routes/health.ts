/** Adds liveness and readiness. */
import { z } from "@hono/zod-openapi";
import { ok } from "../../faults.ts";
import { addRoute, asking, type Kit, none } from "./route.ts";

const readySchema = z.object({
  status: z.literal("ready"),
  generation: z.string(),
  builtAt: z.string(),
  model: z.string(),
  counts: z.object({ documents: z.int(), passages: z.int(), targets: z.int(), measures: z.int(), conflicts: z.int() }),
  rejected: z.array(z.object({ file: z.string(), reason: z.string() })),
  degraded: z.array(z.string()),
});

export function addHealthRoutes(kit: Kit): void {
  const shared = { method: "get", params: none, query: none, body: none } as const;
  const healthy = { ...shared, path: "/healthz", summary: "服务是否在运行", gives: z.object({ status: z.literal("ok") }) };
  addRoute(kit, healthy, () => ok({ status: "ok" }));
  const ready = { ...shared, path: "/readyz", summary: "能否回答问题：索引、模型和数量", gives: readySchema };
  addRoute(
    kit,
    ready,
    asking(kit.deps, ({ library }) => {
      const { generation, builtAt, rejected, documents, passages, targets, measures, conflicts } = library;
      const counts = {
        documents: documents.length,
        passages: passages.length,
        targets: targets.length,
        measures: measures.length,
        conflicts: conflicts.length,
      };
      return ok({ status: "ready", generation, builtAt, counts, rejected, ...kit.deps.readiness() });
    }),
  );
}
