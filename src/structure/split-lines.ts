/** A row whose cells hold several lines for several indicators -> one row per indicator. Pure. */
import { cellKindOf } from "./cell-kinds.ts";
import type { RawCell, RawRow } from "./raw-table.ts";

/** Values one under another in one cell: 1.5 and 12. */
export function holdsSeveralValues(cell: RawCell): boolean {
  return cell.lines.length > 1 && cell.lines.every((line) => /^(?:number|ordinal|blank)$/.test(cellKindOf(line)));
}

/**
 * Splits when every cell of several values has the same count, and one label cell has as many lines or more:
 * its last lines are the indicators, earlier ones belong to the first (普通本专科生 / 其中：本科生 / 高职在校生).
 */
export function splitLines(row: RawRow): readonly RawRow[] {
  const values = row.filter(holdsSeveralValues);
  const count = values[0]?.lines.length ?? 0;
  if (count < 2 || values.some((cell) => cell.lines.length !== count)) return [row];
  const first = row.findIndex((cell) => values.includes(cell));
  const label = row.slice(0, first).findLast((cell) => cell.lines.length >= count);
  if (label === undefined) return [row];
  const split = new Set([...values, label]);
  if (exceedsWhole(label, values)) return [row];
  return Array.from({ length: count }, (_, i) => row.map((cell) => (split.has(cell) ? partOf(cell, i, count) : restOf(cell, i))));
}

/** A part (其中：本科生) larger than the whole before it: a line was lost and the rest moved up. */
function exceedsWhole(label: RawCell, values: readonly RawCell[]): boolean {
  const count = values[0]?.lines.length ?? 0;
  const names = label.lines.slice(-count);
  return names.some(
    (name, i) =>
      i > 0 && /^其中/.test(name) && values.some((v) => Number.parseFloat(v.lines[i] ?? "") > Number.parseFloat(v.lines[i - 1] ?? "")),
  );
}

/** A later line too short to name an indicator is one only with the lines before it: 标准班额比例（%） 其中：小学 / 初中. */
const ownName = /[（(率例数比]|.{5,}/;

/** The i-th of `count` parts of a cell; lines too many belong to the first part, or to every one that needs them. */
function partOf(cell: RawCell, i: number, count: number): RawCell {
  const extra = cell.lines.length - count;
  const shares = extra > 0 && i > 0 && !ownName.test(cell.lines[extra + i] ?? "");
  const keep = (_: unknown, at: number): boolean => (i === 0 || shares ? at < extra || at === extra + i : at === extra + i);
  const lineSpans = cell.lineSpans.filter(keep);
  const span = { start: lineSpans[0]?.start ?? cell.span.start, end: lineSpans.at(-1)?.end ?? cell.span.end };
  return { span, lines: cell.lines.filter(keep), lineSpans };
}

/** A cell that is not split stays with the first part; below it is a merged label. 约束性 and 预期性 hold for every part. */
function restOf(cell: RawCell, i: number): RawCell {
  return i === 0 || cellKindOf(cell.lines.join("")) === "attribute"
    ? cell
    : { span: { start: cell.span.end, end: cell.span.end }, lines: [], lineSpans: [] };
}
