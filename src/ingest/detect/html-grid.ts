/** Where the cells of an HTML table stand: merged cells become the empty cells of the flattened form. */
export interface GridState {
  /** Rows that each column is still covered by a cell from above. */
  readonly covered: number[];
  column: number;
  rows: number;
}

export function newGrid(): GridState {
  return { covered: [], column: 0, rows: 0 };
}

/** Text before a row: the covered columns at the end of the row above, then the row's border. */
export function openRow(grid: GridState): string {
  const rest = grid.rows > 0 ? skipCovered(grid, true) : "";
  grid.column = 0;
  grid.rows++;
  return `${rest}\n`;
}

/** Text before a cell: empty cells for the columns covered from above, the cell's border, and its further columns after it. */
export function openCell(grid: GridState, attributes: Readonly<Record<string, string>>): string {
  const before = skipCovered(grid, false);
  const columns = spanOf(attributes["colspan"]);
  const rows = spanOf(attributes["rowspan"]);
  for (let i = 0; i < columns; i++) grid.covered[grid.column + i] = rows - 1;
  grid.column += columns;
  return `${before}\n\t${"\n\t".repeat(columns - 1)}`;
}

function skipCovered(grid: GridState, toEnd: boolean): string {
  let text = "";
  while ((grid.covered[grid.column] ?? 0) > 0 || (toEnd && grid.column < grid.covered.length)) {
    grid.covered[grid.column] = Math.max(0, (grid.covered[grid.column] ?? 0) - 1);
    grid.column++;
    text += "\n\t";
  }
  return text;
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(span) ? Math.min(50, Math.max(1, span)) : 1;
}
