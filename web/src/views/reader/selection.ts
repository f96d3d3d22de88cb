/** The drawn pieces that are selected enter; the stored span they stand for leaves. Pure; `selected.ts` reads the page. */
import type { Span } from "../../../../src/domain/source.ts";

/** A drawn piece and how much of its drawn text is selected: `[from, to)` of `length` units. */
export interface SelectedPart extends Span {
  /** Whether the drawn text stands unit by unit for the stored one. */
  readonly exact: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * From the first selected unit to the last. A restoration is taken whole, since its drawn words have no places of their own.
 * Pure. null where nothing with a place is selected.
 */
export function spanOfParts(parts: readonly SelectedPart[]): Span | null {
  const chosen = parts.filter(({ from, to }) => to > from);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = first.exact ? first.start + first.from : first.start;
  const end = last.exact ? last.start + last.to : last.end;
  return end > start ? { start, end } : null;
}
