/** Records in, the few that were asked for out: by measure, city, year and basis; ranked, summed, below the last figure. Pure. */
import type { Conflict, StandardMeasure, Target } from "../domain/target.ts";
import { byRange, rangeOf } from "./ranges.ts";
import { standardName } from "./standard.ts";

/** The year a record speaks for: its own, or the last of its period. */
export function endYear(t: { readonly year: number | null; readonly period: string | null }): number | null {
  return t.year ?? (t.period === null ? null : Number(t.period.slice(-4)));
}

export interface LookupQuery {
  /** Standard names, wordings or everyday words; empty: any. */
  readonly measures: readonly string[];
  /** Short names; empty: any. */
  readonly cities: readonly string[];
  /** Empty: any. */
  readonly years: readonly number[];
  /** null: both. */
  readonly basis: "goal" | "achieved" | null;
  /** A county or other part of a city; null: any, also the whole city. */
  readonly place: string | null;
}

/** Records of figures and commitments, in the order given. A period counts for its last year. */
export function lookup(targets: readonly Target[], query: LookupQuery, table: readonly StandardMeasure[]): readonly Target[] {
  const measures = new Set(query.measures.map((m) => standardName(m, table)));
  return targets.filter(
    (t) =>
      t.kind !== "responsibility" &&
      (measures.size === 0 || measures.has(t.measure) || query.measures.includes(t.indicator)) &&
      (query.cities.length === 0 || query.cities.includes(t.city ?? "")) &&
      (query.years.length === 0 || query.years.includes(endYear(t) ?? 0)) &&
      (query.basis === null || t.baseline === (query.basis === "achieved")) &&
      (query.place === null || t.place === query.place),
  );
}

export interface Ranking {
  /** Best first; records of one rank stand together. Those in words are left out. */
  readonly ranks: readonly (readonly Target[])[];
  /** Records whose value is in words, which no rank can hold. */
  readonly unranked: readonly Target[];
  /** The first rank is certain: no bound further down could reach above it. */
  readonly certain: boolean;
}

/** @param order highest: the largest figure first. 95以上 against 97 is ranked by its figure but not certain. */
export function rankTargets(records: readonly Target[], order: "highest" | "lowest"): Ranking {
  const ranked = records.filter((t) => rangeOf(t) !== null).sort((a, b) => (order === "highest" ? byRange(b, a) : byRange(a, b)));
  const ranks: Target[][] = [];
  for (const t of ranked) {
    const last = ranks.at(-1);
    if (last?.[0] !== undefined && byRange(last[0], t) === 0) last.push(t);
    else ranks.push([t]);
  }
  return { ranks, unranked: records.filter((t) => rangeOf(t) === null), certain: isCertain(ranks, order) };
}

function isCertain(ranks: readonly (readonly Target[])[], order: "highest" | "lowest"): boolean {
  const best = ranks[0]?.[0];
  const top = best === undefined ? null : rangeOf(best);
  if (top === null) return false;
  return ranks.slice(1).every((rank) =>
    rank.every((t) => {
      const range = rangeOf(t);
      return range === null || (order === "highest" ? range[1] <= top[0] : range[0] >= top[1]);
    }),
  );
}

export interface Sum {
  readonly value: number;
  readonly unit: string;
  /** Every part is exact; a bound makes the sum one too. */
  readonly exact: boolean;
  readonly parts: readonly Target[];
}

/** The sum of figures of one unit; null where the units differ or a part is in words, a share or a range. */
export function sumOf(parts: readonly Target[]): Sum | null {
  const units = new Set(parts.map((t) => t.unit ?? ""));
  const unit = [...units][0];
  if (parts.length === 0 || units.size !== 1 || unit === undefined || /[%‰比]|百分点/.test(unit)) return null;
  if (parts.some((t) => t.value === null || t.valueMax !== null || t.comparator === "text")) return null;
  const value = Number(parts.reduce((sum, t) => sum + (t.value ?? 0), 0).toPrecision(12));
  return { value, unit, exact: parts.every((t) => t.comparator === "="), parts };
}

/** Goals below the last achieved figure: 哪些2025年目标低于2020年实际. */
export function belowBaselineIn(conflicts: readonly Conflict[], cities: readonly string[], year: number | null): readonly Conflict[] {
  return conflicts.filter(
    (c) => c.kind === "below-baseline" && (cities.length === 0 || cities.includes(c.city ?? "")) && (year === null || c.year === year),
  );
}

/** Contradictions about a subject: a measure, or words of one of its indicators. */
export function conflictsAbout(conflicts: readonly Conflict[], subject: string, table: readonly StandardMeasure[]): readonly Conflict[] {
  const measure = standardName(subject, table);
  return conflicts.filter(
    (c) => c.measure === measure || [c.measure, c.a.indicator, c.b.indicator].some((words) => words.includes(subject)),
  );
}
