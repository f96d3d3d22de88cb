/** Records -> their order by figure, bounds known: 97%以上 lies above 97%, 97%以内 below it; words and blanks have no place. Pure. */
import type { Target } from "./target.ts";

/** Where a bound lies beside the bare figure. */
const STEPS: Readonly<Record<Target["comparator"], number>> = { "<": -2, "<=": -1, "=": 0, "~": 0, range: 0, ">=": 1, ">": 2, text: 0 };

type Quantity = Pick<Target, "value" | "valueMax" | "comparator">;

/** null: words such as 大体相当, never made a number. */
export function placeOfFigure({ value, valueMax, comparator }: Quantity): readonly [figure: number, step: number] | null {
  if (value === null || comparator === "text") return null;
  return [comparator === "range" ? (value + (valueMax ?? value)) / 2 : value, STEPS[comparator]];
}

/** Smallest first; what has no place comes last. Reversing keeps it last: see `sorted`. */
export function byFigure(a: Quantity | undefined, b: Quantity | undefined): number {
  const [x, y] = [a && placeOfFigure(a), b && placeOfFigure(b)];
  if (!x || !y) return Number(!x) - Number(!y);
  return x[0] - y[0] || x[1] - y[1];
}

/** Things in the order of their figure; those without one stay last in either direction, in the order given. */
export function sorted<T>(things: readonly T[], figureOf: (thing: T) => Quantity | undefined, descending: boolean): readonly T[] {
  const has = (thing: T) => {
    const figure = figureOf(thing);
    return figure !== undefined && placeOfFigure(figure) !== null;
  };
  const placed = things.filter(has).sort((a, b) => byFigure(figureOf(a), figureOf(b)) * (descending ? -1 : 1));
  return [...placed, ...things.filter((thing) => !has(thing))];
}
