/** The Library: everything one index generation holds, as the asking wing sees it. Immutable once loaded. */
import type { Passage } from "./passage.ts";
import type { Plan } from "./plan.ts";
import type { CatalogueEntry, Cleaned, Edit, Source } from "./source.ts";
import type { Blank, Conflict, StandardMeasure, Target } from "./target.ts";

/** One document with all that was made of it. */
export interface PlanDocument {
  readonly source: Source;
  readonly entry: CatalogueEntry;
  readonly edits: readonly Edit[];
  readonly cleaned: Cleaned;
  readonly plan: Plan;
}

/** A ranked passage: `index` into `Library.passages`; higher is better. */
export interface Ranked {
  readonly index: number;
  readonly score: number;
}

/** BM25 over the passages' indexText. `terms` come from `words.ts`, each counted once. */
export interface LexicalIndex {
  search(terms: readonly string[], limit: number): readonly Ranked[];
  /** In how many passages the term occurs. */
  documentFrequency(term: string): number;
  /** BM25 score of every passage named, 0 where no term occurs. */
  scores(terms: readonly string[], indexes: readonly number[]): readonly number[];
}

/** Nearest passages by cosine; the query vector has unit length. */
export interface DenseIndex {
  readonly dimensions: number;
  search(vector: Float32Array, limit: number): readonly Ranked[];
  /** Cosine of the vector with every passage named. */
  scores(vector: Float32Array, indexes: readonly number[]): readonly number[];
}

export interface Library {
  readonly generation: string;
  readonly builtAt: string;
  readonly documents: readonly PlanDocument[];
  readonly passages: readonly Passage[];
  /**
   * The finest grain answers quote from: one sentence of prose, or one table row with its header.
   * Same shape as a passage; `indexText` is the innermost heading and the sentence.
   */
  readonly units: readonly Passage[];
  readonly targets: readonly Target[];
  readonly blanks: readonly Blank[];
  readonly conflicts: readonly Conflict[];
  readonly measures: readonly StandardMeasure[];
  readonly lexical: LexicalIndex;
  readonly dense: DenseIndex;
  readonly unitLexical: LexicalIndex;
  readonly unitDense: DenseIndex;
  /** Files that could not be read when the generation was built, with a Chinese reason. */
  readonly rejected: readonly { readonly file: string; readonly reason: string }[];
}

/** Embeds one question; null while the embedder is away (the answer is then lexical and marked degraded). */
export type EmbedQuestion = (text: string, signal?: AbortSignal) => Promise<Float32Array | null>;
