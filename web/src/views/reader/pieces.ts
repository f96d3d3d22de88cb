/**
 * A stretch of the stored text, its edits and what is marked in it enter; the pieces it is drawn in leave. Pure.
 * All places are stored UTF-16 units. Pieces stand in order, cover the stretch without a gap and do not overlap.
 */
import type { Edit, Span } from "../../../../src/domain/source.ts";

/**
 * plain: `text` equals the stored units (or their conversion, unit by unit). removed: debris, drawn only on request.
 * restored: a presumed restoration in place of damage. blank: layout between words, drawn as nothing. spam: never drawn.
 */
export type PieceKind = "plain" | "removed" | "restored" | "blank" | "spam";
/** here: the span the reader was opened at; header: the column header it needs; cited: another citation; found: of the search. */
export type MarkKind = "here" | "header" | "cited" | "found" | "found-here";

export interface MarkedSpan extends Span {
  readonly kind: MarkKind;
}
export interface Piece extends Span {
  readonly kind: PieceKind;
  /** What is drawn; of a plain piece as long as its place. */
  readonly text: string;
  readonly marks: readonly MarkKind[];
}
interface Stretch extends Span {
  readonly kind: PieceKind;
  readonly text: string;
}

/** Line breaks, tabs and runs of blanks are layout inside a paragraph or cell; one blank is a letter like others. */
const BLANKS = /\s+/g;
const isLayout = (blanks: string): boolean => blanks.length > 1 || blanks === "\n" || blanks === "\t";

/**
 * @param shown the stored text, or its conversion of the same length.
 * @param edits sorted by start, not overlapping; only those inside the span count.
 */
export function piecesOf(shown: string, span: Span, edits: readonly Edit[], marks: readonly MarkedSpan[]): readonly Piece[] {
  return stretchesOf(shown, span, edits).flatMap((stretch) => cut(stretch, marks));
}

/** The text as stored: one piece between marks; only spam is left out. */
export function storedPieces(shown: string, span: Span, edits: readonly Edit[], marks: readonly MarkedSpan[]): readonly Piece[] {
  const spam = edits.filter((edit) => edit.kind === "spam");
  return stretchesOf(shown, span, spam, true).flatMap((stretch) => cut(stretch, marks));
}

function stretchesOf(shown: string, span: Span, edits: readonly Edit[], asStored = false): Stretch[] {
  const out: Stretch[] = [];
  let at = span.start;
  const copy = (to: number) => {
    if (to <= at) return;
    if (asStored) out.push({ kind: "plain", start: at, end: to, text: shown.slice(at, to) });
    else out.push(...wordsAndBlanks(shown, { start: at, end: to }));
  };
  for (const edit of edits) {
    if (edit.start < at || edit.end > span.end || edit.start >= span.end) continue;
    copy(edit.start);
    out.push(editStretch(shown, edit));
    at = edit.end;
  }
  copy(span.end);
  return out;
}

function editStretch(shown: string, { start, end, text, kind }: Edit): Stretch {
  if (kind === "spam") return { kind: "spam", start, end, text: "" };
  if (text !== "") return { kind: "restored", start, end, text };
  return { kind: "removed", start, end, text: shown.slice(start, end) };
}

function wordsAndBlanks(shown: string, { start, end }: Span): Stretch[] {
  const out: Stretch[] = [];
  const slice = shown.slice(start, end);
  let at = 0;
  const add = (kind: PieceKind, to: number) => {
    if (to > at) out.push({ kind, start: start + at, end: start + to, text: kind === "blank" ? "" : slice.slice(at, to) });
    at = Math.max(at, to);
  };
  for (const blank of slice.matchAll(BLANKS)) {
    if (!isLayout(blank[0])) continue;
    add("plain", blank.index);
    add("blank", blank.index + blank[0].length);
  }
  add("plain", slice.length);
  return out;
}

/** A plain stretch is cut where a mark begins or ends; any other is marked whole where a mark touches it. */
function cut(stretch: Stretch, marks: readonly MarkedSpan[]): Piece[] {
  const touching = marks.filter((m) => m.start < stretch.end && m.end > stretch.start);
  if (stretch.kind !== "plain") return [{ ...stretch, marks: kindsOf(touching) }];
  const edges = new Set([stretch.start, stretch.end]);
  for (const { start, end } of touching) {
    if (start > stretch.start) edges.add(start);
    if (end < stretch.end) edges.add(end);
  }
  const at = [...edges].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1] ?? stretch.end;
    const over = touching.filter((m) => m.start <= start && m.end >= end);
    return { kind: "plain", start, end, text: stretch.text.slice(start - stretch.start, end - stretch.start), marks: kindsOf(over) };
  });
}

const kindsOf = (marks: readonly MarkedSpan[]) => [...new Set(marks.map((m) => m.kind))];
