/** A basket's contents and one change enter, the contents after it leave. Pure: the same change can be made again on a newer basket. */
import { z } from "zod";
import { type Collected, type DraftItem, draftItemSchema, type Place, placeSchema } from "../../../src/domain/draft.ts";

const contentsSchema = z.object({ name: z.string(), items: z.array(draftItemSchema).readonly() }).readonly();
export type Contents = z.infer<typeof contentsSchema>;

const keys = z.array(z.string()).readonly();
/** A schema, because changes that have not reached the server are kept by the browser. */
export const changeSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("insert"), items: z.array(draftItemSchema).readonly() }),
    z.object({ kind: z.literal("remove"), keys }),
    /** Before the item of that key; null: to the end. */
    z.object({ kind: z.literal("move"), keys, before: z.string().nullable() }),
    z.object({ kind: z.literal("note"), key: z.string(), note: z.string() }),
    /** The same words at their place in the present version of the source. */
    z.object({ kind: z.literal("replace"), key: z.string(), place: placeSchema }),
    z.object({ kind: z.literal("rename"), name: z.string() }),
    /** Undo and redo: everything as it was. */
    z.object({ kind: z.literal("set"), contents: contentsSchema }),
  ])
  .readonly();
export type Change = z.infer<typeof changeSchema>;

export function changed({ name, items }: Contents, change: Change): Contents {
  switch (change.kind) {
    case "insert":
      return { name, items: [...items, ...change.items.filter(({ key }) => !items.some((item) => item.key === key))] };
    case "remove":
      return { name, items: items.filter(({ key }) => !change.keys.includes(key)) };
    case "move":
      return { name, items: moved(items, change.keys, change.before) };
    case "note":
      return { name, items: items.map((item) => (item.key === change.key ? { ...item, note: change.note } : item)) };
    case "replace":
      return { name, items: items.map((item) => (item.key === change.key ? replaced(item, change.place) : item)) };
    case "rename":
      return { name: change.name, items };
    case "set":
      return change.contents;
  }
}

/** Items keep their order among themselves; where `before` is gone or among them, they go to the end. */
function moved(items: readonly DraftItem[], keys: readonly string[], before: string | null): readonly DraftItem[] {
  const moving = items.filter(({ key }) => keys.includes(key));
  const staying = items.filter(({ key }) => !keys.includes(key));
  const at = before === null ? -1 : staying.findIndex(({ key }) => key === before);
  return at < 0 ? [...staying, ...moving] : [...staying.slice(0, at), ...moving, ...staying.slice(at)];
}

/** A record read from an older version becomes a quote: its figure has to be looked up anew. */
function replaced({ moved: _, target: __, targetId: ___, ...item }: DraftItem, place: Place): DraftItem {
  return { ...item, state: "current", place, ...(item.citation ? { citation: { ...item.citation, ...place } } : {}) };
}

/** One step up or down as the change it is; null at the edge. */
export function step(items: readonly DraftItem[], key: string, by: -1 | 1): Change | null {
  const at = items.findIndex((item) => item.key === key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= items.length) return null;
  const before = by < 0 ? items[to] : items[to + 1];
  return { kind: "move", keys: [key], before: before?.key ?? null };
}

/** What is sent: places and ids, never words. */
export const sent = (items: readonly DraftItem[]): Collected[] =>
  items.flatMap(({ key, place, targetId, note }): Collected[] => {
    const rest = { key, ...(note ? { note } : {}) };
    if (targetId !== undefined) return [{ ...rest, targetId, ...(place ? { citation: place } : {}) }];
    return place ? [{ ...rest, citation: place }] : [];
  });

export const placeOf = ({ documentId, sourceHash, start, end }: Place): Place => ({ documentId, sourceHash, start, end });

/** Whether the basket already holds this place or record. */
export const holds = (items: readonly DraftItem[], wanted: Pick<DraftItem, "place" | "targetId">): boolean =>
  items.some(({ place, targetId }) =>
    wanted.targetId !== undefined
      ? targetId === wanted.targetId
      : targetId === undefined && place !== undefined && wanted.place !== undefined && samePlace(place, wanted.place),
  );

const samePlace = (a: Place, b: Place) =>
  a.documentId === b.documentId && a.sourceHash === b.sourceHash && a.start === b.start && a.end === b.end;
