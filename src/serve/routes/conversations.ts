/** Adds the routes over kept conversations; a store that is away gives a Problem, not a crash. */
import { z } from "@hono/zod-openapi";
import type { Key } from "../../conversation/query.ts";
import { conversationSchema, conversationSummarySchema } from "../../conversation/turns.ts";
import { ok } from "../../faults.ts";
import { acted, found, stored } from "../stored.ts";
import { addRoute, type Kit } from "./route.ts";
import { doneSchema, idParams, none, wholeOr } from "./spec.ts";

const listQuery = z.strictObject({
  q: z.string().trim().min(1).max(200).optional(),
  limit: wholeOr(200, 1, 500),
  offset: wholeOr(0, 0, 1_000_000),
});
const titleBody = z.strictObject({ title: z.string().trim().min(1).max(200) });

export function addConversationRoutes(kit: Kit): void {
  const { store } = kit.deps;
  const shared = { method: "get", query: none, body: none } as const;
  const gives = z.object({ total: z.int(), conversations: z.array(conversationSummarySchema) });
  const list = { method: "get", path: "/api/conversations", params: none, query: listQuery, body: none, gives } as const;
  addRoute(kit, { ...list, summary: "我的对话，新的在前；q 在标题、问题和回答里查找" }, ({ owner, query: { q, limit, offset } }) =>
    stored(kit.deps, async () => ok(await store.list(owner, { q: q ?? null, limit, offset }))),
  );
  const path = "/api/conversations/:id";
  addRoute(
    kit,
    { ...shared, path, params: idParams, summary: "一个对话的全部内容", gives: conversationSchema, faults: ["not-found"] },
    ({ owner, params: { id } }) => stored(kit.deps, async () => found(await store.load({ owner, id }), "conversation", id)),
  );
  addChangeRoutes(kit, path);
}

function addChangeRoutes(kit: Kit, path: string): void {
  const { store } = kit.deps;
  const shared = { path, params: idParams, query: none, faults: ["not-found"] } as const;
  /** The conversation as it is after a change, where there was one to change. */
  const after = async (key: Key, changed: boolean) => found(changed ? await store.load(key) : null, "conversation", key.id);
  const rename = { ...shared, method: "patch", body: titleBody, gives: conversationSchema, summary: "改对话的标题" } as const;
  addRoute(kit, rename, ({ owner, params: { id }, body }) =>
    stored(kit.deps, async () => after({ owner, id }, await store.rename({ owner, id }, body.title))),
  );
  const remove = { ...shared, method: "delete", body: none, gives: doneSchema, summary: "删除对话，一天内可恢复" } as const;
  addRoute(kit, remove, ({ owner, params: { id } }) =>
    stored(kit.deps, async () => acted(await store.remove({ owner, id }), "conversation", id)),
  );
  const restored = { ...shared, path: `${path}/restore`, method: "post", body: none, gives: conversationSchema } as const;
  addRoute(kit, { ...restored, summary: "恢复一天内删除的对话" }, ({ owner, params: { id } }) =>
    stored(kit.deps, async () => after({ owner, id }, await store.restore({ owner, id }))),
  );
}
