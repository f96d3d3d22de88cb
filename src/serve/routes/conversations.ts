/** Adds the routes over kept conversations and draft baskets; a store that is away gives a Problem, not a crash. */
import { z } from "@hono/zod-openapi";
import { conversationSchema } from "../../conversation/store.ts";
import { fail, ok, type Result } from "../../faults.ts";
import type { Deps } from "../context.ts";
import { addRoute, idParams, type Kit, none } from "./route.ts";

const titleBody = z.strictObject({ title: z.string().trim().min(1).max(200) });
const doneSchema = z.object({ id: z.string(), done: z.literal(true) });
const draftSchema = z.record(z.string(), z.unknown());

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
  addDraftRoutes(kit);
}

function addChangeRoutes(kit: Kit, path: string): void {
  const { store } = kit.deps;
  const shared = { path, params: idParams, query: none, gives: doneSchema };
  addRoute(kit, { ...shared, method: "patch", body: titleBody, summary: "改对话的标题" }, ({ owner, params: { id }, body }) =>
    stored(kit.deps, async () => acted(await store.rename({ owner, id }, body.title.replaceAll("\0", "")), id)),
  );
  addRoute(kit, { ...shared, method: "delete", body: none, summary: "删除对话，一天内可恢复" }, ({ owner, params: { id } }) =>
    stored(kit.deps, async () => acted(await store.remove({ owner, id }), id)),
  );
  const restore = { ...shared, path: `${path}/restore`, method: "post", body: none, summary: "恢复一天内删除的对话" } as const;
  addRoute(kit, restore, ({ owner, params: { id } }) => stored(kit.deps, async () => acted(await store.restore({ owner, id }), id)));
}

function addDraftRoutes(kit: Kit): void {
  const { store } = kit.deps;
  const shared = { path: "/api/drafts/:id", params: idParams, query: none, gives: draftSchema };
  addRoute(kit, { ...shared, method: "get", body: none, summary: "摘编的内容" }, ({ owner, params: { id } }) =>
    stored(kit.deps, async () => found(await store.draft({ owner, id }), "draft", id)),
  );
  addRoute(
    kit,
    { ...shared, method: "put", body: draftSchema, summary: "保存摘编（整份替换，最多 1 MB）" },
    ({ owner, params: { id }, body }) =>
      stored(kit.deps, async () => {
        await store.saveDraft({ owner, id }, body);
        return ok(body);
      }),
  );
}

const found = <T>(value: T | null, what: "conversation" | "draft", id: string): Result<T> =>
  value === null ? fail({ code: "not-found", what, id }) : ok(value);
const acted = (done: boolean, id: string): Result<unknown> =>
  done ? ok({ id, done }) : fail({ code: "not-found", what: "conversation", id });

async function stored(deps: Deps, work: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  try {
    return await work();
  } catch (error) {
    deps.onBug(error, "store");
    return fail({ code: "store-unavailable", reason: "query failed" });
  }
}
