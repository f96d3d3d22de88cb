/** The figures of a chart -> the height axis they stand on: round ends, round steps, every figure with air around it. Pure. */
import type { Mark } from "./marks.ts";

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A share of a whole does not go above it. */
const WHOLE = 100;
/** About so many steps. */
const STEPS = 3;

export function scaleOf(marks: readonly Pick<Mark, "value" | "top">[], unit: string | null): Scale {
  const values = marks.flatMap(({ value, top }) => [value, top]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(high - low, Math.abs(high) * 0.02, unit === "%" ? 2 : 1);
  const step = roundStep(span / STEPS);
  const floor = multiple(Math.floor((low - step * 0.3) / step), step);
  const ceiling = multiple(Math.ceil((high + step * 0.3) / step), step);
  const isShare = unit === "%" && low >= 0 && high <= WHOLE;
  return { min: low >= 0 ? Math.max(0, floor) : floor, max: isShare ? Math.min(WHOLE, ceiling) : ceiling, step };
}

/** 1, 2 or 5 times a power of ten, the first that is large enough. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return multiple(factor, power);
}

/** Without the tail that binary fractions leave. */
const multiple = (count: number, of: number): number => Number((count * of).toPrecision(12));
