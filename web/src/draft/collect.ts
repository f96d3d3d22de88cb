/** Quotes and records enter the basket in use, from anywhere in the page; each collecting is told, and can be undone there. */
import { useEffect } from "react";
import { type DraftItem, MAX_ITEMS } from "../../../src/domain/draft.ts";
import type { Citation } from "../../../src/domain/reply.ts";
import type { Target } from "../../../src/domain/target.ts";
import { navigate } from "../router.ts";
import { text } from "../text/text.ts";
import { say } from "../ui/toast.tsx";
import { basket, contentsOf, make, newKey, openBasket, undo } from "./basket.ts";
import { holds, placeOf } from "./changes.ts";

/** A stretch of a source, or a record of one. */
export type Collectable = { readonly citation: Citation } | { readonly target: Target };

export async function collect(things: readonly Collectable[]): Promise<void> {
  await openBasket();
  const { draft, words } = text();
  const { name, items } = contentsOf(basket.get());
  const fresh = things.map(itemOf).filter((item) => !holds(items, item));
  const total = items.length + fresh.length;
  if (fresh.length === 0) say(draft.already(name), { label: draft.open, run: () => navigate("/draft") });
  else if (total > MAX_ITEMS) say(draft.full(MAX_ITEMS));
  else {
    make({ kind: "insert", items: fresh });
    say(fresh.length === 1 ? draft.added(name, total) : draft.addedMany(name, fresh.length, total), { label: words.undo, run: undo });
  }
}

export function itemOf(thing: Collectable): DraftItem {
  const bare = { key: newKey(), state: "current" } as const;
  if ("target" in thing) return { ...bare, targetId: thing.target.id, target: thing.target };
  return { ...bare, place: placeOf(thing.citation), citation: thing.citation };
}

/** Whether the basket in use holds it; drawn again when that changes. */
export function useIsCollected(thing: Collectable): boolean {
  const now = basket.use();
  useEffect(() => void openBasket(), []);
  const wanted = "target" in thing ? { targetId: thing.target.id } : { place: placeOf(thing.citation) };
  return holds(contentsOf(now).items, wanted);
}
