import { describe, expect, it } from "vitest";
import type { Assistant } from "../../src/assistant-port.ts";
import { applyEdits } from "../../src/cleaned.ts";
import type { StoredDraft } from "../../src/conversation/baskets.ts";
import type { ConversationStore } from "../../src/conversation/conversations.ts";
import { type Draft, draftSchema } from "../../src/domain/draft.ts";
import type { PlanDocument } from "../../src/domain/library.ts";
import { problemSchema } from "../../src/domain/reply.ts";
import { readDocx } from "../export/office.ts";
import { assistantOver, document, fixtureApp, post } from "./fixture.ts";
import { memoryStore } from "./memory-store.ts";

const { text } = document.source;
const words = "学前教育毛入园率达到93%以上";
const start = text.indexOf(words);
const placeIn = ({ source }: PlanDocument, at = start) => ({
  documentId: source.id,
  sourceHash: source.sourceHash,
  start: at,
  end: at + words.length,
});
/** The same document after a change of its text: no debris, so that every place is its own. */
const changed = (newText: string): PlanDocument => ({
  ...document,
  source: { ...document.source, sourceHash: "e".repeat(64), text: newText },
  edits: [],
  cleaned: applyEdits(newText, []),
});

/** Keeps drafts in memory as the database does: versions, owners left out. */
function draftStore(): ConversationStore {
  const kept = new Map<string, StoredDraft>();
  return {
    ...memoryStore(),
    draft: async ({ id }) => kept.get(id) ?? null,
    saveDraft: async ({ id }, { name, items, version }) => {
      const before = kept.get(id);
      if (version !== null && before !== undefined && before.version !== version) return { stale: true };
      const draft = { id, name, items, version: (before?.version ?? 0) + 1, updatedAt: "2026-01-01T00:00:00.000Z" };
      kept.set(id, draft);
      return { stale: false, draft };
    },
  };
}

/** An app whose corpus can be exchanged under it. */
function desk() {
  let present = assistantOver([document]);
  const assistant: Assistant = new Proxy(present, { get: (_, name) => Reflect.get(present, name) });
  const { app, bugs } = fixtureApp({ store: draftStore(), assistant });
  const put = async (body: unknown) => app.request("/api/drafts/d1", post(body, "PUT"));
  const draft = async (answer: Response | Promise<Response>): Promise<Draft> => draftSchema.parse(await (await answer).json());
  return {
    put,
    save: (body: unknown) => draft(put(body)),
    load: () => draft(app.request("/api/drafts/d1")),
    export: (body: unknown) => app.request("/api/export", post(body)),
    turnTo: (documents: readonly PlanDocument[]) => {
      present = assistantOver(documents);
    },
    bugs,
  };
}

describe("a draft", () => {
  it("is kept with its name and order, its words read by the server, whatever words the client sends along", async () => {
    const { save, load } = desk();
    const lie = { ...placeIn(document), raw: "93%以下", quote: "93%以下", title: "伪造" };
    await save({
      name: "学前",
      items: [
        { key: "b", citation: lie, note: "先" },
        { key: "a", citation: placeIn(document) },
      ],
    });
    const draft = await load();
    expect(draft).toMatchObject({ id: "d1", name: "学前", version: 1 });
    expect(draft.items.map(({ key, state, note }) => [key, state, note])).toEqual([
      ["b", "current", "先"],
      ["a", "current", undefined],
    ]);
    expect(draft.items.map(({ citation }) => citation?.quote)).toEqual([words, words]);
    expect(draft.items[0]?.citation?.title).toBe("规划");
  });

  it("gives every item a key of its own and keeps its name when none is sent", async () => {
    const { save } = desk();
    await save({ name: "学前", items: [] });
    const { name, items } = await save({
      items: [{ key: "i1", citation: placeIn(document) }, { citation: placeIn(document) }, { key: "i1", citation: placeIn(document) }],
    });
    expect(name).toBe("学前");
    expect(new Set(items.map(({ key }) => key)).size).toBe(3);
  });

  it("saved from an older version changes nothing and says so", async () => {
    const { save, put, load } = desk();
    await save({ name: "甲", items: [] });
    await save({ name: "乙", version: 1, items: [] });
    const refused = await put({ name: "丙", version: 1, items: [] });
    expect([refused.status, problemSchema.parse(await refused.json()).code]).toEqual([409, "stale-draft"]);
    expect((await load()).name).toBe("乙");
  });
});

describe("a quote whose source has changed", () => {
  const takeAndChange = async (newText: string) => {
    const at = desk();
    await at.save({ items: [{ key: "q", citation: placeIn(document) }] });
    at.turnTo([changed(newText)]);
    return at;
  };

  it("shows the words kept from before, never those that stand there now", async () => {
    const { load } = await takeAndChange(text.replace("93%", "95%"));
    const [item] = (await load()).items;
    expect(item).toMatchObject({ state: "changed", citation: { quote: words, sourceHash: document.source.sourceHash } });
    expect(item).not.toHaveProperty("moved");
  });

  it("says where the same words stand now, if they stand there once", async () => {
    const newText = `前言。\n${text}`;
    const { load, save } = await takeAndChange(newText);
    const [item] = (await load()).items;
    expect(item?.moved).toEqual(placeIn(changed(newText), newText.indexOf(words)));
    const { items } = await save({ items: [{ key: "q", citation: item?.moved }] });
    expect(items[0]).toMatchObject({ state: "current", citation: { quote: words } });
    const twice = await takeAndChange(text + text);
    expect((await twice.load()).items[0]).not.toHaveProperty("moved");
  });

  it("keeps its words through saving, taking out and putting back", async () => {
    const { save, load } = await takeAndChange("全文已换。");
    const item = { key: "q", citation: placeIn(document) };
    expect((await save({ items: [{ ...item, note: "改" }] })).items[0]).toMatchObject({
      state: "changed",
      citation: { quote: words },
      note: "改",
    });
    expect((await save({ items: [] })).items).toEqual([]);
    expect((await load()).items).toEqual([]);
    expect((await save({ items: [item] })).items[0]).toMatchObject({ state: "changed", citation: { quote: words } });
  });

  it("that the server never read has no words and is called missing", async () => {
    const { save } = desk();
    const foreign = { ...placeIn(document), sourceHash: "a".repeat(64), quote: "编造" };
    const { items } = await save({ items: [{ citation: foreign }] });
    const { quote: _, ...place } = foreign;
    expect(items).toEqual([{ key: "i0", state: "missing", place }]);
  });

  it("is exported from the draft with its kept words, marked; sent alone it is refused by its number", async () => {
    const at = await takeAndChange("全文已换。");
    const file = await at.export({ format: "docx", draft: "d1" });
    const { paragraphs } = readDocx(new Uint8Array(await file.arrayBuffer()));
    expect(paragraphs.map((p) => p.text)).toContain(`${words}（原文已更新，此为更新前文字）⟦1⟧`);
    const now = { documentId: document.source.id, sourceHash: "e".repeat(64), start: 0, end: 2 };
    const refused = await at.export({ format: "docx", items: [{ citation: now }, { citation: placeIn(document) }] });
    expect(refused.status).toBe(409);
    expect(problemSchema.parse(await refused.json())).toMatchObject({
      code: "items-unreadable",
      detail: expect.stringContaining("第 2 条"),
    });
    expect(at.bugs).toEqual([]);
  });
});
