/** Tables with one row a line and tabs between cells in; edits out that bring them into the flattened form. Pure. */
import type { Edit } from "../../domain/source.ts";
import { linesOf, type TextLine } from "./lines.ts";

/** So many lines with tabs inside, one after another, are a table; a single one may be a comment or an indent. */
const leastRows = 3;

/** A cell then begins with "\n\t" and a row with "\n\n\t", as in the other plain-text plans. */
export function tabRowEdits(text: string): readonly Edit[] {
  const lines = linesOf(text);
  const edits: Edit[] = [];
  let run: TextLine[] = [];
  for (const line of [...lines, null]) {
    if (line !== null && hasCells(text, line)) run.push(line);
    else if (line === null || line.words !== "") {
      if (run.length >= leastRows) edits.push(...run.flatMap((row) => rowEdits(text, row)));
      run = [];
    }
  }
  return edits;
}

/** Words before a tab, and a tab not only before the line's end. */
function hasCells(text: string, line: TextLine): boolean {
  return /^\t?[^\S\t\n]*\S[^\t\n]*\t|^\t\t+\S/.test(text.slice(line.start, line.end)) && /\S/.test(line.words);
}

/** Every tab becomes a cell's border; the first cell has its own before it. */
function rowEdits(text: string, line: TextLine): readonly Edit[] {
  const row = text.slice(line.start, line.end);
  const borders = [...row.matchAll(/\t/g)].map((tab): Edit => borderAt(line.start + tab.index, line.start + tab.index + 1));
  return [borderAt(line.start, line.start), ...borders];
}

function borderAt(start: number, end: number): Edit {
  return { start, end, text: "\n\t", kind: "markup", presumed: false };
}
