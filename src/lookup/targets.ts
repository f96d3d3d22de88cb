/** A library enters, a finder of targets leaves: a filter gives the records that pass, in the library's order. Pure. */
import type { Library } from "../domain/library.ts";
import type { TargetFilter } from "../domain/records.ts";
import type { Target } from "../domain/target.ts";
import { toSimplified } from "../script.ts";
import { shortCities } from "./cities.ts";
import { stageOf } from "./stage.ts";

export interface TargetFinder {
  readonly find: (filter: TargetFilter) => readonly Target[];
  /** The stage or field of education of a record; null where nothing says it. */
  readonly stage: (target: Target) => string | null;
}

/** What every question asks again is worked out once, with the first: the words of each record, and its stage. */
export function makeFinder(library: Library): TargetFinder {
  const words = remembered(library, wordsOf);
  const stage = remembered(library, (target) => stageOf(target, library.measures));
  return { stage, find: (filter) => filterTargets(library, filter, { words, stage }) };
}

function remembered<T>({ targets }: Library, work: (target: Target) => T): (target: Target) => T {
  let known: ReadonlyMap<string, T> | null = null;
  return (target) => {
    known ??= new Map(targets.map((one) => [one.id, work(one)]));
    return known.get(target.id) ?? work(target);
  };
}

interface Known {
  readonly words: (target: Target) => string;
  readonly stage: (target: Target) => string | null;
}

/** Any form of a city's name is understood. */
function filterTargets(library: Library, filter: TargetFilter, known: Known): readonly Target[] {
  const cities = shortCities(library, filter.cities);
  const measures = filter.measure === undefined ? null : measuresNamed(library, filter.measure);
  const asked = searched(filter.q ?? "")
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
      (filter.responsible === undefined || unitsOf(target).includes(filter.responsible)) &&
      (filter.stage === undefined || filter.stage === known.stage(target)) &&
      (filter.document === undefined || filter.document === target.documentId || filter.document === target.file) &&
      asked.every((word) => known.words(target).includes(word)),
  );
}

const among = (wanted: readonly (string | null)[], value: string | null) => wanted.length === 0 || wanted.includes(value);
const equals = <T>(wanted: T | undefined, value: T) => wanted === undefined || wanted === value;
const searched = (text: string): string => toSimplified(text).toLowerCase();

function wordsOf({ indicator, measure, valueText, unit, raw, section, group, place, extra }: Target): string {
  return searched([indicator, measure, valueText, unit, raw, ...section, group, place, ...unitsOf({ extra })].join(" "));
}

const unitsOf = ({ extra }: Pick<Target, "extra">): readonly string[] => (extra !== null && "units" in extra ? extra.units : []);

/** The standard measures a name stands for: its own name, a wording, or everyday words; itself where none knows it. */
function measuresNamed(library: Library, name: string): ReadonlySet<string> {
  const said = toSimplified(name.trim());
  const known = library.measures.filter((m) => [m.measure, ...m.wordings, ...m.asked].some((wording) => toSimplified(wording) === said));
  return new Set([said, ...known.map((m) => m.measure)]);
}
