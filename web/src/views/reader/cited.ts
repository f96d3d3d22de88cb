/** The citations of the conversation enter; those of one document, in the order of the text, leave. Pure. */
import type { Citation } from "../../../../src/domain/reply.ts";
import type { MarkedSpan } from "./pieces.ts";

/** Each place once; only those taken from the version that is stored now. */
export function citedIn(
  turns: readonly { readonly citations: readonly Citation[] }[],
  documentId: string,
  sourceHash: string,
): readonly Citation[] {
  const byPlace = new Map<string, Citation>();
  for (const { citations } of turns)
    for (const citation of citations)
      if (citation.documentId === documentId && citation.sourceHash === sourceHash)
        byPlace.set(`${citation.start}-${citation.end}`, citation);
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The citation to go to: the next after the place, or the one before it; round at the ends. */
export function stepFrom(cited: readonly Citation[], place: { readonly start: number; readonly end: number }, by: 1 | -1): Citation | null {
  const at = cited.findIndex(({ start, end }) => start === place.start && end === place.end);
  if (at >= 0) return cited[(at + by + cited.length) % cited.length] ?? null;
  const after = cited.findIndex(({ start }) => start > place.start);
  const next = Math.max(after, 0);
  return cited[by === 1 ? next : (next - 1 + cited.length) % cited.length] ?? null;
}

export const asMarks = (
  spans: readonly { readonly start: number; readonly end: number }[],
  kind: MarkedSpan["kind"],
): readonly MarkedSpan[] => spans.map(({ start, end }) => ({ start, end, kind }));
