/** Unit vectors -> nearest ones. The only place that loads hnswlib-node; everything native is checked before the call. */
import hnswlib from "hnswlib-node";
import type { DenseIndex, Ranked } from "../domain/library.ts";

const { HierarchicalNSW } = hnswlib;
const M = 16;
const EF_CONSTRUCTION = 200;
/** hnswlib does not keep ef: it is set after every load. */
const EF = 100;

/** Row-major unit vectors: `values.length === count * dimensions`. */
export interface Vectors {
  readonly dimensions: number;
  readonly values: Float32Array;
}

/** Builds the graph and writes it to `path`. Throws when a vector is not finite. */
export async function writeGraph(vectors: Vectors, path: string): Promise<void> {
  const count = vectors.values.length / vectors.dimensions;
  if (!vectors.values.every(Number.isFinite)) throw new Error("vectors hold a value that is not finite");
  const graph = new HierarchicalNSW("ip", vectors.dimensions);
  graph.initIndex(Math.max(1, count), M, EF_CONSTRUCTION, 100);
  for (let i = 0; i < count; i++) graph.addPoint([...rowOf(vectors, i)], i);
  await graph.writeIndex(path);
}

/** Loads a graph whose file was checked against the manifest; the vectors themselves give exact scores. */
export function graphIndex(vectors: Vectors, path: string): DenseIndex {
  const count = vectors.values.length / vectors.dimensions;
  const graph = new HierarchicalNSW("ip", vectors.dimensions);
  graph.readIndexSync(path);
  graph.setEf(EF);
  if (graph.getCurrentCount() !== count) throw new Error(`graph holds ${graph.getCurrentCount()} vectors, ${count} expected`);
  const exact = exactIndex(vectors);
  return {
    ...exact,
    search: (vector, limit) => (limit >= count / 4 ? exact.search(vector, limit) : nearest(graph, vector, Math.min(limit, count))),
  };
}

function nearest(graph: InstanceType<typeof HierarchicalNSW>, vector: Float32Array, limit: number): readonly Ranked[] {
  if (limit < 1 || !vector.every(Number.isFinite)) return [];
  const found = graph.searchKnn([...vector], limit);
  return found.neighbors.map((index, i) => ({ index, score: 1 - (found.distances[i] ?? 1) }));
}

/** Every vector compared: right for a few thousand, 0.3 ms a thousand at 512 dimensions. */
export function exactIndex(vectors: Vectors): DenseIndex {
  const count = vectors.values.length / vectors.dimensions;
  const score = (vector: Float32Array, index: number): number => {
    const from = index * vectors.dimensions;
    let sum = 0;
    for (let i = 0; i < vectors.dimensions; i++) sum += (vectors.values[from + i] ?? 0) * (vector[i] ?? 0);
    return sum;
  };
  return {
    dimensions: vectors.dimensions,
    scores: (vector, indexes) => indexes.map((i) => score(vector, i)),
    search: (vector, limit) =>
      Array.from({ length: count }, (_, index) => ({ index, score: score(vector, index) }))
        .sort((a, b) => b.score - a.score || a.index - b.index)
        .slice(0, limit),
  };
}

function rowOf(vectors: Vectors, index: number): Float32Array {
  return vectors.values.subarray(index * vectors.dimensions, (index + 1) * vectors.dimensions);
}
