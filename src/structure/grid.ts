/** Raw rows of one flattened table -> columns and rows with merged labels filled and groups named. Pure. */
import type { Cell, Row } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import type { RawCell } from "./blocks.ts";
import { splitLines } from "./split-lines.ts";

export interface Grid {
  readonly columns: readonly Cell[];
  readonly rows: readonly Row[];
}
type RawRow = readonly RawCell[];
interface Group {
  readonly label: string;
  readonly span: Span;
}

const VALUE =
  /^[约≥≤<>＜＞不少低于到达超过]{0,4}[-－+]?\d[\d,.，：:∶/-]*\s*(?:[%％‰]|万|亿|[人所个项名年元]|以上|以下|以内|左右)*$|^[/／—–-]+$/;
const HEADER_WORD = /年|目标|完成|规划|现状|基期|值$|数$/;
const ORDINAL = /^(?:序号|编号|序|No\.?)$/i;

/** Fewer than two rows of several cells: no table, null. */
export function gridOf(raw: readonly RawRow[]): Grid | null {
  const several = raw.filter((row) => row.length > 1);
  const header = several[0];
  if (header === undefined || several.length < 2) return null;
  const body = joinSplitRows(raw.slice(raw.indexOf(header) + 1), usualLength(several.slice(1)));
  const second = body[0];
  const twoRows = second !== undefined && isSecondHeader(header, second);
  const columns = widen(twoRows ? joinHeaders(header, second) : header.map(ownCell), usualLength(body));
  return { columns, rows: rowsOf(columns, twoRows ? body.slice(1) : body) };
}

function rowsOf(columns: readonly Cell[], raw: readonly RawRow[]): readonly Row[] {
  const labels = labelColumns(columns, raw);
  const rows: Row[] = [];
  let group: Group | null = null;
  let above: readonly Cell[] = [];
  for (const rawRow of raw.flatMap((row) => splitLines(row))) {
    const only = soleCell(rawRow, columns.length);
    if (only !== null) group = { label: only.lines.join("").replace(/[：:]$/, ""), span: only.span };
    if (only !== null || isRepeatedHeader(columns, rawRow)) continue;
    const cells = inherit(rawRow.map(ownCell), above, { labels, columns });
    rows.push(rowOf(cells, rawRow, columns.length, group));
    if (cells.length === columns.length) above = cells;
  }
  return rows;
}

function rowOf(cells: readonly Cell[], raw: RawRow, width: number, group: Group | null): Row {
  const own = raw.filter((c) => c.lines.length > 0);
  const span = { start: own[0]?.span.start ?? raw[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? raw.at(-1)?.span.end ?? 0 };
  const padding = Array.from({ length: Math.max(0, width - cells.length) }, () => emptyCell(span.end));
  const unplaced = cells.length === width ? null : `这一行有${cells.length}格，表头有${width}列，无法确定对应关系`;
  return { cells: [...cells, ...padding], span, group: group?.label ?? null, groupSpan: group?.span ?? null, unplaced };
}

function emptyCell(at: number): Cell {
  return { text: "", span: { start: at, end: at }, inherited: false };
}

function ownCell(raw: RawCell): Cell {
  return { text: raw.lines.join("").trim(), span: raw.span, inherited: false };
}

/** A row whose only words stand in one cell of the row labels the rows below it. */
function soleCell(row: RawRow, width: number): RawCell | null {
  const own = row.filter((c) => c.lines.length > 0);
  return width > 1 && row.length === 1 ? (own[0] ?? null) : null;
}

function isRepeatedHeader(columns: readonly Cell[], row: RawRow): boolean {
  const texts = columns.filter((c) => !c.inherited).map((c) => c.text.replace(/\s/g, ""));
  return row.length === texts.length && row.every((c, i) => c.lines.join("").replace(/\s/g, "") === texts[i]);
}

function usualLength(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** An empty label cell cut off from the rest of its row is put back in front of it. */
function joinSplitRows(rows: readonly RawRow[], width: number): readonly RawRow[] {
  const joined: RawRow[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const cutOff = before?.every((c) => c.lines.length === 0) === true && before.length + row.length === width;
    if (cutOff && before !== undefined) joined.splice(-1, 1, [...before, ...row]);
    else joined.push(row);
  }
  return joined.filter((row) => row.some((c) => c.lines.length > 0));
}

function isSecondHeader(header: RawRow, row: RawRow): boolean {
  if (row.length !== header.length || row[0]?.lines.length !== 0) return false;
  const own = row.filter((c) => c.lines.length > 0).map((c) => c.lines.join(""));
  return own.length > 0 && own.every((text) => HEADER_WORD.test(text) && !VALUE.test(text));
}

function joinHeaders(header: RawRow, second: RawRow): readonly Cell[] {
  let last = "";
  return header.map((raw, i) => {
    const under = second[i];
    const upper = raw.lines.join("");
    if (upper !== "") last = upper;
    const lower = under?.lines.join("") ?? "";
    const text = lower === "" ? upper : (upper === "" ? last : upper) + lower;
    const span = lower === "" || under === undefined ? raw.span : upper === "" ? under.span : { start: raw.span.start, end: raw.span.end };
    return { text, span, inherited: false };
  });
}

/** Rows longer than the header by some cells: its first cell that is no ordinal spans several label columns. */
function widen(header: readonly Cell[], width: number): readonly Cell[] {
  const at = header.findIndex((cell) => !ORDINAL.test(cell.text));
  const spanning = header[at];
  const missing = width - header.length;
  if (spanning === undefined || missing < 1 || missing > 2) return header;
  const repeated = Array.from({ length: missing }, () => ({ ...spanning, inherited: true }));
  return [...header.slice(0, at + 1), ...repeated, ...header.slice(at + 1)];
}

/** How many leading columns name things rather than state values. */
function labelColumns(columns: readonly Cell[], rows: readonly RawRow[]): number {
  const first = columns.findIndex((column, i) => {
    const own = rows.filter((r) => r.length === columns.length).flatMap((r) => r[i]?.lines.join("") || []);
    return !ORDINAL.test(column.text) && own.filter((text) => VALUE.test(text)).length * 2 >= own.length && own.length > 0;
  });
  return first < 0 ? 1 : first;
}

/** Fills empty label cells from above, or from the left where the label on the left is new. Value cells stay empty. */
function inherit(cells: readonly Cell[], above: readonly Cell[], shape: { labels: number; columns: readonly Cell[] }): readonly Cell[] {
  if (cells.length !== shape.columns.length) return cells;
  const filled: Cell[] = [];
  for (const [i, cell] of cells.entries()) {
    const left = filled[i - 1];
    const newLeft = left !== undefined && !left.inherited && left.text !== "" && !ORDINAL.test(shape.columns[i - 1]?.text ?? "");
    const from = newLeft ? left : above[i];
    const fills = cell.text === "" && i < shape.labels && from !== undefined && from.text !== "";
    filled.push(fills ? { ...from, inherited: true } : cell);
  }
  return filled;
}
