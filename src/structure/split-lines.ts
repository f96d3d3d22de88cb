/** A row whose cells hold several lines for several indicators -> one row per indicator. Pure. */
import type { RawCell } from "./blocks.ts";

const NUMBER_LINE = /^[-－]?\d[\d.,]*\s*(?:[%％]|以上|以下|以内|左右)?$/;

/**
 * Splits when every cell of several number lines has the same count, and one label cell has as many lines or more:
 * its last lines are the indicators, earlier ones belong to the first (普通本专科生 / 其中：本科生 / 高职在校生).
 */
export function splitLines(row: readonly RawCell[]): readonly (readonly RawCell[])[] {
  const values = row.filter((c) => c.lines.length > 1 && c.lines.every((line) => NUMBER_LINE.test(line)));
  const count = values[0]?.lines.length ?? 0;
  if (count < 2 || values.some((c) => c.lines.length !== count)) return [row];
  const label = row.findLast((c) => !values.includes(c) && c.lines.length >= count);
  if (label === undefined) return [row];
  return Array.from({ length: count }, (_, i) =>
    row.map((cell) => partOf(cell, i, { count, split: values.includes(cell) || cell === label })),
  );
}

/** The i-th of `count` parts of a cell; cells that are not split stay in the first row only. */
function partOf(cell: RawCell, i: number, { count, split }: { count: number; split: boolean }): RawCell {
  if (!split) return i === 0 ? cell : { span: { start: cell.span.end, end: cell.span.end }, lines: [] };
  const extra = cell.lines.length - count;
  return { span: cell.span, lines: i === 0 ? cell.lines.slice(0, extra + 1) : cell.lines.slice(extra + i, extra + i + 1) };
}
