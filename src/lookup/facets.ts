/** A filter over targets enters; for every facet the values it could be set to leave, each with how many records it would then give. Pure. */
import type { TargetFacets, TargetFilter } from "../domain/records.ts";
import type { Target } from "../domain/target.ts";
import type { TargetFinder } from "./targets.ts";

/** Measures are many; those of most records are shown, and the one chosen. */
const MOST_MEASURES = 200;

export function facetsOf({ find, stage }: TargetFinder, filter: TargetFilter): TargetFacets {
  const without = (changes: Partial<TargetFilter>) => find({ ...filter, ...changes });
  return {
    total: find(filter).length,
    cities: counted(without({ cities: [] }), ({ city }) => city),
    kinds: counted(without({ kinds: [] }), ({ kind }) => kind),
    measures: counted(without({ measure: undefined }), ({ measure }) => measure).slice(0, MOST_MEASURES),
    years: counted(without({ year: undefined }), ({ year }) => year).sort((a, b) => a.value - b.value),
    attributes: counted(without({ attribute: undefined }), ({ attribute }) => attribute),
    bases: counted(without({ baseline: undefined }), ({ baseline }) => (baseline ? "achieved" : "goal")),
    stages: counted(without({ stage: undefined }), stage),
  };
}

/** Most first; records without the value are counted nowhere. */
function counted<T extends string | number>(targets: readonly Target[], read: (target: Target) => T | null) {
  const counts = new Map<T, number>();
  for (const target of targets) {
    const value = read(target);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
