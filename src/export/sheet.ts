/** What a sheet is, for xlsx and csv alike: named columns, rows of words and numbers. Types, and the cutting of what no cell holds. */

export type SheetCell = string | number | null;
export interface Sheet {
  readonly name: string;
  /** Width in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Excel's limit for one cell is 32,767 UTF-16 units. */
const CELL_UNITS = 32_000;

/** Words too long for a cell go on in the same column of rows below, in order and whole. */
export function rowsOf(cells: readonly SheetCell[]): readonly (readonly SheetCell[])[] {
  const pieces = cells.map((cell) => (typeof cell === "string" ? piecesOf(cell) : [cell]));
  const count = Math.max(1, ...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) => pieces.map((piece) => piece[i] ?? null));
}

/** Cut between characters, never inside a surrogate pair. */
function piecesOf(words: string): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (words.length - at > CELL_UNITS) {
    const end = at + CELL_UNITS - (/[\ud800-\udbff]/.test(words[at + CELL_UNITS - 1] ?? "") ? 1 : 0);
    pieces.push(words.slice(at, end));
    at = end;
  }
  return [...pieces, words.slice(at)];
}
