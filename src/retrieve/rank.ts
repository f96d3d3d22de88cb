/** A question and a pair of indexes -> ranked passages. Pure. */
import type { DenseIndex, LexicalIndex } from "../domain/library.ts";
import type { Passage } from "../domain/passage.ts";

/** One grain of the Library: passages or units, each with both indexes over the same order. */
export interface Grain {
  readonly passages: readonly Passage[];
  readonly lexical: LexicalIndex;
  readonly dense: DenseIndex;
}

export interface RankQuery {
  readonly terms: readonly string[];
  /** Unit length; null while the embedder is away. */
  readonly vector: Float32Array | null;
  readonly keep: (passage: Passage) => boolean;
  /** Share of the dense score, 0..1. */
  readonly denseShare: number;
}

export interface RankedPassage {
  readonly index: number;
  readonly passage: Passage;
  /** BM25, unbounded, higher is better. */
  readonly lexical: number;
  /** Cosine, -1..1. */
  readonly dense: number;
  /** Both, each divided by the best of the kept passages: 0..1. */
  readonly score: number;
}

/** All kept passages, best first. A weighted sum of normalised scores beat reciprocal-rank fusion (design/retrieval.md). */
export function rank(grain: Grain, query: RankQuery): readonly RankedPassage[] {
  const indexes = grain.passages.flatMap((passage, index) => (query.keep(passage) ? [index] : []));
  const lexical = grain.lexical.scores(query.terms, indexes);
  const dense = query.vector ? grain.dense.scores(query.vector, indexes) : [];
  const kept = indexes.flatMap((index, at) => {
    const passage = grain.passages[index];
    return passage ? [{ index, passage, lexical: lexical[at] ?? 0, dense: dense[at] ?? 0 }] : [];
  });
  const topLexical = highest(kept.map((k) => k.lexical));
  const topDense = highest(kept.map((k) => k.dense));
  const share = query.vector ? query.denseShare : 0;
  return kept
    .map((k) => ({ ...k, score: (1 - share) * (k.lexical / topLexical) + share * Math.max(0, k.dense / topDense) }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

function highest(values: readonly number[]): number {
  return values.reduce((top, v) => Math.max(top, v), 0) || 1;
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
