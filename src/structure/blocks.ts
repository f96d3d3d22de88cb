/** Cleaned text -> its lines of prose and its tabbed blocks (flattened tables and boxes), in order. Pure. */
import type { Span } from "../domain/source.ts";
import { BOX_RANK, headingOf } from "./headings.ts";
import type { RawCell } from "./raw-table.ts";

export interface ProseLine {
  readonly kind: "line";
  /** Trimmed. */
  readonly span: Span;
  readonly text: string;
  /** Empty lines before it. */
  readonly blanksBefore: number;
}
export interface TabbedBlock {
  readonly kind: "tabbed";
  readonly span: Span;
  readonly rows: readonly (readonly RawCell[])[];
  readonly blanksBefore: number;
}
export type Block = ProseLine | TabbedBlock;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Longest line that may be the rest of a table cell. */
const CONTINUATION_LENGTH = 40;
/** Empty lines inside one table at most. */
const LONGEST_GAP = 2;
/** How far below a cell the next tabbed line may be. */
const CONTINUATION_LINES = 6;

export function blocksOf(text: string): readonly Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  let blanksBefore = 0;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    const next = isTabbed(line) ? tabbedEnd(lines, i) : i + 1;
    const block = isTabbed(line) ? tabbedBlock(lines.slice(i, next), blanksBefore) : null;
    if (block !== null) blocks.push(block);
    else if (line.text.trim() !== "") blocks.push(proseLine(line, blanksBefore));
    blanksBefore = block === null && line.text.trim() === "" ? blanksBefore + 1 : trailingBlanks(lines, next);
    i = next;
  }
  return blocks;
}

function linesOf(text: string): readonly Line[] {
  let at = 0;
  return text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, text: line };
  });
}

/** Cells stand behind a tab at line start; blanks may precede the tab. */
function isTabbed(line: Line | undefined): boolean {
  return line !== undefined && /^ *\t/.test(line.text);
}

/** Blank lines a block swallowed at its end count for the line after it. */
function trailingBlanks(lines: readonly Line[], next: number): number {
  let blanks = 0;
  while (blanks < next && lines[next - 1 - blanks]?.text.trim() === "" && !isTabbed(lines[next - 1 - blanks])) blanks++;
  return blanks;
}

/** Index after the block that begins at `from`. */
function tabbedEnd(lines: readonly Line[], from: number): number {
  let i = from + 1;
  let blanks = 0;
  for (; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (isTabbed(line)) {
      if (blanks > 1 && opensOther(line, blanks)) return i;
      blanks = 0;
    } else if (line.text.trim() === "") blanks++;
    else if (blanks < 2 && continues(lines, i)) blanks = 0;
    else break;
  }
  return i;
}

/** After more than one empty line a table may go on (a border doubled by mistake), but not with a title of its own. */
function opensOther(line: Line, blanks: number): boolean {
  return blanks > LONGEST_GAP || headingOf(line.text.trim())?.rank === BOX_RANK;
}

/** An untabbed line is the rest of a cell when a tabbed line follows it soon, with nothing like prose between. */
function continues(lines: readonly Line[], at: number): boolean {
  if (/^[（(].{1,12}[）)]$/.test(lines[at]?.text.trim() ?? "") && lines[at - 1]?.text.trim() !== "") return true;
  let blanks = 0;
  for (const line of lines.slice(at, at + CONTINUATION_LINES)) {
    if (isTabbed(line)) return true;
    const text = line.text.trim();
    blanks = text === "" ? blanks + 1 : 0;
    if (blanks > 1 || text.length > CONTINUATION_LENGTH || /[。；]$/.test(text)) return false;
    if (headingOf(text)?.strong) return false;
  }
  return false;
}

function tabbedBlock(lines: readonly Line[], blanksBefore: number): TabbedBlock {
  const rows: RawCell[][] = [];
  let pieces: Line[] = [];
  let afterBlank = true;
  const flush = () => {
    if (pieces.length > 0) rows.at(-1)?.push(cellOf(pieces));
    pieces = [];
  };
  for (const line of lines) {
    if (isTabbed(line)) {
      flush();
      if (afterBlank) rows.push([]);
    }
    if (isTabbed(line) || line.text.trim() !== "") pieces.push(line);
    afterBlank = line.text.trim() === "" && !isTabbed(line);
  }
  flush();
  const cells = rows.flat();
  return { kind: "tabbed", rows, blanksBefore, span: { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 } };
}

function cellOf(pieces: readonly Line[]): RawCell {
  const own = pieces.map(trimmed).filter((piece) => piece.text !== "");
  const at = pieces[0]?.end ?? 0;
  return {
    span: { start: own[0]?.start ?? at, end: own.at(-1)?.end ?? at },
    lines: own.map((piece) => piece.text),
    lineSpans: own.map(({ start, end }) => ({ start, end })),
  };
}

function proseLine(line: Line, blanksBefore: number): ProseLine {
  const { start, end, text } = trimmed(line);
  return { kind: "line", span: { start, end }, text, blanksBefore };
}

function trimmed(line: Line): Line {
  const text = line.text.trim();
  const start = line.start + line.text.length - line.text.trimStart().length;
  return text === "" ? { start: line.end, end: line.end, text } : { start, end: start + text.length, text };
}
