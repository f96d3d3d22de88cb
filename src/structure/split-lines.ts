/** A row whose cells hold several lines for several indicators -> one row per indicator. Pure. */
import type { RawCell, RawRow } from "./raw-table.ts";

const numberLine = /^[-－]?\d[\d.,]{0,20}\s?(?:[%％]|以上|以下|以内|左右)?$/;

/** Values one under another in one cell: 1.5 and 12. */
export function holdsSeveralValues(cell: RawCell): boolean {
  return cell.lines.length > 1 && cell.lines.every((line) => numberLine.test(line));
}

/**
 * Splits when every cell of several values has the same count, and one label cell has as many lines or more:
 * its last lines are the indicators, earlier ones belong to the first (普通本专科生 / 其中：本科生 / 高职在校生).
 */
export function splitLines(row: RawRow): readonly RawRow[] {
  const values = row.filter(holdsSeveralValues);
  const count = values[0]?.lines.length ?? 0;
  if (count < 2 || values.some((cell) => cell.lines.length !== count)) return [row];
  const label = row.findLast((cell) => !values.includes(cell) && cell.lines.length >= count);
  if (label === undefined) return [row];
  const split = new Set([...values, label]);
  return Array.from({ length: count }, (_, i) => row.map((cell) => (split.has(cell) ? partOf(cell, i, count) : restOf(cell, i))));
}

/** The i-th of `count` parts of a cell; lines too many belong to the first part. */
function partOf(cell: RawCell, i: number, count: number): RawCell {
  const extra = cell.lines.length - count;
  const from = i === 0 ? 0 : extra + i;
  const lineSpans = cell.lineSpans.slice(from, extra + i + 1);
  const span = { start: lineSpans[0]?.start ?? cell.span.start, end: lineSpans.at(-1)?.end ?? cell.span.end };
  return { span, lines: cell.lines.slice(from, extra + i + 1), lineSpans };
}

/** A cell that is not split stays with the first part; below it is a merged label. */
function restOf(cell: RawCell, i: number): RawCell {
  return i === 0 ? cell : { span: { start: cell.span.end, end: cell.span.end }, lines: [], lineSpans: [] };
}
