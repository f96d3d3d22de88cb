/** A question and a shelf of units -> whole passages for plain search, best first. Pure. */
import type { Passage } from "../domain/passage.ts";
import { highest } from "./rank.ts";
import type { Shelf } from "./shelf.ts";

export interface PassageQuery {
  readonly terms: readonly string[];
  /** Unit length; null while the embedder is away. */
  readonly vector: Float32Array | null;
  /** Ids of the documents to look in. */
  readonly documents: ReadonlySet<string>;
}
export interface RankedPassage {
  readonly index: number;
  readonly passage: Passage;
  /** BM25, unbounded, higher is better. */
  readonly lexical: number;
  /** Cosine of the passage as a whole, -1..1. */
  readonly dense: number;
  /** Words, the passage and its nearest sentence, each divided by the best of the passages looked in, weighed: 0..1. */
  readonly score: number;
}

/**
 * Shares of the three signals, measured together (docs/retrieval-notes.md): a long passage dilutes the sentence that answers, so the
 * nearest sentence counts for more than the passage as a whole. A weighted sum beat reciprocal-rank fusion.
 */
const SHARES = { lexical: 0.3, passage: 0.25, sentence: 0.45 } as const;

export function rankPassages(shelf: Shelf, { terms, vector, documents }: PassageQuery): readonly RankedPassage[] {
  const { library } = shelf;
  const indexes = library.passages.flatMap((p, index) => (documents.has(p.documentId) ? [index] : []));
  const lexical = library.lexical.scores(terms, indexes);
  const dense = vector === null ? indexes.map(() => 0) : library.dense.scores(vector, indexes);
  const nearest = vector === null ? new Map<number, number>() : nearestSentences(shelf, vector, documents);
  const sentence = indexes.map((p, at) => nearest.get(p) ?? dense[at] ?? 0);
  const [topLexical, topDense, topSentence] = [highest(lexical), highest(dense), highest(sentence)];
  return indexes
    .flatMap((index, at): RankedPassage[] => {
      const passage = library.passages[index];
      const [l, d, s] = [lexical[at] ?? 0, dense[at] ?? 0, sentence[at] ?? 0];
      const meaning = (SHARES.passage * Math.max(0, d)) / topDense + (SHARES.sentence * Math.max(0, s)) / topSentence;
      const words = ((vector === null ? 1 : SHARES.lexical) * l) / topLexical;
      return passage ? [{ index, passage, lexical: l, dense: d, score: words + meaning }] : [];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

/** Cosine of the nearest sentence or row of every passage, by passage index. */
function nearestSentences(
  { units, library, byDocument }: Shelf,
  vector: Float32Array,
  documents: ReadonlySet<string>,
): Map<number, number> {
  const looked = [...documents].flatMap((id) => byDocument.get(id) ?? []);
  const scores = library.unitDense.scores(vector, looked);
  const nearest = new Map<number, number>();
  looked.forEach((unit, at) => {
    const passage = units[unit]?.passage ?? -1;
    nearest.set(passage, Math.max(nearest.get(passage) ?? -1, scores[at] ?? -1));
  });
  return nearest;
}

/** Takes from several rankings in turn, so that each city has its best first. */
export function interleave(rankings: readonly (readonly RankedPassage[])[], limit: number): readonly RankedPassage[] {
  const taken: RankedPassage[] = [];
  for (let at = 0; taken.length < limit && rankings.some((r) => at < r.length); at++) {
    for (const ranking of rankings) {
      const next = ranking[at];
      if (next && taken.length < limit) taken.push(next);
    }
  }
  return taken;
}
