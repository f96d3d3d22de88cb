/** Tables whose cells stand each on a line of its own, as copied web pages have them: blocks in; blocks with such tables rebuilt out. Pure. */
import type { Block, ProseLine, TabbedBlock } from "./blocks.ts";
import { type CellKind, cellKindOf, headerKindOf } from "./cell-kinds.ts";
import type { RawCell, RawRow } from "./raw-table.ts";

const LONGEST_HEAD = 16;
const LONGEST_CELL = 40;
const FEWEST_ROWS = 2;
/** An empty cell leaves two more empty lines. */
const LINES_OF_EMPTY_CELL = 2;
const sectionLabel = /^[一二三四五六七八九十]+、|[：:]$/;

/** What the header says a row holds, in order: an ordinal, a label, a unit, so many values, an attribute. */
interface Layout {
  readonly index: boolean;
  readonly unit: boolean;
  readonly values: number;
  readonly attribute: boolean;
}

export function joinLineTables(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; ) {
    const table = tableAt(blocks, i);
    if (table === null) {
      const block = blocks[i];
      if (block !== undefined) out.push(block);
      i++;
    } else {
      out.push(table.block);
      i = table.next;
    }
  }
  return out;
}

function tableAt(blocks: readonly Block[], from: number): { readonly block: TabbedBlock; readonly next: number } | null {
  const header = headerAt(blocks, from);
  const layout = layoutOf(header);
  if (layout === null) return null;
  const rows: RawRow[] = [header.map(cellOf)];
  let next = from + header.length;
  for (let row = rowAt(blocks, next, layout); row !== null; row = rowAt(blocks, next, layout)) {
    rows.push(...row.rows);
    next = row.next;
  }
  if (rows.filter((row) => row.length > 1).length <= FEWEST_ROWS) return null;
  const cells = rows.flat().filter((cell) => cell.lines.length > 0);
  const span = { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 };
  return { block: { kind: "tabbed", span, rows, blanksBefore: blocks[from]?.blanksBefore ?? 0 }, next };
}

/** Short lines one under another that each read like a column header, the first one naming what the rows list. */
function headerAt(blocks: readonly Block[], from: number): readonly ProseLine[] {
  const lines: ProseLine[] = [];
  for (let i = from; i < blocks.length; i++) {
    const line = blocks[i];
    if (line?.kind !== "line" || line.text.length > LONGEST_HEAD || (i > from && line.blanksBefore === 0)) break;
    const kind = headerKindOf(line.text);
    if (kind === "any" || (i === from && kind !== "label" && kind !== "index")) break;
    lines.push(line);
  }
  return lines;
}

function layoutOf(header: readonly ProseLine[]): Layout | null {
  const kinds = header.map((line) => headerKindOf(line.text));
  const order = kinds.map((kind) => "index label unit value attribute".indexOf(kind));
  const ordered = order.every((at, i) => i === 0 || at >= (order[i - 1] ?? 0));
  const values = kinds.filter((kind) => kind === "value").length;
  if (!ordered || values === 0 || kinds.filter((kind) => kind === "label").length !== 1) return null;
  return { index: kinds.includes("index"), unit: kinds.includes("unit"), values, attribute: kinds.includes("attribute") };
}

interface Taken {
  readonly cells: readonly RawCell[];
  readonly next: number;
}

/** Lines from there on as long as they are of these kinds; an empty cell between values is one of them. */
function take(blocks: readonly Block[], from: number, kinds: readonly CellKind[]): Taken {
  const cells: RawCell[] = [];
  let i = from;
  for (; i < blocks.length; i++) {
    const line = blocks[i];
    if (line?.kind !== "line" || line.text.length > LONGEST_CELL || /[。；]$/.test(line.text) || !kinds.includes(cellKindOf(line.text)))
      break;
    const empty = kinds.includes("blank") ? Math.floor((line.blanksBefore - 1) / LINES_OF_EMPTY_CELL) : 0;
    for (let n = 0; n < empty; n++) cells.push(emptyAt(line.span.start));
    cells.push(cellOf(line));
  }
  return { cells, next: i };
}

/** One row of the table, with the labels that stand over it as rows of their own; null where no values follow the labels. */
function rowAt(blocks: readonly Block[], from: number, layout: Layout): { readonly rows: readonly RawRow[]; readonly next: number } | null {
  const ordinal: Taken = layout.index ? takeOne(blocks, from, ["ordinal"]) : { cells: [], next: from };
  const labels = take(blocks, ordinal.next, ["text"]);
  const unit: Taken = layout.unit ? takeOne(blocks, labels.next, ["unit", "blank"]) : { cells: [], next: labels.next };
  const values = take(blocks, unit.next, ["number", "ordinal", "blank"]);
  const attribute: Taken = layout.attribute ? take(blocks, values.next, ["attribute"]) : { cells: [], next: values.next };
  if (labels.cells.length === 0 || values.cells.length === 0) return null;
  const groups = labels.cells.slice(0, labels.cells.findLastIndex((cell) => sectionLabel.test(cell.lines[0] ?? "")) + 1);
  const label = stacked(labels.cells.slice(groups.length));
  const row = [...ordinal.cells, label, ...unit.cells, ...byColumn(values.cells, layout.values), ...attribute.cells.slice(0, 1)];
  return { rows: [...groups.map((cell) => [cell]), row], next: attribute.next };
}

function takeOne(blocks: readonly Block[], from: number, kinds: readonly CellKind[]): Taken {
  const { cells } = take(blocks.slice(from, from + 1), 0, kinds);
  return { cells: cells.slice(-1), next: from + Math.min(1, cells.length) };
}

/** Twice as many values as columns are two lines in each, read column by column; any other number cannot be placed. */
function byColumn(values: readonly RawCell[], columns: number): readonly RawCell[] {
  const lines = values.length / columns;
  if (!Number.isInteger(lines)) return values;
  return Array.from({ length: columns }, (_, i) => stacked(values.slice(i * lines, (i + 1) * lines)));
}

function stacked(cells: readonly RawCell[]): RawCell {
  const own = cells.filter((cell) => cell.lines.length > 0);
  const at = cells[0]?.span.start ?? 0;
  return {
    span: { start: own[0]?.span.start ?? at, end: own.at(-1)?.span.end ?? at },
    lines: own.flatMap((cell) => [...cell.lines]),
    lineSpans: own.flatMap((cell) => [...cell.lineSpans]),
  };
}

function cellOf(line: ProseLine): RawCell {
  return { span: line.span, lines: [line.text], lineSpans: [line.span] };
}

function emptyAt(at: number): RawCell {
  return { span: { start: at, end: at }, lines: [], lineSpans: [] };
}
