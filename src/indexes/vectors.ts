/** Unit vectors -> nearest ones. The only place that loads hnswlib-node; everything native is checked before the call. */
import hnswlib from "hnswlib-node";
import type { DenseIndex, Ranked } from "../domain/library.ts";

const { HierarchicalNSW } = hnswlib;
type Graph = InstanceType<typeof HierarchicalNSW>;
/** Inner product; of unit vectors, the cosine. */
export const SPACE = "ip";
const M = 16;
/** 100 finds 0.9993 of the nearest fifty over the seeds, 200 0.9994 in half as much time again. */
const EF_CONSTRUCTION = 100;
/** hnswlib does not keep ef: it is set after every load. Sensible: at least what is asked for, at most a few hundred. */
const EF = 100;
const SEED = 100;

/** Row-major unit vectors: `values.length === count * dimensions`. */
export interface Vectors {
  readonly dimensions: number;
  readonly values: Float32Array;
}

const countOf = (vectors: Vectors): number => vectors.values.length / vectors.dimensions;

/** Builds the graph and writes it to `path`. Throws when a vector is not finite. */
export async function writeGraph(vectors: Vectors, path: string): Promise<void> {
  const count = countOf(vectors);
  if (!vectors.values.every(Number.isFinite)) throw new Error("vectors hold a value that is not finite");
  const graph = new HierarchicalNSW(SPACE, vectors.dimensions);
  graph.initIndex(Math.max(1, count), M, EF_CONSTRUCTION, SEED);
  for (let i = 0; i < count; i++) graph.addPoint([...rowOf(vectors, i)], i);
  await graph.writeIndex(path);
}

/**
 * How many points of how many dimensions a graph file holds, by its header (hnswlib 0.8, `saveIndex`: 8-byte sizes offsetLevel0,
 * max_elements, count, size per element, label offset, data offset; 96 bytes in all). Zeros for what is no graph, or a cut one.
 */
export function graphHeader(bytes: Buffer): { readonly count: number; readonly dimensions: number } {
  if (bytes.length < HEADER_BYTES) return { count: 0, dimensions: 0 };
  const [count = 0, size = 0, label = 0, data = 0] = [16, 24, 32, 40].map((at) => Number(bytes.readBigUInt64LE(at)));
  return bytes.length < HEADER_BYTES + count * size ? { count: 0, dimensions: 0 } : { count, dimensions: (label - data) / 4 };
}
const HEADER_BYTES = 96;

/**
 * Search in a graph whose file was checked against the manifest; where much of the whole is asked for, all is compared instead.
 * @returns null where the graph's points are not these vectors.
 */
export function graphIndex(vectors: Vectors, path: string): DenseIndex["search"] | null {
  const count = countOf(vectors);
  const graph = readGraph(vectors, path);
  if (![0, count >> 1, count - 1].every((i) => isSame(graph.getPoint(i), rowOf(vectors, i)))) return null;
  const exact = exactIndex(vectors);
  return (vector, limit) => (limit >= count / 4 ? exact.search(vector, limit) : nearest(graph, vector, limit));
}

const isSame = (point: readonly number[], row: Float32Array): boolean => row.every((value, i) => Math.abs(value - (point[i] ?? 2)) < 1e-5);

/** Always into a new object: a failed load leaves hnswlib's old one dangling. */
function readGraph(vectors: Vectors, path: string): Graph {
  const graph = new HierarchicalNSW(SPACE, vectors.dimensions);
  graph.readIndexSync(path);
  graph.setEf(EF);
  return graph;
}

function nearest(graph: Graph, vector: Float32Array, limit: number): readonly Ranked[] {
  if (limit < 1 || vector.length !== graph.getNumDimensions() || !vector.every(Number.isFinite)) return [];
  graph.setEf(Math.max(EF, limit));
  const found = graph.searchKnn([...vector], Math.min(limit, graph.getCurrentCount()));
  return found.neighbors.map((index, i) => ({ index, score: 1 - (found.distances[i] ?? 1) }));
}

/** Inner product with one row; four sums side by side, since one alone waits for itself. */
function product({ values, dimensions }: Vectors, vector: Float32Array, index: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const from = index * dimensions;
  const whole = dimensions - (dimensions % 4);
  for (let i = 0; i < whole; i += 4) {
    a += (values[from + i] ?? 0) * (vector[i] ?? 0);
    b += (values[from + i + 1] ?? 0) * (vector[i + 1] ?? 0);
    c += (values[from + i + 2] ?? 0) * (vector[i + 2] ?? 0);
    d += (values[from + i + 3] ?? 0) * (vector[i + 3] ?? 0);
  }
  for (let i = whole; i < dimensions; i++) a += (values[from + i] ?? 0) * (vector[i] ?? 0);
  return a + b + (c + d);
}

/** Every vector compared: right for a few thousand, 0.3 ms a thousand at 512 dimensions. */
export function exactIndex(vectors: Vectors): DenseIndex {
  const count = countOf(vectors);
  const score = (vector: Float32Array, index: number): number => product(vectors, vector, index);
  return {
    dimensions: vectors.dimensions,
    scores: (vector, indexes) => indexes.map((i) => score(vector, i)),
    search: (vector, limit) =>
      Array.from({ length: count }, (_, index) => ({ index, score: score(vector, index) }))
        .sort((a, b) => b.score - a.score || a.index - b.index)
        .slice(0, limit),
  };
}

/** Points asked for their own neighbours when a graph is checked, and how many neighbours. */
const SAMPLE = 50;
const NEIGHBOURS = 10;

/**
 * A graph as it lies on disk against a full comparison: the share of each sampled point's nearest ten that it finds, itself included.
 * 0 where the file does not hold these vectors. `bytes` are the file's, for its header.
 */
export function agreement(vectors: Vectors, path: string, bytes: Buffer): number {
  const count = countOf(vectors);
  const header = graphHeader(bytes);
  if (header.count !== count || header.dimensions !== vectors.dimensions) return 0;
  if (count === 0) return 1;
  const graph = readGraph(vectors, path);
  const exact = exactIndex(vectors);
  const step = Math.max(1, Math.floor(count / SAMPLE));
  let [found, wanted] = [0, 0];
  for (let i = 0; i < count; i += step) {
    const own = rowOf(vectors, i);
    // Texts that say the same have the same vector: what counts is how near the found ones are, not which of the equals they are.
    const least = exact.search(own, NEIGHBOURS).at(-1)?.score ?? 0;
    const near = nearest(graph, own, Math.min(NEIGHBOURS, count));
    wanted += Math.min(NEIGHBOURS, count);
    found += near.filter(({ index }) => (exact.scores(own, [index])[0] ?? 0) >= least - 1e-5).length;
  }
  return found / wanted;
}

function rowOf(vectors: Vectors, index: number): Float32Array {
  return vectors.values.subarray(index * vectors.dimensions, (index + 1) * vectors.dimensions);
}
