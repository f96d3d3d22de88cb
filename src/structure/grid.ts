/** Raw rows of one flattened table in; its columns and rows out, every row placed with certainty or marked. Pure. */
import type { Cell, Row } from "../domain/plan.ts";
import { cellKindOf } from "./cell-kinds.ts";
import { alignHeader, isSecondHeader, joinHeaders } from "./header.ts";
import { type ColumnKind, cellOf, columnKinds, fits, type RawRow, usualWidth, wordsOf } from "./raw-table.ts";
import { joinCutRows, type Layout, rowsOf } from "./table-rows.ts";

export interface Grid {
  readonly columns: readonly Cell[];
  readonly rows: readonly Row[];
}

/** Fewer than two rows of several cells: no table, null. */
export function gridOf(raw: readonly RawRow[]): Grid | null {
  const at = raw.findIndex((row) => row.length > 1);
  const first = raw[at];
  const width = usualWidth(raw.slice(at + 1));
  if (first === undefined || width === 0) return null;
  const kinds = columnKinds(joinCutRows(raw.slice(at + 1), width), width);
  const { header, body } = partHeader(first, raw.slice(at + 1), kinds);
  const layout = layoutOf(header, kinds);
  return { columns: layout.columns, rows: rowsOf(layout, joinCutRows(body, width)) };
}

/** Header cells and data rows: the header may stand on two rows, or have lost its border to the first data row. */
function partHeader(
  first: RawRow,
  rest: readonly RawRow[],
  kinds: readonly ColumnKind[],
): { readonly header: readonly Cell[]; readonly body: readonly RawRow[] } {
  const second = rest[0];
  if (second !== undefined && isSecondHeader(first, second)) return { header: joinHeaders(first, second), body: rest.slice(1) };
  const own = first.length - kinds.length;
  const fused = first.slice(own);
  if (own > 1 && fits(fused, kinds) && isSound(first.slice(0, own), kinds)) {
    return { header: first.slice(0, own).map(cellOf), body: [fused, ...rest] };
  }
  return { header: first.map(cellOf), body: rest };
}

function isSound(header: RawRow, kinds: readonly ColumnKind[]): boolean {
  return alignHeader(header.map(cellOf), kinds).ok;
}

/** A header that reads like data is none. */
function layoutOf(header: readonly Cell[], kinds: readonly ColumnKind[]): Layout {
  const aligned = alignHeader(header, kinds);
  if (!aligned.ok) return { columns: header, kinds, fault: aligned.fault.reason };
  return { columns: aligned.value, kinds, fault: isHeader(aligned.value, kinds) ? null : "没有表头，无法确定各列的含义" };
}

const YEAR = /^(?:19|20)\d{2}年?度?$/;

/** No cell of a header is a number, unless those over numbers are years, each another; over numbers none is empty. */
function isHeader(columns: readonly Cell[], kinds: readonly ColumnKind[]): boolean {
  const bare = (cell: Cell): string => cell.text.replace(/\s/g, "");
  const overNumbers = columns.filter((_, i) => kinds[i] === "number").map(bare);
  const years =
    overNumbers.length > 0 && overNumbers.every((words) => YEAR.test(words)) && new Set(overNumbers).size === overNumbers.length;
  if (years) return columns.every((cell, i) => kinds[i] === "number" || !isFigure(bare(cell)));
  return (
    columns.every((cell) => !isFigure(bare(cell)) || YEAR.test(bare(cell))) &&
    overNumbers.every((words) => words !== "" && !/^\d+$/.test(words))
  );
}

const isFigure = (words: string): boolean => /^(?:number|ordinal|blank)$/.test(cellKindOf(words));

/** Where a block of rows holds several tables: a title row of its own, or a new header over the columns, begins one. */
export function partTables(rows: readonly RawRow[], isTitle: (words: string) => boolean): readonly (readonly RawRow[])[] {
  const parts: RawRow[][] = [];
  for (const row of rows) {
    const part = parts.at(-1);
    if (part === undefined || beginsTable(row, part, isTitle)) parts.push([row]);
    else part.push(row);
  }
  return parts;
}

function beginsTable(row: RawRow, part: readonly RawRow[], isTitle: (words: string) => boolean): boolean {
  if (row.length === 1) return isTitle(wordsOf(row[0]));
  const header = part.find((other) => other.length > 1);
  if (header === undefined || part.filter((other) => other.length > 1).length < 3) return false;
  const years = (cells: RawRow) => cells.filter((cell) => /\d{4}年|十.五/.test(wordsOf(cell))).map(wordsOf);
  const own = years(row);
  return own.length > 1 && own.join() !== years(header).join() && row.every((cell) => !/^\d[\d.,]*$/.test(wordsOf(cell)));
}
