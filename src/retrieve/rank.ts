/** A question and a shelf of units -> the units that may answer it, best first. Candidates come from both indexes; features order them. Pure. */
import type { Passage } from "../domain/passage.ts";
import { FEATURES, type Features, featuresOf, type Query } from "./features.ts";
import type { Shelf, ShelvedUnit } from "./shelf.ts";
import type { RankingWeights } from "./weights.ts";

/** Units whose features are worked out, taken from the top of both signals together. */
const CONSIDERED = 80;
/** Shares of the dense signal when candidates are taken. */
const UNIT_DENSE = 0.5;
/** Up to so many units every one is scored; beyond, the indexes' own searches propose. */
const ALL_SCORED = 20_000;
const PROPOSED = 400;

export interface RankedUnit {
  readonly index: number;
  readonly unit: Passage;
  readonly shelved: ShelvedUnit;
  /** BM25, unbounded, higher is better. */
  readonly lexical: number;
  /** Cosine, -1..1. */
  readonly dense: number;
  readonly features: Features;
  /** Weighted sum of the features: what ranks. */
  readonly score: number;
}

/** Scores of both indexes for some units. */
export interface UnitSignals {
  readonly lexical: (indexes: readonly number[]) => readonly number[];
  readonly dense: (indexes: readonly number[]) => readonly number[];
}
/** One question is ranked over several choices of documents: what a unit scored is kept. */
export function unitSignals({ library, units }: Shelf, { terms, vector }: Query): UnitSignals {
  if (units.length > ALL_SCORED) {
    return {
      lexical: (indexes) => library.unitLexical.scores(terms, indexes),
      dense: (indexes) => (vector === null ? indexes.map(() => 0) : library.unitDense.scores(vector, indexes)),
    };
  }
  let lexical: readonly number[] | undefined;
  const all = units.map((u) => u.index);
  const dense = new Float64Array(units.length).fill(Number.NaN);
  return {
    lexical: (indexes) => {
      lexical ??= library.unitLexical.scores(terms, all);
      return picked(lexical, indexes);
    },
    dense: (indexes) => {
      if (vector === null) return indexes.map(() => 0);
      const missing = indexes.filter((i) => Number.isNaN(dense[i] ?? 0));
      const scores = library.unitDense.scores(vector, missing);
      for (let at = 0; at < missing.length; at++) dense[missing[at] ?? 0] = scores[at] ?? 0;
      return picked(dense, indexes);
    },
  };
}
const picked = (scores: ArrayLike<number>, indexes: readonly number[]): readonly number[] => indexes.map((i) => scores[i] ?? 0);

interface Ranking {
  readonly shelf: Shelf;
  readonly query: Query;
  readonly signals: UnitSignals;
  readonly weights: RankingWeights;
}
/** @param documents ids of the documents to look in. @param considered how many units get features: fewer where only the best is wanted. */
export function rankUnits(
  { shelf, query, signals, weights }: Ranking,
  documents: readonly string[],
  considered = CONSIDERED,
): readonly RankedUnit[] {
  const indexes = unitsOf(shelf, query, documents);
  if (indexes.length === 0) return [];
  const lexical = signals.lexical(indexes);
  const dense = signals.dense(indexes);
  const [topLexical, topDense] = [highest(lexical), highest(dense)];
  const quick = new Float64Array(indexes.length);
  for (let at = 0; at < quick.length; at++) {
    quick[at] = (UNIT_DENSE * Math.max(0, dense[at] ?? 0)) / topDense + ((1 - UNIT_DENSE) * (lexical[at] ?? 0)) / topLexical;
  }
  const candidates = best(quick, considered).map((at) => ({ index: indexes[at] ?? 0, lexical: lexical[at] ?? 0, dense: dense[at] ?? 0 }));
  const around = passageSignals(shelf, query, candidates);
  return candidates
    .flatMap((c): RankedUnit[] => {
      const shelved = shelf.units[c.index];
      if (shelved === undefined) return [];
      const passage = around(shelved.passage);
      const features = featuresOf(query, shelved, {
        dense: c.dense,
        densePassage: passage.dense,
        lexical: c.lexical / topLexical,
        lexicalPassage: passage.lexical,
      });
      return [
        { index: c.index, unit: shelved.unit, shelved, lexical: c.lexical, dense: c.dense, features, score: scoreOf(features, weights) },
      ];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
}
/** Never 0, so that scores can be divided by it. */
export const highest = (values: readonly number[]): number => values.reduce((top, v) => Math.max(top, v), 1e-9);

/** Places of the highest values, best first: plain numbers are sorted for a threshold, and only what passes it is ordered. */
function best(values: Float64Array, count: number): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  const least = sorted[Math.max(0, sorted.length - count)] ?? 0;
  const taken: number[] = [];
  values.forEach((v, at) => {
    if (v >= least) taken.push(at);
  });
  return taken.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, count);
}
const scoreOf = (features: Features, weights: RankingWeights): number => FEATURES.reduce((sum, f) => sum + weights[f] * features[f], 0);

function unitsOf(shelf: Shelf, query: Query, documents: readonly string[]): readonly number[] {
  const all = documents.flatMap((id) => shelf.byDocument.get(id) ?? []);
  if (all.length <= ALL_SCORED) return all;
  const inside = new Set(all);
  const { unitLexical, unitDense } = shelf.library;
  const proposed = [...unitLexical.search(query.terms, PROPOSED), ...(query.vector ? unitDense.search(query.vector, PROPOSED) : [])];
  return [...new Set(proposed.map((p) => p.index))].filter((i) => inside.has(i));
}

function passageSignals(
  { library, units }: Shelf,
  query: Query,
  candidates: readonly { readonly index: number }[],
): (passage: number) => { readonly dense: number; readonly lexical: number } {
  const wanted = [...new Set(candidates.map((c) => units[c.index]?.passage ?? -1))].filter((p) => p >= 0);
  const lexical = library.lexical.scores(query.terms, wanted);
  const dense = query.vector === null ? wanted.map(() => 0) : library.dense.scores(query.vector, wanted);
  const top = highest(lexical);
  const found = new Map(wanted.map((p, i) => [p, { dense: dense[i] ?? 0, lexical: (lexical[i] ?? 0) / top }]));
  return (passage) => found.get(passage) ?? { dense: 0, lexical: 0 };
}
