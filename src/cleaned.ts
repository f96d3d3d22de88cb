/** Stored text + edits -> cleaned text with its way back, and readable quotes of stored spans. Pure. */
import type { Cleaned, Edit, Span } from "./domain/source.ts";

/**
 * Applies edits to a stored text.
 * @param edits sorted by start, not overlapping.
 */
export function applyEdits(stored: string, edits: readonly Edit[]): Cleaned {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const edit of edits) {
    copyUnits(stored, at, edit.start, parts, starts, ends);
    parts.push(edit.text);
    for (let i = 0; i < edit.text.length; i++) {
      starts.push(edit.start);
      ends.push(edit.end);
    }
    at = edit.end;
  }
  copyUnits(stored, at, stored.length, parts, starts, ends);
  return { text: parts.join(""), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

function copyUnits(stored: string, from: number, to: number, parts: string[], starts: number[], ends: number[]): void {
  parts.push(stored.slice(from, to));
  for (let i = from; i < to; i++) {
    starts.push(i);
    ends.push(i + 1);
  }
}

/** Stored place of a cleaned stretch; an empty stretch is empty in the stored text too. */
export function toStored(cleaned: Cleaned, span: Span): Span {
  const start = cleaned.starts[span.start] ?? cleaned.ends[cleaned.ends.length - 1] ?? 0;
  if (span.end <= span.start) return { start, end: start };
  return { start, end: cleaned.ends[span.end - 1] ?? start };
}

/** Cleaned stretch whose units all lie inside the stored span. */
export function toClean(cleaned: Cleaned, span: Span): Span {
  const start = lowerBound(cleaned.starts, span.start);
  let end = lowerBound(cleaned.starts, span.end);
  while (end > start && (cleaned.ends[end - 1] ?? 0) > span.end) end--;
  return { start, end };
}

/**
 * The words of a stored span made readable: debris is deleted, nothing else changes,
 * and presumed restorations stand in 〔 〕. A restoration cut by the span's edge is left out.
 */
export function quoteOf(cleaned: Cleaned, edits: readonly Edit[], span: Span): { readonly quote: string; readonly repaired: boolean } {
  const clean = toClean(cleaned, span);
  const inside = edits.filter((e) => e.presumed && e.text !== "" && e.start >= span.start && e.end <= span.end && e.start < span.end);
  let quote = "";
  let at = clean.start;
  for (const edit of inside) {
    // A restoration's units are the first that begin at its start, also where it was put between two characters.
    const from = lowerBound(cleaned.starts, edit.start);
    quote += `${cleaned.text.slice(at, from)}〔${edit.text}〕`;
    at = from + edit.text.length;
  }
  quote += cleaned.text.slice(at, clean.end);
  return { quote: readable(quote), repaired: inside.length > 0 };
}

/** Line ends and runs of blanks are layout; a tab is kept as the border of a table cell. */
function readable(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*|[\t\u3000 ]{2,}/g, (blank) => (blank.includes("\t") ? "\t" : "")).trim();
}

/** First index whose value is not below `wanted`; `values` ascend. */
function lowerBound(values: Int32Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
