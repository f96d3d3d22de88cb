/** Adds 答错了: keeping what a reader found wrong, and giving it out again as JSON lines. */
import { z } from "@hono/zod-openapi";
import { type Feedback, feedbackBodySchema } from "../../domain/feedback.ts";
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
      const kept = deps.store.feedback(isAdmin ? null : owner);
      // A store that is away shows with the first; after it the answer has begun.
      const first = await kept.next();
      return new Response(linesOf(first, kept), { headers: { "content-type": `${jsonLines}; charset=utf-8` } });
    }),
  );
}

function linesOf(first: IteratorResult<Feedback, unknown>, rest: AsyncGenerator<Feedback>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: IteratorResult<Feedback, unknown> = first;
  return new ReadableStream({
    async pull(controller) {
      if (next.done === true) return controller.close();
      controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
      next = await rest.next();
    },
    cancel: async () => void (await rest.return(undefined)),
  });
}
