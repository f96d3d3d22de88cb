/** A document -> its passages: whole sentences of one section within the model's tokens, and each table row. Pure. */
import { createHash } from "node:crypto";
import { toStored } from "../cleaned.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Passage } from "../domain/passage.ts";
import type { Row, Table } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import { headingPath } from "../headings.ts";
import { toSimplified } from "../script.ts";
import { fits, lead, pieces, type Ruler } from "./ruler.ts";

/** Characters of the document a prose passage may hold; the model's tokens bound it besides. */
const PROSE_BUDGET = 300;

interface Grain {
  /** Cleaned characters of one piece at most; a longer sentence is a piece of its own. */
  readonly budget: number;
  /** Headings put before the words, innermost last. */
  readonly headings: number;
  readonly ruler: Ruler;
}

/** About 300 characters: what is searched. */
export const cutPassages = (document: PlanDocument, ruler: Ruler): readonly Passage[] =>
  cut(document, { budget: PROSE_BUDGET, headings: 3, ruler });

/** One sentence or one table row: what answers quote. A sentence too long for the model is cut at a clause. */
export const cutUnits = (document: PlanDocument, ruler: Ruler): readonly Passage[] => cut(document, { budget: 1, headings: 1, ruler });

function cut(document: PlanDocument, grain: Grain): readonly Passage[] {
  const prose = groups(document, grain).map((piece) => proseOf(document, piece, grain));
  const rows = document.plan.tables.flatMap((table) => table.rows.flatMap((row) => rowsOf(document, { table, row }, grain)));
  return [...prose, ...rows].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

interface Piece {
  readonly sectionId: number;
  readonly span: Span;
}

/** Neighbouring sentences of one section, joined while they and their headings fit. */
function groups(document: PlanDocument, grain: Grain): readonly Piece[] {
  const joined: Piece[] = [];
  for (const { sectionId, span } of document.plan.sentences) {
    const before = beforeOf(document, sectionId, grain);
    const last = joined.at(-1);
    const both = last?.sectionId === sectionId ? { start: last.span.start, end: span.end } : null;
    const words = (part: Span): string => `${before} ${wordsOf(document, part)}`;
    const budget = grain.budget - headingsOf(document, sectionId, grain).join(" ").length;
    const within = both !== null && both.end - both.start <= budget && fits(words(both), grain.ruler);
    if (within) joined[joined.length - 1] = { sectionId, span: both };
    else joined.push(...sentencePieces(document, { sectionId, span }, grain));
  }
  return joined;
}

/** The sentence, or where the model could not take it in, its clauses. */
function sentencePieces(document: PlanDocument, { sectionId, span }: Piece, grain: Grain): readonly Piece[] {
  const text = document.cleaned.text.slice(span.start, span.end);
  let at = span.start;
  return pieces(text, beforeOf(document, sectionId, grain), grain.ruler).map((part) => {
    const start = at;
    at += part.length;
    return { sectionId, span: { start, end: at } };
  });
}

/** City and headings, as they stand before every text of a section in the index. */
function beforeOf(document: PlanDocument, sectionId: number, grain: Grain): string {
  return indexed([document.entry.city ?? "", ...headingsOf(document, sectionId, grain)]);
}

const headingsOf = (document: PlanDocument, sectionId: number, grain: Grain): readonly string[] =>
  lead(headingPath(document.plan, sectionId).slice(-grain.headings), grain.ruler);

const wordsOf = (document: PlanDocument, span: Span): string => indexed([document.cleaned.text.slice(span.start, span.end)]);
const indexed = (parts: readonly string[]): string => toSimplified(parts.join(" ").replace(/\s+/g, " ").trim());

function proseOf(document: PlanDocument, piece: Piece, grain: Grain): Passage {
  const text = document.cleaned.text.slice(piece.span.start, piece.span.end);
  const section = headingPath(document.plan, piece.sectionId);
  const indexText = indexed([beforeOf(document, piece.sectionId, grain), text]);
  return passage(document, { kind: "prose", ...piece, section, text, headerSpan: null, indexText, part: 0 });
}

/** A row is quoted whole; where the model could not take it in, it is found by any of several texts. */
function rowsOf(document: PlanDocument, { table, row }: { readonly table: Table; readonly row: Row }, grain: Grain): readonly Passage[] {
  const own = row.cells.filter((c) => !c.inherited);
  const spans = own.map((c) => c.span).filter((s) => s.end > s.start);
  const span = { start: Math.min(...spans.map((s) => s.start), row.span.end), end: Math.max(...spans.map((s) => s.end), row.span.start) };
  const cells = row.cells.map((cell, i) => [table.columns[i]?.text ?? "", cell.text].filter((w) => w !== "").join(" "));
  const headings = [...headingsOf(document, table.sectionId, grain), table.title, row.group ?? ""];
  const before = indexed([document.entry.city ?? "", ...lead(headings, grain.ruler)]);
  const header = headerOf(table);
  const made = {
    kind: "row" as const,
    sectionId: table.sectionId,
    span,
    section: headingPath(document.plan, table.sectionId),
    text: document.cleaned.text.slice(span.start, span.end),
    headerSpan: header && toStored(document.cleaned, header),
  };
  const words = indexed([cells.join("，")]);
  return pieces(words, before, grain.ruler).map((part, i) => passage(document, { ...made, indexText: indexed([before, part]), part: i }));
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
  readonly indexText: string;
  /** Which of several texts of one row; 0 for the first or only one. */
  readonly part: number;
}

function passage(document: PlanDocument, made: Made): Passage {
  const { kind, sectionId, section, text, headerSpan, indexText, part } = made;
  const span = toStored(document.cleaned, made.span);
  const own = `${document.source.id} ${span.start} ${text}${part === 0 ? "" : ` ${part}`}`;
  const id = createHash("sha256").update(own).digest("hex").slice(0, 16);
  return { id, documentId: document.source.id, kind, sectionId, section, span, cleanSpan: made.span, headerSpan, text, indexText };
}
