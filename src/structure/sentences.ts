/** A stretch of prose -> its sentences. Pure. */
import type { Span } from "../domain/source.ts";

const END = /[。！？；!?;][”’」』）)]*/g;

/** Spans of sentences inside `span`, blanks at their edges left out; the last one ends with the stretch. */
export function sentencesOf(text: string, span: Span): readonly Span[] {
  const body = text.slice(span.start, span.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of body.matchAll(END)) {
    pushTrimmed(spans, text, { start: span.start + from, end: span.start + match.index + match[0].length });
    from = match.index + match[0].length;
  }
  pushTrimmed(spans, text, { start: span.start + from, end: span.end });
  return spans;
}

function pushTrimmed(spans: Span[], text: string, { start, end }: Span): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === "") return;
  const from = start + piece.length - piece.trimStart().length;
  spans.push({ start: from, end: from + trimmed.length });
}
