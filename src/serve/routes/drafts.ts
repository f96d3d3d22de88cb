/** Adds the routes over draft baskets: list, read, save whole, delete and restore. */
import { z } from "@hono/zod-openapi";
import type { StoredDraft } from "../../conversation/baskets.ts";
import { draftBodySchema, draftSchema, draftSummarySchema } from "../../domain/draft.ts";
import { fail, mapped, ok, type Result } from "../../faults.ts";
import type { Deps } from "../context.ts";
import { keepItems } from "../draft-keeping.ts";
import { readItems, viewOf } from "../draft-reading.ts";
import { acted, stored } from "../stored.ts";
import { addRoute, type Kit } from "./route.ts";
import { doneSchema, idParams, none } from "./spec.ts";

const listSchema = z.object({ drafts: z.array(draftSummarySchema) });
const path = "/api/drafts/:id";

export function addDraftRoutes(kit: Kit): void {
  const { deps } = kit;
  const { store } = deps;
  const read = { method: "get", query: none, body: none } as const;
  addRoute(kit, { ...read, path: "/api/drafts", params: none, summary: "我的摘编", gives: listSchema }, ({ owner }) =>
    stored(deps, async () => ok({ drafts: await store.drafts(owner) })),
  );
  const summary = "摘编的内容：每条与原文核对过；原文已更新的给出当时的文字";
  addRoute(
    kit,
    { ...read, path, params: idParams, summary, gives: draftSchema, faults: ["not-found"] },
    ({ owner, params: { id }, signal }) =>
      stored(deps, async () => {
        const draft = await store.draft({ owner, id });
        return draft === null ? fail({ code: "not-found", what: "draft", id }) : shown(deps, draft, signal);
      }),
  );
  addSaveRoute(kit);
  addRemovalRoutes(kit);
}

function addSaveRoute(kit: Kit): void {
  const { deps } = kit;
  const summary = "保存摘编：整份替换，最多 500 条、1 MB；文字由服务端从原文读出；version 不是最新时不覆盖";
  const spec = {
    method: "put",
    path,
    params: idParams,
    query: none,
    body: draftBodySchema,
    limitBytes: 1 << 20,
    summary,
    faults: ["stale-draft"],
  } as const;
  addRoute(kit, { ...spec, gives: draftSchema }, ({ owner, params: { id }, body, signal }) =>
    stored(deps, async () => {
      const before = await deps.store.draft({ owner, id });
      const kept = await keepItems(deps.assistant, body.items, before?.items ?? [], signal);
      if (!kept.ok) return kept;
      const items = kept.value.map(({ item }) => item);
      const name = body.name ?? before?.name ?? "摘编";
      const saved = await deps.store.saveDraft({ owner, id }, { name, items, version: body.version ?? null });
      if (saved.stale) return fail({ code: "stale-draft", version: body.version ?? 0 });
      return whole(saved.draft, await viewOf(deps.assistant, kept.value, signal));
    }),
  );
}

async function shown({ assistant }: Deps, draft: StoredDraft, signal: AbortSignal): Promise<Result<unknown>> {
  const read = await readItems(assistant, draft.items, signal);
  return read.ok ? whole(draft, await viewOf(assistant, read.value, signal)) : read;
}

const whole = <T>({ id, name, version, updatedAt }: StoredDraft, items: Result<T>): Result<unknown> =>
  mapped(items, (value) => ({ id, name, version, updatedAt, items: value }));

function addRemovalRoutes(kit: Kit): void {
  const { deps } = kit;
  const shared = { params: idParams, query: none, body: none, gives: doneSchema, faults: ["not-found"] } as const;
  addRoute(kit, { ...shared, method: "delete", path, summary: "删除摘编，一天内可恢复" }, ({ owner, params: { id } }) =>
    stored(deps, async () => acted(await deps.store.removeDraft({ owner, id }), "draft", id)),
  );
  const restore = { ...shared, method: "post", path: `${path}/restore`, summary: "恢复一天内删除的摘编" } as const;
  addRoute(kit, restore, ({ owner, params: { id } }) =>
    stored(deps, async () => acted(await deps.store.restoreDraft({ owner, id }), "draft", id)),
  );
}
