/** The library's records enter; the measures that have one and go by the words asked leave, in order of first appearance. Pure. */
import type { Library } from "../domain/library.ts";
import type { MeasureQuery, MeasureSummary } from "../domain/records.ts";
import type { Target } from "../domain/target.ts";
import { toSimplified } from "../script.ts";

export function measuresOf(library: Library, { q = "" }: MeasureQuery): readonly MeasureSummary[] {
  const listed = new Map(library.measures.map((standard) => [standard.measure, standard]));
  const groups = new Map<string, Target[]>();
  for (const target of library.targets) {
    const group = groups.get(target.measure);
    if (group === undefined) groups.set(target.measure, [target]);
    else group.push(target);
  }
  const words = toSimplified(q).toLowerCase().split(/\s+/).filter(Boolean);
  const summaries = [...groups].map(([measure, targets]) => ({
    measure,
    aliases: [...(listed.get(measure)?.wordings ?? []), ...(listed.get(measure)?.asked ?? [])].filter((alias) => alias !== measure),
    unit: listed.get(measure)?.unit ?? targets[0]?.unit ?? null,
    cities: [...new Set(targets.flatMap(({ city }) => city ?? []))],
    years: [...new Set(targets.flatMap((target) => target.year ?? []))].sort((a, b) => a - b),
    count: targets.length,
  }));
  return summaries.filter(({ measure, aliases }) =>
    [measure, ...aliases].some((name) => words.every((word) => name.toLowerCase().includes(word))),
  );
}
