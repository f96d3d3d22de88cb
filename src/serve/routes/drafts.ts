/** Adds the routes over draft baskets: list, read, save whole, delete and restore. */
import { z } from "@hono/zod-openapi";
import { type Collected, draftBodySchema, draftSummarySchema, type KeptItem, keptDraftSchema } from "../../domain/draft.ts";
import { fail, ok } from "../../faults.ts";
import { acted, found, stored } from "../stored.ts";
import { addRoute, doneSchema, idParams, type Kit, none } from "./route.ts";

const listSchema = z.object({ drafts: z.array(draftSummarySchema) });
const keptSchema = keptDraftSchema.extend({ id: z.string(), updatedAt: z.string() });
const path = "/api/drafts/:id";

export function addDraftRoutes(kit: Kit): void {
  const { deps } = kit;
  const { store } = deps;
  const read = { method: "get", query: none, body: none } as const;
  addRoute(kit, { ...read, path: "/api/drafts", params: none, summary: "我的摘编", gives: listSchema }, ({ owner }) =>
    stored(deps, async () => ok({ drafts: await store.drafts(owner) })),
  );
  addRoute(kit, { ...read, path, params: idParams, summary: "摘编的内容", gives: keptSchema }, ({ owner, params: { id } }) =>
    stored(deps, async () => found(await store.draft({ owner, id }), "draft", id)),
  );
  addSaveRoute(kit);
  addRemovalRoutes(kit);
}

function addSaveRoute(kit: Kit): void {
  const summary = "保存摘编：整份替换，最多 500 条、1 MB；version 不是最新时不覆盖";
  const spec = { method: "put", path, params: idParams, query: none, body: draftBodySchema, limitBytes: 1 << 20, summary } as const;
  addRoute(kit, { ...spec, gives: keptSchema }, ({ owner, params: { id }, body }) =>
    stored(kit.deps, async () => {
      const saved = await kit.deps.store.saveDraft(
        { owner, id },
        { name: body.name ?? "摘编", items: body.items.map(keptOf), version: body.version ?? null },
      );
      return saved.stale ? fail({ code: "stale-draft", version: body.version ?? 0 }) : ok(saved.draft);
    }),
  );
}

function addRemovalRoutes(kit: Kit): void {
  const { deps } = kit;
  const shared = { params: idParams, query: none, body: none, gives: doneSchema } as const;
  addRoute(kit, { ...shared, method: "delete", path, summary: "删除摘编，一天内可恢复" }, ({ owner, params: { id } }) =>
    stored(deps, async () => acted(await deps.store.removeDraft({ owner, id }), "draft", id)),
  );
  const restore = { ...shared, method: "post", path: `${path}/restore`, summary: "恢复一天内删除的摘编" } as const;
  addRoute(kit, restore, ({ owner, params: { id } }) =>
    stored(deps, async () => acted(await deps.store.restoreDraft({ owner, id }), "draft", id)),
  );
}

const keptOf = (item: Collected, index: number): KeptItem => ({
  key: item.key ?? `i${index}`,
  place: item.citation ?? null,
  targetId: "targetId" in item ? item.targetId : null,
  note: item.note ?? "",
  kept: null,
});
