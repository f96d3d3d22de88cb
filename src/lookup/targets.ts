/** Targets and a filter enter; those that pass leave, in the order given. Pure. */
import type { Library } from "../domain/library.ts";
import type { TargetQuery } from "../domain/records.ts";
import type { Target } from "../domain/target.ts";
import { toSimplified } from "../script.ts";
import { shortCities } from "./cities.ts";

type TargetFilter = Omit<TargetQuery, "limit" | "offset">;

/** Everything of the query but its page; any form of a city's name is understood. */
export function filterTargets(library: Library, filter: TargetFilter): readonly Target[] {
  const cities = shortCities(library, filter.cities);
  const measures = filter.measure === undefined ? null : measuresNamed(library, filter.measure);
  const words = toSimplified(filter.q ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);
  return library.targets.filter(
    (target) =>
      among(cities, target.city) &&
      among(filter.kinds, target.kind) &&
      (measures === null || measures.has(target.measure) || measures.has(target.indicator)) &&
      equals(filter.year, target.year) &&
      equals(filter.attribute, target.attribute) &&
      equals(filter.baseline, target.baseline) &&
      (filter.document === undefined || filter.document === target.documentId || filter.document === target.file) &&
      holds(target, words),
  );
}

const among = (wanted: readonly (string | null)[], value: string | null) => wanted.length === 0 || wanted.includes(value);
const equals = <T>(wanted: T | undefined, value: T) => wanted === undefined || wanted === value;

function holds(target: Target, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { indicator, measure, valueText, unit, raw, section, group, place } = target;
  const text = toSimplified([indicator, measure, valueText, unit, raw, ...section, group, place].join(" ")).toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The standard measures a name stands for: its own name, a wording, or everyday words; itself where none knows it. */
function measuresNamed(library: Library, name: string): ReadonlySet<string> {
  const said = toSimplified(name.trim());
  const known = library.measures.filter((m) => [m.measure, ...m.wordings, ...m.asked].some((wording) => toSimplified(wording) === said));
  return new Set([said, ...known.map((m) => m.measure)]);
}
