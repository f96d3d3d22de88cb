/** Raw rows and the kinds of their columns in; rows with merged labels filled, groups named, doubtful rows marked, out. Pure. */
import type { Cell, Row } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import { cellKindOf, headerKindOf } from "./cell-kinds.ts";
import { type ColumnKind, cellOf, emptyCell, fits, isBlankRow, type RawCell, type RawRow, wordsOf } from "./raw-table.ts";
import { holdsSeveralValues, splitLines } from "./split-lines.ts";

export interface Layout {
  readonly columns: readonly Cell[];
  readonly kinds: readonly ColumnKind[];
  /** Why no row of the table can be placed, null where the header is sound. */
  readonly fault: string | null;
}
interface Group {
  readonly label: string;
  readonly span: Span;
}
/** What merged cells and group rows above say; nothing after a torn row. */
interface Above {
  readonly cells: readonly Cell[] | null;
  readonly group: Group | null;
}

const longestGroup = 24;

export function rowsOf(layout: Layout, raw: readonly RawRow[]): readonly Row[] {
  const width = layout.columns.length;
  const rows: Row[] = [];
  let above: Above = { cells: null, group: null };
  for (const rawRow of raw.flatMap((row) => splitFused(row, layout)).flatMap(splitLines)) {
    if (isBlankRow(rawRow) || isRepeatedHeader(layout.columns, rawRow)) continue;
    const group = groupOf(rawRow, width);
    if (group !== null) {
      above = { ...above, group };
      continue;
    }
    const row = rowOf(rawRow, layout, above);
    rows.push(row);
    above = row.unplaced === null ? { ...above, cells: row.cells } : { cells: null, group: null };
  }
  return rows;
}

/** Two rows whose border was lost stand as one of twice the width: parted where both halves agree with the columns. */
function splitFused(row: RawRow, { kinds }: Layout): readonly RawRow[] {
  const halves = [row.slice(0, kinds.length), row.slice(kinds.length)];
  return row.length === kinds.length * 2 && halves.every((half) => fits(half, kinds)) ? halves : [row];
}

/** A row of one cell with words labels those below it; in a table of two columns only with a colon. */
function groupOf(row: RawRow, width: number): Group | null {
  const cell = row[0];
  if (row.length !== 1 || cell === undefined) return null;
  const words = wordsOf(cell);
  const isLabel = /[：:]$/.test(words) || (width > 2 && cellKindOf(words) === "text" && !/[。；，]/.test(words));
  return isLabel && words.length <= longestGroup ? { label: words.replace(/[：:]$/, ""), span: cell.span } : null;
}

function isRepeatedHeader(columns: readonly Cell[], row: RawRow): boolean {
  const texts = columns.filter((cell) => !cell.inherited).map((cell) => cell.text.replace(/\s/g, ""));
  return row.length === texts.length && row.every((cell, i) => wordsOf(cell).replace(/\s/g, "") === texts[i]);
}

function rowOf(raw: RawRow, layout: Layout, above: Above): Row {
  const own = raw.filter((cell) => cell.lines.length > 0);
  const span = { start: own[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? 0 };
  const cells = raw.length === layout.kinds.length ? inherit(raw, layout.kinds, above.cells) : raw.map(cellOf);
  const padding = Array.from({ length: Math.max(0, layout.columns.length - cells.length) }, () => emptyCell(span.end));
  return {
    cells: [...cells, ...padding],
    span,
    group: above.group?.label ?? null,
    groupSpan: above.group?.span ?? null,
    unplaced: layout.fault ?? tornBecause(raw, cells, layout),
  };
}

/** Why this row cannot be placed under the header with certainty, in Chinese; null when it can. */
function tornBecause(raw: RawRow, cells: readonly Cell[], { columns, kinds }: Layout): string | null {
  if (raw.length !== kinds.length) return `这一行有${raw.length}格，表格各行为${kinds.length}格，无法确定数值所属的列`;
  if (repeatsHeader(raw, columns)) return "这一行里有表头的字样，可能是重复的表头或错位";
  if (!fits(raw, kinds)) return "这一行的内容与各列不符，可能错位";
  if (raw.some(holdsSeveralValues)) return "一格内有几行数值，无法与指标逐一对应";
  const lastLabel = lastLabelColumn(kinds);
  if (lastLabel >= 0 && /^$|[：:]$/.test(cells[lastLabel]?.text ?? "")) return "这一行缺少指标名称";
  return null;
}

/** Words of a column header among the cells, or nothing but words a header has. */
function repeatsHeader(raw: RawRow, columns: readonly Cell[]): boolean {
  const bare = (text: string): string => text.replace(/\s/g, "");
  const heads = new Set(columns.map((cell) => bare(cell.text)).filter((words) => words.length > 1));
  const own = raw.map((cell) => bare(wordsOf(cell))).filter((words) => words !== "");
  const kinds = own.map(headerKindOf);
  return own.some((words) => heads.has(words)) || (/^(?:label|index)$/.test(kinds[0] ?? "") && own.length > 1 && !kinds.includes("any"));
}

function lastLabelColumn(kinds: readonly ColumnKind[]): number {
  const firstValue = kinds.indexOf("number");
  return kinds.findLastIndex((kind, i) => kind === "text" && (firstValue < 0 ? i === 0 : i < firstValue));
}

/**
 * Fills empty label cells from the row above. A label is merged downwards only where everything left of it is merged
 * too; ordinals and 约束性/预期性 only where the whole label is. Cells from the first number on are never filled.
 */
function inherit(raw: RawRow, kinds: readonly ColumnKind[], above: readonly Cell[] | null): readonly Cell[] {
  const firstValue = kinds.indexOf("number");
  const labels = kinds.map((kind, i) => kind === "text" && (firstValue < 0 || i < firstValue));
  const whole = raw.every((cell, i) => !labels[i] || cell.lines.length === 0);
  let mergedSoFar = true;
  return raw.map((cell, i) => {
    const from = above?.[i];
    const fillable = (labels[i] === true && mergedSoFar) || (whole && isSideColumn(kinds[i], i, firstValue));
    const fills = cell.lines.length === 0 && fillable && from !== undefined && from.text !== "";
    if (labels[i] === true && !fills) mergedSoFar = false;
    return fills ? { ...from, inherited: true } : cellOf(cell);
  });
}

function isSideColumn(kind: ColumnKind | undefined, at: number, firstValue: number): boolean {
  return (kind === "index" || kind === "attribute" || kind === "unit") && (firstValue < 0 || at < firstValue);
}

/** An empty label cell cut off from the rest of its row is put back in front of it. */
export function joinCutRows(rows: readonly RawRow[], width: number): readonly RawRow[] {
  const joined: (readonly RawCell[])[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const cut = before !== undefined && isBlankRow(before) && row.length > 1 && before.length + row.length === width;
    if (cut) joined.splice(-1, 1, [...before, ...row]);
    else joined.push(row);
  }
  return joined;
}
