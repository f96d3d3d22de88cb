/** A document -> its passages: whole sentences of one section within a word budget, and one passage for each table row. Pure. */
import { createHash } from "node:crypto";
import { toStored } from "../cleaned.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Passage } from "../domain/passage.ts";
import type { Row, Table } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import { headingPath } from "../headings.ts";
import { toSimplified } from "../script.ts";

/** Characters of the document a prose passage may hold; with headings it stays inside the embedder's 192 tokens. */
const PROSE_BUDGET = 300;
/** Characters of everything indexed; about 1.7 characters a token measured on the seeds. */
const INDEX_BUDGET = 330;

export interface Grain {
  /** Cleaned characters of one piece at most; a longer sentence is a piece of its own. */
  readonly budget: number;
  /** Headings put before the words, innermost last. */
  readonly headings: number;
}

/** About 300 characters: what is searched. */
export const cutPassages = (document: PlanDocument): readonly Passage[] => cut(document, { budget: PROSE_BUDGET, headings: 3 });

/** One sentence or one table row: what answers quote. */
export const cutUnits = (document: PlanDocument): readonly Passage[] => cut(document, { budget: 1, headings: 1 });

function cut(document: PlanDocument, grain: Grain): readonly Passage[] {
  const prose = groups(document, grain).map((span) => proseOf(document, span, grain));
  const rows = document.plan.tables.flatMap((table) => table.rows.map((row) => rowOf(document, { table, row }, grain)));
  return [...prose, ...rows].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

interface Piece {
  readonly sectionId: number;
  readonly span: Span;
}

/** Neighbouring sentences of one section, joined while they and their headings fit. */
function groups(document: PlanDocument, grain: Grain): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { sectionId, span } of document.plan.sentences) {
    const last = pieces.at(-1);
    const budget = grain.budget - headingPath(document.plan, sectionId).slice(-grain.headings).join(" ").length;
    const fits = last !== undefined && last.sectionId === sectionId && span.end - last.span.start <= budget;
    if (last !== undefined && fits) pieces[pieces.length - 1] = { sectionId, span: { start: last.span.start, end: span.end } };
    else pieces.push({ sectionId, span });
  }
  return pieces;
}

function proseOf(document: PlanDocument, piece: Piece, grain: Grain): Passage {
  const text = document.cleaned.text.slice(piece.span.start, piece.span.end);
  const section = headingPath(document.plan, piece.sectionId);
  return passage(document, {
    kind: "prose",
    ...piece,
    section,
    text,
    headerSpan: null,
    indexed: [...section.slice(-grain.headings), text].join(" "),
  });
}

function rowOf(document: PlanDocument, { table, row }: { readonly table: Table; readonly row: Row }, grain: Grain): Passage {
  const section = headingPath(document.plan, table.sectionId);
  const own = row.cells.filter((c) => !c.inherited);
  const spans = own.map((c) => c.span).filter((s) => s.end > s.start);
  const span = { start: Math.min(...spans.map((s) => s.start), row.span.end), end: Math.max(...spans.map((s) => s.end), row.span.start) };
  const words = row.cells.map((cell, i) => [table.columns[i]?.text ?? "", cell.text].filter((w) => w !== "").join(" ")).join("，");
  const header = headerOf(table);
  const text = document.cleaned.text.slice(span.start, span.end);
  const indexed = [...section.slice(-grain.headings), table.title, row.group ?? "", words].join(" ");
  return passage(document, {
    kind: "row",
    sectionId: table.sectionId,
    span,
    section,
    text,
    headerSpan: header && toStored(document.cleaned, header),
    indexed,
  });
}

function headerOf(table: Table): Span | null {
  const spans = table.columns.map((c) => c.span).filter((s) => s.end > s.start);
  return spans.length === 0 ? null : { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

interface Made extends Piece {
  readonly kind: Passage["kind"];
  readonly section: string[];
  readonly text: string;
  readonly headerSpan: Span | null;
  readonly indexed: string;
}

function passage(document: PlanDocument, made: Made): Passage {
  const span = toStored(document.cleaned, made.span);
  const indexText = toSimplified(`${document.entry.city ?? ""} ${made.indexed}`.replace(/\s+/g, " ").trim()).slice(0, INDEX_BUDGET);
  const id = createHash("sha256").update(`${document.source.id} ${span.start} ${made.text}`).digest("hex").slice(0, 16);
  const { kind, sectionId, section, text, headerSpan } = made;
  return { id, documentId: document.source.id, kind, sectionId, section, span, cleanSpan: made.span, headerSpan, text, indexText };
}
