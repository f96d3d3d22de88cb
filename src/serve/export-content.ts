/** An export request enters; what is exported leaves, every word of it read from the present sources or from those the server kept. */
import type { Assistant } from "../assistant-port.ts";
import type { StoredDraft } from "../conversation/baskets.ts";
import type { Collected } from "../domain/draft.ts";
import type { ExportChoice } from "../domain/export.ts";
import type { Citation, ComparedMeasure } from "../domain/reply.ts";
import type { Target } from "../domain/target.ts";
import type { Cited, Cites, ExportItem } from "../export/cited.ts";
import { placeKey } from "../export/cited.ts";
import type { Content } from "../export/export.ts";
import { fail, ok, type Result } from "../faults.ts";
import { keepItems } from "./draft-keeping.ts";
import { type ReadItem, readItems } from "./draft-reading.ts";

export interface Titled {
  readonly content: Content;
  /** The heading where the user gave none. */
  readonly title: string;
}
export interface Sources {
  readonly assistant: Assistant;
  /** The caller's own draft. */
  readonly draft: (id: string) => Promise<Result<StoredDraft>>;
  readonly signal: AbortSignal;
}

/** More records than any office table holds; the corpus' own number is far below. */
const MAX_RECORDS = 20_000;

export async function contentOf(wanted: ExportChoice, sources: Sources): Promise<Result<Titled>> {
  const { items, draft, targets, compare, topics } = wanted;
  if (items !== undefined) return itemsContent(await keepItems(sources.assistant, items, [], sources.signal), sources, "引文摘编");
  if (draft !== undefined) return draftContent(draft, sources);
  if (targets !== undefined) return targetsContent(targets, sources);
  if (compare !== undefined) return compareContent(compare, sources);
  return topicsContent(topics ?? { topics: [], cities: [] }, sources);
}

async function draftContent(id: string, sources: Sources): Promise<Result<Titled>> {
  const draft = await sources.draft(id);
  if (!draft.ok) return draft;
  const shown = draft.value.items.filter(({ removed }) => !removed);
  return itemsContent(await readItems(sources.assistant, shown, sources.signal), sources, draft.value.name);
}

/** An item whose words can be read nowhere is never left out in silence: the whole is refused and names it. */
async function itemsContent(read: Result<readonly ReadItem[]>, sources: Sources, title: string): Promise<Result<Titled>> {
  if (!read.ok) return read;
  const unreadable = read.value.flatMap(({ present, item }, i) => (present === null && item.kept === null ? [i + 1] : []));
  if (unreadable.length > 0) return fail({ code: "items-unreadable", items: unreadable });
  const describe = await describer(sources);
  if (!describe.ok) return describe;
  const items = read.value.flatMap(({ item, present }): ExportItem[] => {
    const words = present ?? item.kept;
    if (words === null) return [];
    return [{ cited: describe.value(words.citation, present === null), target: words.target, note: item.note }];
  });
  return ok({ content: { kind: "items", items }, title });
}

async function targetsContent(choice: NonNullable<ExportChoice["targets"]>, sources: Sources): Promise<Result<Titled>> {
  const found = await sources.assistant.targets({ ...choice, limit: MAX_RECORDS, offset: 0 }, sources.signal);
  if (!found.ok) return found;
  const items = found.value.targets.map(({ id }): Collected => ({ targetId: id }));
  return itemsContent(await keepItems(sources.assistant, items, [], sources.signal), sources, "指标");
}

async function compareContent(compare: NonNullable<ExportChoice["compare"]>, sources: Sources): Promise<Result<Titled>> {
  const { measures, cities, year } = compare;
  const compared = await sources.assistant.compare({ measures, cities, year: year ?? null }, sources.signal);
  if (!compared.ok) return compared;
  const cites = await citesOf(compared.value, sources);
  if (!cites.ok) return cites;
  return ok({ content: { kind: "comparison", measures: compared.value, cites: cites.value }, title: "指标对比" });
}

async function citesOf(measures: readonly ComparedMeasure[], sources: Sources): Promise<Result<Cites>> {
  const targets = new Map(measures.flatMap(recordsIn).map((target) => [target.id, target]));
  const read = await sources.assistant.reread({ items: [...targets.keys()].map((targetId) => ({ targetId })) }, sources.signal);
  if (!read.ok) return read;
  const describe = await describer(sources);
  if (!describe.ok) return describe;
  const cited = read.value.flatMap((one) => (one.ok ? [describe.value(one.citation, false)] : []));
  return ok(new Map(cited.map((one) => [placeKey(one.citation), one])));
}

const recordsIn = ({ rows, conflicts }: ComparedMeasure): readonly Target[] => [
  ...rows.flatMap(({ cells }) => cells.flatMap(({ records }) => records)),
  ...conflicts.flatMap(({ a, b }) => [a, b]),
];

async function topicsContent(wanted: NonNullable<ExportChoice["topics"]>, sources: Sources): Promise<Result<Titled>> {
  const compared = await sources.assistant.compareText(wanted, sources.signal);
  if (!compared.ok) return compared;
  const describe = await describer(sources);
  if (!describe.ok) return describe;
  const citations = compared.value.flatMap(({ rows }) => rows.flatMap((row) => row.citations));
  const cites = new Map(citations.map((citation) => [placeKey(citation), describe.value(citation, false)]));
  return ok({ content: { kind: "topics", topics: compared.value, cites }, title: "措施对比" });
}

/** A citation with what the catalogue and the text say of its document. */
async function describer({ assistant, signal }: Sources): Promise<Result<(citation: Citation, changed: boolean) => Cited>> {
  const held = await assistant.documents({}, signal);
  if (!held.ok) return held;
  const byId = new Map(held.value.documents.map((document) => [document.id, document]));
  return ok((citation, changed) => {
    const document = byId.get(citation.documentId);
    return { citation, changed, issuer: document?.issuer ?? null, date: document?.date ?? null };
  });
}
