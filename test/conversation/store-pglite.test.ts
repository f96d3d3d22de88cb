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

it("keeps a draft", async () => {
  expect(await store.draft(key)).toBeNull();
  await store.saveDraft(key, { items: [1] });
  expect(await store.draft(key)).toEqual({ items: [1] });
});

it("shows a remembered turn at once and has it written after a flush", async () => {
  const cached = makeCachedStore(Promise.resolve(store), (error) => expect(error).toBeNull());
  const fresh = { owner: "a", id: "c2" };
  for (const turn of turns) cached.remember(fresh, turn);
  expect((await cached.load(fresh))?.turns).toHaveLength(2);
  await cached.flush();
  expect((await store.load(fresh))?.turns).toHaveLength(2);
});
