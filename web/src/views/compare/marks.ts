/** A compared measure -> what its chart draws, and what it must not draw. A bound is no point, words are no number, a blank is nothing. Pure. */
import type { ComparedMeasure } from "../../../../src/domain/reply.ts";
import type { Target } from "../../../../src/domain/target.ts";
import { saidIn } from "./grid.ts";

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
  /** Every city compared, those without a mark too: their part of the chart stays empty. */
  readonly cities: readonly string[];
  /** Years that anything is drawn for, ascending. */
  readonly years: readonly number[];
  readonly marks: readonly Mark[];
  /** Words, figures without a year, of another unit, or of a part of the city only. */
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

/** The same figure said in several places is drawn once. */
export function drawingOf({ rows, unit }: ComparedMeasure): Drawing {
  const cells = rows.flatMap((row) => row.cells);
  const read = cells.flatMap((cell) => saidIn(cell).map(({ first }) => ({ target: first, mark: markOf(first, cell.year, unit) })));
  const marks = read.flatMap(({ mark }) => mark ?? []);
  return {
    cities: rows.map(({ city }) => city),
    years: [...new Set(marks.map(({ year }) => year))].sort((a, b) => a - b),
    marks,
    undrawn: read.flatMap(({ target, mark }) => (mark === null ? [target] : [])),
  };
}

/** @param year the column it stands in: a period's figure at its end. Another unit than the measure's own would be a false height. */
function markOf(target: Target, year: number | null, unit: string | null): Mark | null {
  const { city, place, value, valueMax, comparator, baseline } = target;
  const shape = SHAPES[comparator];
  const isOfPart = place !== null && place !== city;
  if (city === null || isOfPart || year === null || value === null || shape === null) return null;
  if (unit !== null && target.unit !== unit) return null;
  return { city, year, shape, value, top: shape === "range" ? (valueMax ?? value) : value, isAchieved: baseline, target };
}

/** Of one city and year. */
export const marksAt = ({ marks }: Pick<Drawing, "marks">, city: string, year: number): readonly Mark[] =>
  marks.filter((mark) => mark.city === city && mark.year === year);

/**
 * Neighbouring years of one city that may be joined: each with one sure figure. A year between without one breaks the line, and a bound
 * has no height that a line could lead to.
 */
export function linksOf({ years, marks }: Drawing, city: string): readonly (readonly [Mark, Mark])[] {
  return years.slice(1).flatMap((year, i) => {
    const [from, ...others] = marksAt({ marks }, city, years[i] ?? year);
    const [to, ...more] = marksAt({ marks }, city, year);
    const isSure = (mark: Mark | undefined): mark is Mark => mark?.shape === "point" || mark?.shape === "about";
    return isSure(from) && isSure(to) && others.length + more.length === 0 ? [[from, to] as const] : [];
  });
}
