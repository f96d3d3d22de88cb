/** A compared measure -> what its chart draws, and what it must not draw. A bound is no point, words are no number, a blank is nothing. Pure. */
import type { ComparedMeasure } from "../../../../src/domain/reply.ts";
import type { Target } from "../../../../src/domain/target.ts";

/** point 确数, about 约数, atLeast 以上 (open upwards), atMost 以内 (open downwards), range 区间. */
export type Shape = "point" | "about" | "atLeast" | "atMost" | "range";

export interface Mark {
  readonly city: string;
  readonly year: number;
  readonly shape: Shape;
  readonly value: number;
  /** Upper end of a range, else the value itself. */
  readonly top: number;
  readonly isAchieved: boolean;
  readonly target: Target;
}

export interface Drawing {
  readonly cities: readonly string[];
  /** Years that anything is stated for, blanks of a city among them. */
  readonly years: readonly number[];
  readonly marks: readonly Mark[];
  /** Words, and figures without a year. */
  readonly undrawn: readonly Target[];
}

const SHAPES: Readonly<Record<Target["comparator"], Shape | null>> = {
  "=": "point",
  "~": "about",
  ">=": "atLeast",
  ">": "atLeast",
  "<=": "atMost",
  "<": "atMost",
  range: "range",
  text: null,
};

export function drawingOf({ rows, unit }: ComparedMeasure): Drawing {
  const cells = rows.flatMap((row) => row.cells);
  const read = cells.flatMap(({ year, records }) => records.map((target) => ({ target, mark: markOf(target, year, unit) })));
  const marks = read.flatMap(({ mark }) => mark ?? []);
  return {
    cities: rows.map(({ city }) => city).filter((city) => marks.some((mark) => mark.city === city)),
    years: [...new Set(marks.map(({ year }) => year))].sort((a, b) => a - b),
    marks,
    undrawn: read.flatMap(({ target, mark }) => (mark === null ? [target] : [])),
  };
}

/** @param year the column it stands in: a period's figure at its end. Another unit than the measure's own would be a false height. */
function markOf(target: Target, year: number | null, unit: string | null): Mark | null {
  const { city, value, valueMax, comparator, baseline } = target;
  const shape = SHAPES[comparator];
  if (city === null || year === null || value === null || shape === null || (unit !== null && target.unit !== unit)) return null;
  return { city, year, shape, value, top: shape === "range" ? (valueMax ?? value) : value, isAchieved: baseline, target };
}

/** Neighbouring years of one city that may be joined: none where a year between has no figure. */
export function linksOf({ cities, years, marks }: Drawing): readonly (readonly [Mark, Mark])[] {
  return cities.flatMap((city) =>
    years.slice(1).flatMap((year, i) => {
      const [before, after] = [years[i], year].map((y) => marks.filter((mark) => mark.city === city && mark.year === y));
      const [from, to] = [before?.[0], after?.[0]];
      return from && to && before?.length === 1 && after?.length === 1 ? [[from, to] as const] : [];
    }),
  );
}

/** The span of the value axis: all figures with some air; not below nothing, and hardly above a whole. */
export function extentOf(marks: readonly Mark[], unit: string | null): readonly [number, number] {
  const values = marks.flatMap(({ value, top }) => [value, top]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max((high - low) * 0.18, Math.abs(high) * 0.02, unit === "%" ? 1 : 0);
  const ceiling = unit === "%" && high <= 100 ? 101.5 : Number.POSITIVE_INFINITY;
  return [low - air < 0 && low >= 0 ? 0 : low - air, Math.min(high + air, ceiling)];
}
