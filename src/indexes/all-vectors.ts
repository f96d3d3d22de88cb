/** Texts enter; the vector and token count of each leave, only those the cache does not hold embedded anew. */
import type { KnownVector, VectorCache } from "./vector-cache.ts";
import type { Vectors } from "./vectors.ts";

export interface AllVectors {
  readonly known: ReadonlyMap<string, KnownVector>;
  /** How many texts had to be embedded. */
  readonly fresh: number;
  readonly longestTokens: number;
  /** Texts that the model would cut. */
  readonly tooLong: readonly string[];
}

type EmbedAll = (texts: readonly string[]) => Promise<{ readonly vectors: readonly Float32Array[]; readonly tokens: readonly number[] }>;

/** @param embedAll called once, and only when something is missing. */
export async function vectorsOf(
  texts: readonly string[],
  { cache, embedAll, maxTokens }: { readonly cache: VectorCache; readonly embedAll: EmbedAll; readonly maxTokens: number },
): Promise<AllVectors> {
  const wanted = [...new Set(texts)];
  const known = new Map<string, KnownVector>();
  for (const text of wanted) {
    const cached = cache.get(text);
    if (cached !== null) known.set(text, cached);
  }
  const missing = wanted.filter((text) => !known.has(text));
  if (missing.length > 0) {
    const made = await embedAll(missing);
    missing.forEach((text, i) => {
      known.set(text, { vector: made.vectors[i] ?? new Float32Array(), tokens: made.tokens[i] ?? 0 });
    });
  }
  const counts = [...known.values()].map(({ tokens }) => tokens);
  const tooLong = wanted.filter((text) => (known.get(text)?.tokens ?? 0) > maxTokens);
  return { known, fresh: missing.length, longestTokens: counts.reduce((most, n) => Math.max(most, n), 0), tooLong };
}

/** The vectors of these texts, row by row. */
export function packed(texts: readonly string[], known: ReadonlyMap<string, KnownVector>, dimensions: number): Vectors {
  const values = new Float32Array(texts.length * dimensions);
  texts.forEach((text, i) => {
    values.set(known.get(text)?.vector ?? [], i * dimensions);
  });
  return { dimensions, values };
}
