/** Targets and a filter -> the targets that pass, in document order. Pure. */
import type { StandardMeasure, Target } from "../domain/target.ts";
import { toSimplified } from "../script.ts";

export interface TargetFilter {
  /** Short names. */
  readonly cities?: readonly string[];
  /** Standard names, wordings or everyday words. */
  readonly measures?: readonly string[];
  readonly q?: string;
  readonly year?: number;
  readonly kinds?: readonly string[];
  readonly attribute?: string;
  readonly baseline?: boolean;
  readonly documents?: readonly string[];
  readonly limit?: number;
  readonly offset?: number;
}

export function lookupTargets(
  targets: readonly Target[],
  filter: TargetFilter,
  table: readonly StandardMeasure[] = [],
): { readonly total: number; readonly targets: readonly Target[] } {
  const measures = filter.measures?.map((m) => standardName(m, table));
  const found = targets.filter(
    (t) => passes(t, filter) && (!measures?.length || measures.includes(t.measure) || measures.includes(t.indicator)),
  );
  const offset = filter.offset ?? 0;
  return { total: found.length, targets: found.slice(offset, offset + (filter.limit ?? 100)) };
}

/** The standard measure a word names; the word itself where the table has none. */
export function standardName(word: string, table: readonly StandardMeasure[]): string {
  const said = toSimplified(word);
  return table.find((m) => [m.measure, ...m.wordings, ...m.asked].includes(said))?.measure ?? said;
}

function passes(t: Target, f: TargetFilter): boolean {
  const words =
    f.q === undefined || toSimplified(`${t.indicator} ${t.measure} ${t.raw} ${t.section.join(" ")}`).includes(toSimplified(f.q));
  const named = (!f.cities?.length || f.cities.includes(t.city ?? "")) && (!f.documents?.length || f.documents.includes(t.documentId));
  const kind = (!f.kinds?.length || f.kinds.includes(t.kind)) && (f.attribute === undefined || t.attribute === f.attribute);
  const time = f.year === undefined || t.year === f.year || (t.year === null && t.period?.endsWith(`-${f.year}`) === true);
  return words && named && kind && time && (f.baseline === undefined || t.baseline === f.baseline);
}
