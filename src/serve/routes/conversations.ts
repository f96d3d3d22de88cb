/** Adds the routes over kept conversations; a store that is away gives a Problem, not a crash. */
import { z } from "@hono/zod-openapi";
import { conversationSchema } from "../../conversation/store.ts";
import { ok } from "../../faults.ts";
import { acted, found, stored } from "../stored.ts";
import { addRoute, doneSchema, idParams, type Kit, none } from "./route.ts";

const titleBody = z.strictObject({ title: z.string().trim().min(1).max(200) });

export function addConversationRoutes(kit: Kit): void {
  const { store } = kit.deps;
  const shared = { method: "get", query: none, body: none } as const;
  const listed = z.object({ conversations: z.array(conversationSchema.omit({ turns: true })) });
  addRoute(kit, { ...shared, path: "/api/conversations", params: none, summary: "我的对话", gives: listed }, ({ owner }) =>
    stored(kit.deps, async () => ok({ conversations: await store.list(owner) })),
  );
  const path = "/api/conversations/:id";
  addRoute(
    kit,
    { ...shared, path, params: idParams, summary: "一个对话的全部内容", gives: conversationSchema },
    ({ owner, params: { id } }) => stored(kit.deps, async () => found(await store.load({ owner, id }), "conversation", id)),
  );
  addChangeRoutes(kit, path);
}

function addChangeRoutes(kit: Kit, path: string): void {
  const { store } = kit.deps;
  const shared = { path, params: idParams, query: none, gives: doneSchema };
  addRoute(kit, { ...shared, method: "patch", body: titleBody, summary: "改对话的标题" }, ({ owner, params: { id }, body }) =>
    stored(kit.deps, async () => acted(await store.rename({ owner, id }, body.title.replaceAll("\0", "")), "conversation", id)),
  );
  addRoute(kit, { ...shared, method: "delete", body: none, summary: "删除对话，一天内可恢复" }, ({ owner, params: { id } }) =>
    stored(kit.deps, async () => acted(await store.remove({ owner, id }), "conversation", id)),
  );
  const restore = { ...shared, path: `${path}/restore`, method: "post", body: none, summary: "恢复一天内删除的对话" } as const;
  addRoute(kit, restore, ({ owner, params: { id } }) =>
    stored(kit.deps, async () => acted(await store.restore({ owner, id }), "conversation", id)),
  );
}
