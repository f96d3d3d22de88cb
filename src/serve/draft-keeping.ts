/** What a client sends and what was kept before enter; what is to be kept leaves: words are the server's own reading, never the client's. */
import type { Assistant } from "../assistant-port.ts";
import type { Collected, KeptItem, Place } from "../domain/draft.ts";
import { mapped, type Result } from "../faults.ts";
import { type ReadItem, readItems } from "./draft-reading.ts";

/** Items taken out whose words stand nowhere else are kept so long for undo. */
const MAX_REMOVED = 100;

/**
 * Items in the order sent, read again where the source is still the same; for those that are not, the words kept from before.
 * Behind them the items taken out whose source has changed.
 */
export async function keepItems(
  assistant: Assistant,
  sent: readonly Collected[],
  before: readonly KeptItem[],
  signal: AbortSignal,
): Promise<Result<readonly ReadItem[]>> {
  const wanted = withKeys(sent).map(({ item, key }) => recalled(item, key, before));
  const left = before.filter((old) => !wanted.some((item) => sameThing(item, old)));
  return mapped(await readItems(assistant, [...wanted, ...left], signal), (read) => [
    ...read.slice(0, wanted.length).map(refreshed),
    ...read
      .slice(wanted.length)
      .filter(({ present, item }) => present === null && item.kept !== null)
      .slice(-MAX_REMOVED)
      .map((one) => ({ ...one, item: { ...one.item, removed: true } })),
  ]);
}

/** Each item has a key of its own; one that is missing or used twice is made. */
function withKeys(sent: readonly Collected[]): readonly { readonly item: Collected; readonly key: string }[] {
  const used = new Set<string>();
  const given = new Set(sent.flatMap(({ key }) => key ?? []));
  return sent.map((item, i) => {
    let key = item.key !== undefined && !used.has(item.key) ? item.key : `i${i}`;
    while (used.has(key) || (key !== item.key && given.has(key))) key = `${key}x`;
    used.add(key);
    return { item, key };
  });
}

function recalled(item: Collected, key: string, before: readonly KeptItem[]): KeptItem {
  const bare: KeptItem = {
    key,
    place: item.citation ?? null,
    targetId: "targetId" in item ? item.targetId : null,
    note: item.note ?? "",
    kept: null,
    removed: false,
  };
  const old = before.find((one) => one.key === key && sameThing(bare, one)) ?? before.find((one) => sameThing(bare, one));
  return old === undefined ? bare : { ...bare, place: bare.place ?? old.place, kept: old.kept };
}

/** A record kept without its place is known by its id; else the place decides. */
function sameThing(a: KeptItem, b: KeptItem): boolean {
  if (a.targetId !== b.targetId) return false;
  return a.place === null || b.place === null ? a.targetId !== null : samePlace(a.place, b.place);
}

const samePlace = (a: Place, b: Place): boolean =>
  a.documentId === b.documentId && a.sourceHash === b.sourceHash && a.start === b.start && a.end === b.end;

/** What was read becomes what is kept; a record remembers the place it was read at. */
function refreshed({ item, present }: ReadItem): ReadItem {
  if (present === null) return { item, present };
  const { documentId, sourceHash, start, end } = present.citation;
  return { item: { ...item, place: item.place ?? { documentId, sourceHash, start, end }, kept: present }, present };
}
