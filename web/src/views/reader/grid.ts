/** A table's cells enter; the cells to draw, with the rows and columns each spans, leave. Pure. */
import type { TableBlock } from "../../../../src/domain/reading.ts";
import type { Span } from "../../../../src/domain/source.ts";

type Cell = TableBlock["columns"][number];
type Row = TableBlock["rows"][number];

export interface DrawnCell {
  readonly cell: Cell;
  readonly columns: number;
  readonly rows: number;
  readonly column: number;
}
export interface DrawnRow {
  /** A label that stands over the rows below it, drawn over the whole width before this row. */
  readonly group: Span | null;
  readonly cells: readonly DrawnCell[];
  readonly unplaced: string | null;
}

/** Neighbouring headers at one place are one header over several columns. */
export function drawnHeader(columns: readonly Cell[]): readonly DrawnCell[] {
  return columns.flatMap((cell, column) => {
    if (column > 0 && isSame(columns[column - 1], cell)) return [];
    let width = 1;
    while (isSame(columns[column + width], cell)) width++;
    return [{ cell, columns: width, rows: 1, column }];
  });
}

/** An inherited cell under the cell it repeats is not drawn again: the first spans the rows. */
export function drawnRows(rows: readonly Row[]): readonly DrawnRow[] {
  return rows.map((row, at) => {
    const above = rows[at - 1];
    const group = row.group !== null && !isSame(above?.group, row.group) ? row.group : null;
    return { group, unplaced: row.unplaced, cells: row.cells.flatMap((cell, column) => drawnCell(rows, at, column, cell)) };
  });
}

function drawnCell(rows: readonly Row[], at: number, column: number, cell: Cell): readonly DrawnCell[] {
  if (joins(rows[at - 1], rows[at], column)) return [];
  let height = 1;
  while (joins(rows[at + height - 1], rows[at + height], column)) height++;
  return [{ cell, columns: 1, rows: height, column }];
}

/** Whether the lower row's cell only repeats the one above. A group row between them would cut a spanning cell in two. */
function joins(upper: Row | undefined, lower: Row | undefined, column: number): boolean {
  const cell = lower?.cells[column];
  if (upper === undefined || lower === undefined || !cell?.inherited) return false;
  return isSame(upper.cells[column], cell) && (lower.group === null || isSame(upper.group, lower.group));
}

const isSame = (a: Span | null | undefined, b: Span | null | undefined) =>
  a !== null && a !== undefined && b !== null && b !== undefined && a.start === b.start && a.end === b.end && a.end > a.start;
