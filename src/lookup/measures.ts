/** The library's records enter; every measure that has one leaves, in order of first appearance. Pure. */
import type { Library } from "../domain/library.ts";
import type { MeasureSummary } from "../domain/records.ts";
import type { Target } from "../domain/target.ts";

export function measuresOf(library: Library): readonly MeasureSummary[] {
  const units = new Map(library.measures.map(({ measure, unit }) => [measure, unit]));
  const groups = new Map<string, Target[]>();
  for (const target of library.targets) {
    const group = groups.get(target.measure);
    if (group === undefined) groups.set(target.measure, [target]);
    else group.push(target);
  }
  return [...groups].map(([measure, targets]) => ({
    measure,
    unit: units.get(measure) ?? targets[0]?.unit ?? null,
    cities: [...new Set(targets.flatMap(({ city }) => city ?? []))],
    years: [...new Set(targets.flatMap((target) => target.year ?? []))].sort((a, b) => a - b),
    count: targets.length,
  }));
}
