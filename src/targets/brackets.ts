/** Where brackets, quotation marks and titles open and close in a plain text, and cutting at marks outside them. Pure. */
import type { Span } from "../domain/source.ts";

const closers: Readonly<Record<string, string>> = { "）": "（", "”": "“", "’": "‘", "》": "《", "」": "「", "』": "『", "〕": "〔" };
const openers = new Set(Object.values(closers));

export interface Piece {
  readonly text: string;
  /** Offset in the text it was cut from. */
  readonly start: number;
}

/** Outermost bracketed stretches, marks included; one that is never closed is none. */
export function bracketSpans(text: string, opener?: string): readonly Span[] {
  const spans: Span[] = [];
  if (!/[）”’》」』〕]/.test(text)) return spans;
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (openers.has(char)) open.push({ mark: char, at: i });
    const mark = closers[char];
    const depth = mark === undefined ? -1 : open.findLastIndex((o) => o.mark === mark);
    const at = open[depth]?.at;
    if (at === undefined) continue;
    open.length = depth;
    while (spans.length > 0 && (spans.at(-1)?.start ?? 0) > at) spans.pop();
    spans.push({ start: at, end: i + 1 });
  }
  return opener === undefined ? spans : spans.filter((s) => text.charAt(s.start) === opener);
}

/** Pieces between the marks that stand outside brackets; empty ones are left out. */
export function cutOutside(text: string, marks: RegExp): readonly Piece[] {
  const inside = bracketSpans(text);
  const cuts = [...text.matchAll(marks)].filter((m) => !inside.some((s) => s.start < m.index && m.index < s.end));
  const pieces: Piece[] = [];
  let from = 0;
  for (const cut of cuts) {
    pieces.push({ text: text.slice(from, cut.index), start: from });
    from = cut.index + cut[0].length;
  }
  pieces.push({ text: text.slice(from), start: from });
  return pieces.filter((piece) => piece.text.trim() !== "");
}
