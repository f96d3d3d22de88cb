/** Items of a basket enter; each leaves as it stands now: present in its source, or with the words kept from before. */
import type { Assistant } from "../assistant-port.ts";
import type { DraftItem, KeptItem, Place } from "../domain/draft.ts";
import type { Reread } from "../domain/records.ts";
import { mapped, ok, type Result } from "../faults.ts";

export type Words = NonNullable<KeptItem["kept"]>;
export interface ReadItem {
  readonly item: KeptItem;
  /** null: the source has changed or gone since. */
  readonly present: Words | null;
}

/** One outcome per item, in order. */
export async function readItems(
  assistant: Assistant,
  items: readonly KeptItem[],
  signal: AbortSignal,
): Promise<Result<readonly ReadItem[]>> {
  const places = items.flatMap(({ place }) => (place === null ? [] : [{ citation: place }]));
  const records = items.flatMap(({ targetId }) => (targetId === null ? [] : [{ targetId }]));
  const outcomes = await assistant.reread({ items: [...places, ...records] }, signal);
  return mapped(outcomes, (all) => {
    const place = all.slice(0, places.length).values();
    const record = all.slice(places.length).values();
    return items.map((item) => ({
      item,
      present: presentOf(item, item.place === null ? null : next(place), item.targetId === null ? null : next(record)),
    }));
  });
}

const next = (outcomes: Iterator<Reread>): Reread | null => {
  const { value, done } = outcomes.next();
  return done ? null : value;
};

function presentOf({ kept }: KeptItem, place: Reread | null, record: Reread | null): Words | null {
  if (place !== null && !place.ok) return null;
  if (record?.ok) return { citation: record.citation, target: record.target };
  if (place === null) return null;
  // The rules that make records may change while the text stays: the figure kept still stands in these very words.
  const same = kept !== null && kept.citation.sourceHash === place.citation.sourceHash;
  return { citation: place.citation, target: same ? kept.target : null };
}

/** The items that are not taken out, as they are shown; those whose words moved unchanged say where to. */
export async function viewOf(assistant: Assistant, read: readonly ReadItem[], signal: AbortSignal): Promise<Result<DraftItem[]>> {
  const shown = read.filter(({ item }) => !item.removed);
  const sources = new Map<string, Source>();
  for (const id of new Set(shown.flatMap(({ item, present }) => (present === null && item.kept ? [item.kept.citation.documentId] : [])))) {
    const source = await assistant.source({ id }, signal);
    if (source.ok) sources.set(id, source.value);
    else if (source.fault.code !== "not-found") return source;
  }
  return ok(shown.map((one) => itemOf(one, sources)));
}

interface Source {
  readonly sourceHash: string;
  readonly text: string;
}

function itemOf({ item, present }: ReadItem, sources: ReadonlyMap<string, Source>): DraftItem {
  const words = present ?? item.kept;
  const moved = present === null && item.kept !== null ? movedTo(item.kept, sources) : null;
  const targetId = words === null || words.target !== null ? item.targetId : null;
  return {
    key: item.key,
    state: present !== null ? "current" : item.kept !== null ? "changed" : "missing",
    ...(item.place === null ? {} : { place: item.place }),
    ...(words === null ? {} : { citation: words.citation }),
    ...(targetId === null ? {} : { targetId }),
    ...(words?.target ? { target: words.target } : {}),
    ...(item.note === "" ? {} : { note: item.note }),
    ...(moved === null ? {} : { moved }),
  };
}

/** Only where the very same stored words stand in the present text, and only once. */
function movedTo({ citation }: Words, sources: ReadonlyMap<string, Source>): Place | null {
  const source = sources.get(citation.documentId);
  const start = source?.text.indexOf(citation.raw) ?? -1;
  if (source === undefined || start < 0 || source.text.includes(citation.raw, start + 1)) return null;
  return { documentId: citation.documentId, sourceHash: source.sourceHash, start, end: start + citation.raw.length };
}
