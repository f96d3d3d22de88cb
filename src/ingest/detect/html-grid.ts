/** Where the cells of an HTML table stand: merged cells become the empty cells of the flattened form. */
export interface GridState {
  /** Rows that each column is still covered by a cell from above. */
  readonly covered: number[];
  column: number;
  rows: number;
  /** Cells of the row so far, and columns the last one spans beyond its first. */
  cells: number;
  spanned: number;
}

export function newGrid(): GridState {
  return { covered: [], column: 0, rows: 0, cells: 0, spanned: 0 };
}

/** Text before a row: what the row above still needs, then the row's border. */
export function openRow(grid: GridState): string {
  const rest = grid.rows > 0 ? closeRow(grid) : "";
  grid.column = 0;
  grid.cells = 0;
  grid.rows++;
  return `${rest}\n`;
}

/**
 * Empty cells the row still needs. A row of one cell over the whole width is a label for those below and needs none.
 * A row with fewer cells than the table has columns is left short: which cell it lacks is not known.
 */
export function closeRow(grid: GridState): string {
  const isLabel = grid.cells === 1 && grid.spanned > 1;
  const own = spannedCells(grid);
  return (isLabel ? "" : own) + skipCovered(grid);
}

function spannedCells(grid: GridState): string {
  const text = "\n\t".repeat(grid.spanned);
  grid.spanned = 0;
  return text;
}

/** Text before a cell: empty cells for the columns covered from above, then the cell's border; its further columns come after its words. */
export function openCell(grid: GridState, attributes: Readonly<Record<string, string>>): string {
  const before = spannedCells(grid) + skipCovered(grid);
  const columns = spanOf(attributes["colspan"]);
  const rows = spanOf(attributes["rowspan"]);
  for (let i = 0; i < columns; i++) grid.covered[grid.column + i] = rows - 1;
  grid.column += columns;
  grid.cells++;
  grid.spanned = columns - 1;
  return `${before}\n\t`;
}

function skipCovered(grid: GridState): string {
  let text = "";
  while ((grid.covered[grid.column] ?? 0) > 0) {
    grid.covered[grid.column] = (grid.covered[grid.column] ?? 0) - 1;
    grid.column++;
    text += "\n\t";
  }
  return text;
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(span) ? Math.min(50, Math.max(1, span)) : 1;
}
