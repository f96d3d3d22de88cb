/** Adds 答错了: keeping what a reader found wrong, and giving it out again as JSON lines. */
import { z } from "@hono/zod-openapi";
import { feedbackBodySchema } from "../../domain/feedback.ts";
import { fail, ok } from "../../faults.ts";
import { stored } from "../stored.ts";
import { addRoute, type Kit } from "./route.ts";
import { doneSchema, none } from "./spec.ts";

const path = "/api/feedback";
const jsonLines = "application/x-ndjson";

export function addFeedbackRoutes(kit: Kit): void {
  const { deps } = kit;
  const shared = { path, params: none, query: none } as const;
  const give = {
    ...shared,
    method: "post",
    body: feedbackBodySchema,
    limitBytes: 1 << 20,
    summary: "答错了：记下问题、回答和说明",
  } as const;
  addRoute(kit, { ...give, gives: doneSchema }, ({ owner, body }) =>
    stored(deps, async () => {
      const feedback = { id: deps.newId(), at: deps.now().toISOString(), ...body };
      const onDisk = await deps.store.addFeedback(owner, feedback);
      return onDisk ? ok({ id: feedback.id, done: true }) : fail({ code: "store-unavailable" as const, reason: "not written" });
    }),
  );
  const read = {
    ...shared,
    method: "get",
    body: none,
    summary: "导出记下的“答错了”，每行一条 JSON；管理员得到所有人的",
    gives: z.string(),
    media: jsonLines,
  } as const;
  addRoute(kit, read, ({ owner, isAdmin }) =>
    stored(deps, async () => {
      const kept = await deps.store.feedback(isAdmin ? null : owner);
      const lines = kept.map((one) => `${JSON.stringify(one)}\n`).join("");
      return new Response(lines, { headers: { "content-type": `${jsonLines}; charset=utf-8` } });
    }),
  );
}
