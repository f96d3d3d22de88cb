/** A question -> the units that may answer it, each judged with the passage around it. Pure. */
import type { Library } from "../domain/library.ts";
import { type RankedPassage, rank } from "./rank.ts";

/** Shares of the dense score: passages lean on meaning, sentences on words as well. See README, Measured. */
export const PASSAGE_DENSE_SHARE = 0.6;
const UNIT_DENSE_SHARE = 0.5;
/** How much the passage around a sentence counts beside the sentence itself. */
const CONTEXT_SHARE = 0.5;
/** Units beyond this rank cannot be lifted to the top by their passage. */
const CONSIDERED = 400;

export interface UnitQuery {
  readonly terms: readonly string[];
  readonly vector: Float32Array | null;
  /** Ids of the documents to look in. */
  readonly documents: ReadonlySet<string>;
}

/** Units of the documents, best first; scores run from 0 to 1 + CONTEXT_SHARE. */
export function rankUnits(library: Library, { terms, vector, documents }: UnitQuery): readonly RankedPassage[] {
  const query = { terms, vector, keep: (p: { readonly documentId: string }) => documents.has(p.documentId) };
  const units = rank(
    { passages: library.units, lexical: library.unitLexical, dense: library.unitDense },
    { ...query, denseShare: UNIT_DENSE_SHARE },
  );
  const around = rank(library, { ...query, denseShare: PASSAGE_DENSE_SHARE });
  return units
    .slice(0, CONSIDERED)
    .map((u) => ({ ...u, score: u.score + CONTEXT_SHARE * (around.find((p) => holds(p, u))?.score ?? 0) }))
    .sort((a, b) => b.score - a.score);
}

function holds(outer: RankedPassage, inner: RankedPassage): boolean {
  const [a, b] = [outer.passage, inner.passage];
  return a.documentId === b.documentId && a.span.start <= b.span.start && b.span.end <= a.span.end;
}
