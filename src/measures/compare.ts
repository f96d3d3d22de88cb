/** Targets of several cities -> a grid of cities × years for each measure, with honest blanks and warnings. Pure. */
import type { Citation, ComparedMeasure } from "../domain/reply.ts";
import type { Blank, Conflict, StandardMeasure, Target } from "../domain/target.ts";
import { toSimplified } from "../script.ts";
import { endYear } from "./lookup.ts";
import { standardName } from "./standard.ts";
import { warningsOf } from "./warnings.ts";

export interface CompareInput {
  /** Standard names, wordings or everyday words. */
  readonly measures: readonly string[];
  /** Short names; empty: every city that has a record of anything. */
  readonly cities: readonly string[];
  readonly year: number | null;
  readonly targets: readonly Target[];
  readonly blanks: readonly Blank[];
  readonly conflicts: readonly Conflict[];
  readonly table: readonly StandardMeasure[];
  /** Documents that are drafts (征求意见稿), by id. */
  readonly drafts?: ReadonlySet<string>;
  /** The passage of a city that comes nearest to a measure it does not state. */
  readonly nearest?: (city: string, measure: string) => Citation | null;
}

export function compareMeasures(input: CompareInput): readonly ComparedMeasure[] {
  return input.measures.map((word) => compared(standardName(word, input.table), input));
}

type Cell = ComparedMeasure["rows"][number]["cells"][number];

function compared(measure: string, input: CompareInput): ComparedMeasure {
  const ofMeasure = input.targets.filter((t) => t.measure === measure && t.kind !== "responsibility");
  const cities = input.cities.length > 0 ? input.cities : [...new Set(input.targets.flatMap((t) => t.city ?? []))];
  const records = ofMeasure.filter((t) => cities.includes(t.city ?? ""));
  const blanks = input.blanks.filter((b) => b.measure === measure && cities.includes(b.city ?? ""));
  const years = input.year === null ? yearsOf([...records, ...blanks]) : [input.year];
  const listed = input.table.find((m) => m.measure === measure);
  const choices = ofMeasure.length === 0 && blanks.length === 0 ? couldBe(measure, input.targets) : [];
  return {
    measure,
    unit: listed?.unit ?? ofMeasure.find((r) => r.unit !== null)?.unit ?? null,
    rows: cities.map((city) => ({ city, cells: cellsOf({ city, measure, years, records, blanks }, input) })),
    conflicts: input.conflicts.filter((c) => c.measure === measure && cities.includes(c.city ?? "")),
    warnings: [...warningsOf({ measure, listed, records, cities, targets: input.targets, drafts: input.drafts ?? new Set() })],
    ...(choices.length > 0 ? { choices: [...choices] } : {}),
  };
}

/** Choices given at most. */
const CHOICES = 12;
/** Measures on record whose name holds the words, those of most cities and records first. */
function couldBe(words: string, targets: readonly Target[]): readonly string[] {
  const records = new Map<string, number>();
  const cities = new Map<string, Set<string>>();
  for (const t of targets) {
    if (t.kind === "responsibility" || !toSimplified(t.measure).includes(words)) continue;
    records.set(t.measure, (records.get(t.measure) ?? 0) + 1);
    cities.set(t.measure, (cities.get(t.measure) ?? new Set()).add(t.city ?? ""));
  }
  const spread = (m: string): number => (cities.get(m)?.size ?? 0) * 1000 + (records.get(m) ?? 0);
  return [...records.keys()].sort((a, b) => spread(b) - spread(a)).slice(0, CHOICES);
}

function yearsOf(stated: readonly { readonly year: number | null; readonly period: string | null }[]): readonly (number | null)[] {
  const years = new Set(stated.map(endYear));
  return years.size === 0 ? [null] : [...years].sort((a, b) => (a ?? 0) - (b ?? 0));
}

interface Row {
  readonly city: string;
  readonly measure: string;
  readonly years: readonly (number | null)[];
  readonly records: readonly Target[];
  readonly blanks: readonly Blank[];
}

/** The nearest passage is looked up once for a city, and shown wherever it states nothing. */
function cellsOf({ city, measure, years, records, blanks }: Row, input: CompareInput): Cell[] {
  const own = records.filter((r) => r.city === city);
  const cells = years.map((year): Cell => {
    const mine = own.filter((r) => endYear(r) === year).sort((a, b) => Number(a.kind !== "table") - Number(b.kind !== "table"));
    const blank = blanks.some((b) => b.city === city && endYear(b) === year);
    const period = mine.find((r) => r.period !== null)?.period ?? null;
    return { year, period, records: mine, state: mine.length > 0 ? "given" : blank ? "blank-in-source" : "not-stated" };
  });
  const silent = cells.some((cell) => cell.state === "not-stated");
  const nearest = silent ? (input.nearest?.(city, measure) ?? null) : null;
  return nearest === null ? cells : cells.map((cell) => (cell.state === "not-stated" ? { ...cell, nearest } : cell));
}
