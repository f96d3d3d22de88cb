/** Quantities -> the values they allow: overlap of two, one figure written twice, and an order that knows ≥ from ≤. Pure. */
import type { Quantity } from "../domain/target.ts";

/** 约 and 左右 allow so much either way. */
const ABOUT = 0.1;

/** Values a statement allows, 万 and 亿 multiplied out; null for one in words. */
export function rangeOf(q: Quantity): readonly [number, number] | null {
  if (q.value === null || q.comparator === "text") return null;
  const scale = scaleOf(q.unit);
  const value = q.value * scale;
  switch (q.comparator) {
    case ">=":
    case ">":
      return [value, Number.POSITIVE_INFINITY];
    case "<=":
    case "<":
      return [Number.NEGATIVE_INFINITY, value];
    case "~":
      return [value * (1 - ABOUT), value * (1 + ABOUT)];
    case "range":
      return [value, (q.valueMax ?? q.value) * scale];
    default:
      return [value, value];
  }
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

function scaleOf(unit: string | null): number {
  return [...(/^[十百千万亿]+/.exec(unit ?? "")?.[0] ?? "")].reduce((scale, char) => scale * (SCALES[char] ?? 1), 1);
}

/** One value satisfies both. > and < leave their own figure out. */
export function compatible(a: Quantity, b: Quantity): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  if (one === null || other === null) return true;
  if (one[0] < other[1] && other[0] < one[1]) return true;
  return (one[0] === other[1] || other[0] === one[1]) && [a, b].every((q) => q.comparator !== ">" && q.comparator !== "<");
}

/** The same figure, whatever the bound: 95 and 95%以上; or one the other rounded: 92.5 and 92.53. */
export function sameFigure(a: Quantity, b: Quantity): boolean {
  if (a.value === null || b.value === null || a.valueMax !== null || b.valueMax !== null)
    return a.value === b.value && a.valueMax === b.valueMax;
  const [x, y] = [a.value * scaleOf(a.unit), b.value * scaleOf(b.unit)];
  if (x === y) return true;
  const places = Math.min(decimals(a.value), decimals(b.value));
  return places > 0 && a.value.toFixed(places) === b.value.toFixed(places);
}

function decimals(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/**
 * Orders quantities by what they allow: the lower end first, then the upper end, so that 95 stands before 95以上 and
 * 95以下 before 95. Quantities in words (大体相当) stand apart at the end, in their own order.
 */
export function byRange(a: Quantity, b: Quantity): number {
  const [one, other] = [figureOf(a), figureOf(b)];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one - other || leaning(a) - leaning(b);
}

function figureOf(q: Quantity): number | null {
  return q.value === null || q.comparator === "text" ? null : q.value * scaleOf(q.unit);
}

/** Which way a statement leans from its figure: at most, less, about or exactly, a range upwards, more, at least. */
function leaning({ comparator }: Quantity): number {
  return ["<", "<=", "~", "=", "range", ">=", ">"].indexOf(comparator);
}
