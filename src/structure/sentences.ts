/** A stretch of prose -> its sentences. Pure. */
import type { Span } from "../domain/source.ts";

const stops = "。！？；!?;";
const closers: Readonly<Record<string, string>> = { "”": "“", "’": "‘", "）": "（", ")": "(", "》": "《", "」": "「", "』": "『" };
const openers = new Set(Object.values(closers));
/** What may not begin a sentence: the one before it goes on. */
const continuesWith = /^[，、,。；：:]/;
/** A bracket longer than this is taken for one that was never closed. */
const longestBracket = 240;

/** Spans of sentences inside `span`, blanks at their edges left out; the last one ends with the stretch. */
export function sentencesOf(text: string, span: Span): readonly Span[] {
  const body = text.slice(span.start, span.end);
  const spans: Span[] = [];
  let from = 0;
  for (const end of endsOf(body)) {
    pushTrimmed(spans, text, { start: span.start + from, end: span.start + end });
    from = end;
  }
  pushTrimmed(spans, text, { start: span.start + from, end: span.end });
  return spans;
}

/** Offsets after which a sentence ends. A stop inside brackets or quotation marks ends none, unless it ends those too. */
function endsOf(body: string): readonly number[] {
  const inside = bracketEnds(body);
  const ends: number[] = [];
  let covered = 0;
  for (let i = 0; i < body.length; i++) {
    covered = Math.max(covered, inside.get(i) ?? 0);
    if (!stops.includes(body.charAt(i))) continue;
    const end = afterClosers(body, i + 1);
    if (end <= covered || continuesWith.test(body.slice(end))) continue;
    ends.push(end);
  }
  return ends;
}

function afterClosers(body: string, from: number): number {
  let end = from;
  while (closers[body.charAt(end)] !== undefined) end++;
  return end;
}

/** Where each bracket that is closed soon enough opens -> where it closes. */
function bracketEnds(body: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (let i = 0; i < body.length; i++) {
    const char = body.charAt(i);
    if (openers.has(char)) open.push({ mark: char, at: i });
    const opener = closers[char];
    if (opener === undefined) continue;
    const depth = open.findLastIndex((o) => o.mark === opener);
    const at = open[depth]?.at;
    if (at === undefined) continue;
    open.length = depth;
    if (i - at <= longestBracket) ends.set(at, i);
  }
  return ends;
}

function pushTrimmed(spans: Span[], text: string, { start, end }: Span): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === "") return;
  const from = start + piece.length - piece.trimStart().length;
  spans.push({ start: from, end: from + trimmed.length });
}
