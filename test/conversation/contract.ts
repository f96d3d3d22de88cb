/** What every store must do, whichever database stands behind it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropFolder, openStore, type TestStore, turnOf, written } from "./opened.ts";

export function storeContract(name: string, open: () => Promise<TestStore>, databaseUrl: string | null = null): void {
  describe(`a conversation store over ${name}`, { timeout: 300_000 }, () => {
    let opened: TestStore;
    /** Nobody else's, even in a database that is used again. */
    const owner = randomUUID();
    const key = { owner, id: "c1" };
    const all = { q: null, limit: 100, offset: 0 };
    beforeAll(async () => {
      opened = await open();
    }, 180_000);
    afterAll(async () => {
      await opened.close();
      dropFolder(opened.dataDir);
    });

    it("keeps turns in order, for their owner only", async () => {
      const { store } = opened;
      for (const [i, words] of ["问\u0000一", "问二\ud800", "问三"].entries()) await store.remember(key, turnOf(words), i === 0);
      await written(opened);
      expect((await store.load(key))?.turns.map(({ message }) => message.slice(-2))).toEqual(["\u0000一", "二\ud800", "问三"]);
      expect(await store.load({ ...key, owner: randomUUID() })).toBeNull();
      expect(await store.list(randomUUID(), all)).toEqual({ total: 0, conversations: [] });
    });

    it("gives them back after a restart, without what a database cannot hold", async () => {
      await opened.close();
      opened = await openStore(opened.dataDir, databaseUrl);
      expect((await opened.store.load(key))?.turns.map(({ message }) => message)).toEqual(["问\ufffd一", "问二\ufffd", "问三"]);
    });

    it("puts a turn behind those of a conversation it does not hold in memory", async () => {
      await opened.close();
      opened = await openStore(opened.dataDir, databaseUrl);
      await opened.store.remember(key, turnOf("问四"), false);
      await written(opened);
      expect((await opened.store.load(key))?.turns.map(({ message }) => message)).toEqual(["问\ufffd一", "问二\ufffd", "问三", "问四"]);
    });

    it("finds conversations by title, question and answer, in either script", async () => {
      const { store } = opened;
      await store.remember({ owner, id: "c2" }, turnOf("柳州的學前教育", "毛入园率达到93%_以上"), true);
      const found = async (q: string) => (await store.list(owner, { ...all, q })).conversations.map(({ id }) => id);
      expect(await found("問三")).toEqual(["c1"]);
      expect([await found("学前"), await found("學前"), await found("毛入園率"), await found("3%_以")]).toEqual([
        ["c2"],
        ["c2"],
        ["c2"],
        ["c2"],
      ]);
      expect([await found("%"), await found("没有的词")]).toEqual([["c2"], []]);
      expect(await store.list(owner, { q: null, limit: 1, offset: 1 })).toMatchObject({ total: 2, conversations: [{ id: "c1" }] });
    });

    it("renames, removes and restores, and says so where there is nothing", async () => {
      const { store } = opened;
      expect(await store.rename(key, "题")).toBe(true);
      expect(await store.remove(key)).toBe(true);
      expect([await store.load(key), await store.rename(key, "题"), await store.remove(key)]).toEqual([null, false, false]);
      expect(await store.restore(key)).toBe(true);
      expect(await store.restore(key)).toBe(false);
      expect((await store.load(key))?.title).toBe("题");
      expect(await store.remove({ owner, id: "none" })).toBe(false);
    });

    it("brings a removed conversation back, with all its turns, when it is gone on with", async () => {
      const { store } = opened;
      await store.remove(key);
      expect(await store.resume(key)).toHaveLength(4);
      expect(await store.load(key)).toBeNull();
      await store.remember(key, turnOf("问五"), false);
      expect((await store.load(key))?.turns).toHaveLength(5);
      await written(opened);
      expect((await store.list(owner, all)).conversations.map(({ id }) => id)).toEqual(["c1", "c2"]);
    });

    it("gives of a very long conversation the last five hundred turns, says how many it left out, and goes on with the last twelve", async () => {
      const long = { owner: randomUUID(), id: "long" };
      for (let n = 0; n < 520; n++) await opened.store.remember(long, turnOf(`${n}`), n === 0);
      await written(opened);
      await opened.close();
      opened = await openStore(opened.dataDir, databaseUrl);
      expect((await opened.store.resume(long))?.map(({ message }) => message)).toEqual(Array.from({ length: 12 }, (_, n) => `${508 + n}`));
      const loaded = await opened.store.load(long);
      expect([loaded?.turns.length, loaded?.turns[0]?.message, loaded?.omitted]).toEqual([500, "20", 20]);
    });

    it("keeps a draft with its version, and never writes over a newer one", async () => {
      const { store } = opened;
      const item = { key: "i1", targetId: "t1", place: null, kept: null, removed: false, note: "甲\u0000" };
      const save = (called: string, version: number | null) => store.saveDraft(key, { name: called, items: [item], version });
      expect(await store.draft(key)).toBeNull();
      expect(await save("一", 0)).toMatchObject({ stale: false, draft: { name: "一", version: 1 } });
      expect(await save("二", 1)).toMatchObject({ stale: false, draft: { version: 2 } });
      expect(await save("三", 1)).toEqual({ stale: true });
      expect(await store.draft(key)).toMatchObject({ name: "二", version: 2, items: [{ ...item, note: "甲\ufffd" }] });
      expect(await store.drafts(owner)).toMatchObject([{ id: "c1", name: "二", items: 1 }]);
      expect([await store.removeDraft(key), await store.draft(key), await store.restoreDraft(key)]).toEqual([true, null, true]);
      expect(await store.drafts(randomUUID())).toEqual([]);
    });

    it("lets one of twenty saves from the same version win", async () => {
      const save = (n: number) => opened.store.saveDraft({ owner, id: "d2" }, { name: `第${n}份`, items: [], version: 0 });
      const saves = await Promise.all(Array.from({ length: 20 }, (_, n) => save(n)));
      expect(saves.filter(({ stale }) => !stale)).toHaveLength(1);
    });

    it("keeps forty turns asked at once in one conversation, each once", async () => {
      const busy = { owner, id: "busy" };
      await opened.store.remember(busy, turnOf("0"), true);
      await Promise.all(Array.from({ length: 39 }, (_, n) => opened.store.remember(busy, turnOf(`${n + 1}`), false)));
      await written(opened);
      await opened.close();
      opened = await openStore(opened.dataDir, databaseUrl);
      const kept = (await opened.store.load(busy))?.turns.map(({ message }) => message) ?? [];
      expect(kept.sort()).toEqual(Array.from({ length: 40 }, (_, n) => `${n}`).sort());
    });

    it("keeps feedback, each owner's own and everybody's, however much there is", async () => {
      const { status, text, generation, understood } = turnOf("问").reply;
      const reply = { conversationId: "c1", status, text, generation, understood, citations: [] };
      const given = Array.from({ length: 120 }, (_, n) => ({
        ...{ id: randomUUID(), at: new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(n / 7))).toISOString() },
        // What may not be empty is not emptied by what a database cannot hold: nobody could read the rest.
        ...{ message: n === 60 ? "\0" : `问${n}`, reply, note: "不对" },
      }));
      const all = async (of: string | null) => {
        const ids: string[] = [];
        for await (const { id } of opened.store.feedback(of)) ids.push(id);
        return ids;
      };
      for (const feedback of given) expect(await opened.store.addFeedback(owner, feedback)).toBe(true);
      expect((await all(owner)).sort()).toEqual(given.map(({ id }) => id).sort());
      expect(await all(randomUUID())).toEqual([]);
      expect(await all(null)).toContain(given[0]?.id);
      for await (const first of opened.store.feedback(owner)) {
        expect(first.at).toBe(given[0]?.at);
        break;
      }
    });

    it("lost nothing and met no trouble", () => expect([opened.troubles, opened.state().notices]).toEqual([[], []]));
  });
}
