/** Cleaned text of one plan -> its structure: sections, paragraphs, sentences, tables, who is responsible, what is missing. Pure. */
import type { Paragraph, Plan, Sentence, Table } from "../domain/plan.ts";
import type { Cleaned, Span } from "../domain/source.ts";
import { type Block, blocksOf, type ProseLine, type TabbedBlock } from "./blocks.ts";
import { type Grid, gridOf, partTables } from "./grid.ts";
import { BOX_RANK, headingOf, ITEM_RANK, statesFigure } from "./headings.ts";
import { joinLineTables } from "./line-tables.ts";
import { missingTablesOf } from "./missing-tables.ts";
import { type Outline, startOutline } from "./outline.ts";
import { type RawCell, type RawRow, wordsOf } from "./raw-table.ts";
import { responsibilitiesOf } from "./responsibilities.ts";
import { sentencesOf } from "./sentences.ts";

interface Draft {
  readonly text: string;
  readonly outline: Outline;
  readonly paragraphs: Paragraph[];
  readonly sentences: Sentence[];
  readonly tables: Table[];
}

const LONGEST_TITLE = 60;
/** Empty lines that end a box. */
const BOX_GAP = 2;

/** All spans are offsets into `cleaned.text`. */
export function parsePlan(cleaned: Cleaned): Plan {
  const { text } = cleaned;
  const draft: Draft = { text, outline: startOutline(text.length), paragraphs: [], sentences: [], tables: [] };
  const blocks = joinBroken(joinLineTables(blocksOf(text)), text);
  for (const [i, block] of blocks.entries()) {
    draft.outline.closeFrom(ITEM_RANK, block.span.start);
    if (block.blanksBefore >= BOX_GAP) draft.outline.closeBox(block.span.start, true);
    if (block.kind === "tabbed") addTabbed(draft, block, blocks[i - 1]);
    else if (!isTableTitle(block, blocks[i + 1])) addLine(draft, block.span);
  }
  const sections = draft.outline.finish();
  return {
    sections: [...sections],
    paragraphs: draft.paragraphs,
    sentences: draft.sentences,
    tables: draft.tables,
    responsibilities: [...responsibilitiesOf({ text, sections, paragraphs: draft.paragraphs })],
    missingTables: [...missingTablesOf(text, sections, draft.tables)],
  };
}

/** A line that ends with a comma goes on in the next one: an editor's line break, not a paragraph's end. */
function joinBroken(blocks: readonly Block[], text: string): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const goesOn = before?.kind === "line" && /[，、]$/.test(before.text) && before.text.length > LONGEST_TITLE / 2;
    if (goesOn && block.kind === "line" && block.blanksBefore === 0 && headingOf(block.text) === null) {
      const span = { start: before.span.start, end: block.span.end };
      joined[joined.length - 1] = { ...before, span, text: text.slice(span.start, span.end) };
    } else joined.push(block);
  }
  return joined;
}

/** Prose: opens the section it begins with, then becomes a paragraph unless it is nothing but a heading that states no figure. */
function addLine(draft: Draft, span: Span): void {
  const line = draft.text.slice(span.start, span.end);
  const heading = headingOf(line);
  if (heading !== null) {
    const headingSpan = { start: span.start, end: span.start + heading.length };
    draft.outline.open(heading, headingSpan, headingText(line.slice(0, heading.length)));
  }
  if (heading !== null && heading.length === line.length && !statesFigure(line)) return;
  draft.outline.touch();
  const sectionId = draft.outline.current();
  const paragraph = draft.paragraphs.push({ sectionId, span }) - 1;
  for (const sentence of sentencesOf(draft.text, span)) draft.sentences.push({ sectionId, paragraph, span: sentence });
}

function headingText(words: string): string {
  return words
    .replace(/^#{1,6}\s+/, "")
    .replace(/(?<!\s)\s*\n\s*/g, " ")
    .trim();
}

/** A short line right above a tabbed table that has no title of its own. */
function isTableTitle(line: ProseLine, next: Block | undefined): boolean {
  if (next?.kind !== "tabbed" || next.blanksBefore > 1 || line.text.length > LONGEST_TITLE) return false;
  if (/[。；：:]$/.test(line.text) || headingOf(line.text)?.rank !== undefined) return false;
  return next.rows[0] !== undefined && next.rows[0].length > 1 && gridOf(next.rows) !== null;
}

function addTabbed(draft: Draft, block: TabbedBlock, before: Block | undefined): void {
  const parts = partTables(block.rows.flatMap(partTitle), (words) => headingOf(words)?.rank === BOX_RANK);
  for (const [i, rows] of parts.entries())
    addRows(draft, rows, i === 0 && before?.kind === "line" && isTableTitle(before, block) ? before.span : null);
}

/** A title that lost its border to the header row stands in a row of its own. */
function partTitle(row: RawRow): readonly RawRow[] {
  const words = wordsOf(row[0]);
  return row.length > 1 && headingOf(words)?.rank === BOX_RANK ? [row.slice(0, 1), row.slice(1)] : [row];
}

function addRows(draft: Draft, rows: readonly RawRow[], titleAbove: Span | null): void {
  const grid = gridOf(rows);
  if (grid === null) {
    for (const cell of rows.flat()) addCellAsProse(draft, cell);
    return;
  }
  const above = rows
    .slice(
      0,
      rows.findIndex((row) => row.length > 1),
    )
    .flat();
  const titleCell = above.findLast((cell) => cell.lines.length > 0);
  for (const cell of above) if (cell !== titleCell) addCellAsProse(draft, cell);
  const cells = rows.flat().filter((cell) => cell.lines.length > 0);
  const span = { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 };
  addTable(draft, { span, grid, title: titleCell?.span ?? titleAbove });
}

/** A box's title may stand on two lines of one cell; other cells are paragraphs line by line. */
function addCellAsProse(draft: Draft, cell: RawCell): void {
  if (cell.lines.length === 0) return;
  const joined = cell.lines.join(" ");
  const heading = headingOf(joined);
  if (heading?.rank === BOX_RANK && heading.length === joined.length) draft.outline.open(heading, cell.span, joined);
  else addLine(draft, cell.span);
}

function addTable(draft: Draft, { span, grid, title }: { span: Span; grid: Grid; title: Span | null }): void {
  const { outline, text, tables } = draft;
  const words = title === null ? "" : headingText(text.slice(title.start, title.end));
  const heading = headingOf(words);
  if (title !== null) outline.open({ kind: heading?.kind === "box" ? "box" : "table", rank: BOX_RANK, number: null }, title, words);
  outline.touch();
  const sections = outline.finish();
  const section = sections[outline.current()];
  const named = title === null && (section?.kind === "table" || section?.kind === "box") ? section : null;
  tables.push({
    id: tables.length,
    sectionId: outline.current(),
    title: named?.heading ?? words,
    titleSpan: named?.headingSpan ?? title,
    columns: [...grid.columns],
    rows: [...grid.rows],
    span,
  });
  outline.closeBox(span.end, true);
}
