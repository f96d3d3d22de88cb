import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ConversationStore } from "../../src/conversation/store.ts";
import { makeCachedStore } from "../../src/conversation/store-cache.ts";
import { openPgliteStore } from "../../src/conversation/store-pglite.ts";
import { turnsOf } from "../../src/serve/history.ts";

let folder = "";
let store: ConversationStore;
const key = { owner: "a", id: "c1" };
const turns = turnsOf(["问\u0000一", "问二\ud800"].map((content) => ({ role: "user" as const, content })));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guiwen-store-"));
  store = (await openPgliteStore(folder)).store;
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

it("keeps turns in order, under their owner only", async () => {
  for (const [n, turn] of turns.entries()) await store.append(key, { ...turn, n });
  expect((await store.load(key))?.turns.map((turn) => turn.message.slice(0, 2))).toEqual(["问一", "问二"]);
  expect(await store.load({ ...key, owner: "b" })).toBeNull();
  expect(await store.list("b")).toEqual([]);
});

it("renames, removes and restores, and says so where there is nothing", async () => {
  expect(await store.rename(key, "题")).toBe(true);
  expect(await store.remove(key)).toBe(true);
  expect(await store.load(key)).toBeNull();
  expect(await store.rename(key, "题")).toBe(false);
  expect(await store.restore(key)).toBe(true);
  expect((await store.list("a")).map(({ title }) => title)).toEqual(["题"]);
});

it("keeps a draft with its version, and never writes over a newer one", async () => {
  const item = { key: "i1", targetId: "t1", place: null, kept: null, removed: false, note: "甲\u0000" };
  const save = (name: string, version: number | null) => store.saveDraft(key, { name, items: [item], version });
  expect(await store.draft(key)).toBeNull();
  expect(await save("一", 0)).toMatchObject({ stale: false, draft: { name: "一", version: 1 } });
  expect(await save("二", 1)).toMatchObject({ stale: false, draft: { version: 2 } });
  expect(await save("三", 1)).toEqual({ stale: true });
  expect(await store.draft(key)).toMatchObject({ name: "二", items: [{ ...item, note: "甲" }] });
  expect(await store.drafts("a")).toMatchObject([{ id: "c1", name: "二", items: 1 }]);
  expect([await store.removeDraft(key), await store.draft(key), await store.restoreDraft(key)]).toEqual([true, null, true]);
  expect(await store.drafts("b")).toEqual([]);
});

it("keeps feedback", async () => {
  const { conversationId, status, text, generation, understood } = turnsOf([{ role: "user", content: "问" }])[0]?.reply ?? expect.fail();
  const reply = { conversationId: "c1", status, text, generation, understood, citations: [] };
  const feedback = { id: "f1", at: "2026-01-01T00:00:00.000Z", message: "问", reply, note: "不对" };
  expect(conversationId).toBe("");
  await store.addFeedback("a", feedback);
  expect([await store.feedback("a"), await store.feedback("b")]).toEqual([[feedback], []]);
});

it("shows a remembered turn at once and has it written after a flush", async () => {
  const cached = makeCachedStore(Promise.resolve(store), (error) => expect(error).toBeNull());
  const fresh = { owner: "a", id: "c2" };
  for (const turn of turns) cached.remember(fresh, turn);
  expect((await cached.load(fresh))?.turns).toHaveLength(2);
  await cached.flush();
  expect((await store.load(fresh))?.turns).toHaveLength(2);
});
