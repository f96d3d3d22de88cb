/** A compared measure and how it is to be shown -> columns and rows of its grid. Pure. */

import { sorted } from "../../../../src/domain/order.ts";
import type { Citation, ComparedMeasure } from "../../../../src/domain/reply.ts";
import type { Conflict, Target } from "../../../../src/domain/target.ts";
import type { Asked } from "./asked.ts";

export type Cell = ComparedMeasure["rows"][number]["cells"][number];
export type Row = ComparedMeasure["rows"][number];

export interface Column {
  /** The year, the period, or "" where the source writes none. */
  readonly key: string;
  readonly year: number | null;
  readonly period: string | null;
}

export const keyOf = ({ year, period }: Pick<Cell, "year" | "period">): string => (year === null ? (period ?? "") : String(year));

/** Years in order, then periods, then what has no time; columns that no city fills are left out. */
export function columnsOf({ rows }: ComparedMeasure): readonly Column[] {
  const filled = rows.flatMap(({ cells }) => cells).filter(({ state }) => state !== "not-stated");
  const byKey = new Map(filled.map((cell) => [keyOf(cell), { key: keyOf(cell), year: cell.year, period: cell.period }]));
  return [...byKey.values()].sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999) || a.key.localeCompare(b.key));
}

export const cellAt = ({ cells }: Row, column: Column): Cell | undefined => cells.find((cell) => keyOf(cell) === column.key);

/** Pinned cities first, in the order they were pinned; the rest by the column chosen, bounds known. */
export function rowsOf(compared: ComparedMeasure, { pinned, sort }: Pick<Asked, "pinned" | "sort">): readonly Row[] {
  const pins = pinned.flatMap((city) => compared.rows.filter((row) => row.city === city));
  const rest = compared.rows.filter((row) => !pinned.includes(row.city));
  if (sort === null) return [...pins, ...rest];
  const figureOf = ({ cells }: Row) => cells.find((cell) => keyOf(cell) === sort.column)?.records[0];
  return [...pins, ...sorted(rest, figureOf, sort.descending)];
}

/** What a cell disagrees with: conflicts one of its records takes part in; a goal below the achieved is told at the goal. */
export const conflictsIn = ({ records }: Cell, { conflicts }: ComparedMeasure): readonly Conflict[] =>
  conflicts.filter(({ kind, a, b }) => records.some(({ id }) => id === a.id || (kind !== "below-baseline" && id === b.id)));

/** The same figure said in several places. */
export interface Said {
  /** The place shown: a table's where there is one, as it also says whether the measure binds. */
  readonly first: Target;
  readonly all: readonly Target[];
}

/** Achieved figures before goals; equal ones once, with all their places. */
export function saidIn({ records }: Cell): readonly Said[] {
  const groups = new Map<string, Target[]>();
  for (const record of records) {
    const key = `${record.baseline}|${record.valueText}|${record.unit}|${record.place}`;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()]
    .flatMap((all) => {
      const first = all.find(({ kind }) => kind === "table") ?? all[0];
      return first === undefined ? [] : [{ first, all: [first, ...all.filter((one) => one !== first)] }];
    })
    .sort((a, b) => Number(b.first.baseline) - Number(a.first.baseline));
}

/** What tells a figure from the others of its cell: the part of the city it is about, or the group it stands under. */
export function aboutOf({ first: { city, place, group } }: Said, others: readonly Said[]): string | null {
  if (place !== null && place !== city) return place;
  return others.length > 1 ? group : null;
}

/** The city states the measure nowhere, and no table of it leaves it blank. */
export const isSilent = ({ cells }: Row): boolean =>
  cells.every(({ records, state }) => records.length === 0 && state !== "blank-in-source");
export const nearestOf = ({ cells }: Row): Citation | null => cells.flatMap(({ nearest }) => nearest ?? [])[0] ?? null;

export interface Change {
  readonly from: Target;
  readonly to: Target;
  /** The goal lies below what had been achieved. */
  readonly isBelow: boolean;
}

/** The last achieved figure and the last goal after it; null where one of them is missing. */
export function changeOf({ city, cells }: Row, { conflicts }: ComparedMeasure): Change | null {
  const records = cells.flatMap((cell) => cell.records).filter(({ year }) => year !== null);
  const last = (some: readonly Target[]) =>
    some.reduce<Target | null>((best, one) => ((one.year ?? 0) > (best?.year ?? 0) ? one : best), null);
  const from = last(records.filter(({ baseline }) => baseline));
  const to = from && last(records.filter(({ baseline, year }) => !baseline && (year ?? 0) > (from.year ?? 0)));
  if (!from || !to) return null;
  const isBelow = conflicts.some(({ kind, a }) => kind === "below-baseline" && a.city === city && a.id === to.id);
  return { from, to, isBelow };
}
