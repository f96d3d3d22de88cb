/** Five sentences of different kinds, and whether a model still gives their known vectors. Pure. */
import type { Probe } from "../domain/model.ts";

export const PROBE_TEXTS = [
  "到2025年，学前教育毛入园率达到93%以上。",
  "加强控辍保学，落实义务教育阶段适龄儿童少年入学责任。",
  "责任单位：市教育局、市发展和改革委员会、市财政局",
  "孩子上幼儿园难不难",
  "产教融合实训基地建设工程，新增学位3.08万个。",
] as const;

/** Cosine below which a vector is another one: int8 arithmetic differs by less than 0.0008 between machines (design/models, measured). */
export const SAME = 0.999;

/** @returns the first sentence whose vector differs, with its cosine; null where all agree. */
export function firstDifferent(
  probes: readonly Probe[],
  vectors: readonly Float32Array[],
): { readonly text: string; readonly cosine: number } | null {
  for (const [i, probe] of probes.entries()) {
    const similarity = cosine(probe.vector, vectors[i] ?? new Float32Array());
    if (!(similarity >= SAME)) return { text: probe.text, cosine: similarity };
  }
  return null;
}

/** Six digits are far finer than the comparison needs. */
export const rounded = (vector: Iterable<number>): number[] => Array.from(vector, (value) => Number(value.toFixed(6)));

function cosine(a: readonly number[], b: Float32Array): number {
  if (a.length !== b.length) return 0;
  let [dot, left, right] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    dot += x * y;
    left += x * x;
    right += y * y;
  }
  return left > 0 && right > 0 ? dot / Math.sqrt(left * right) : 0;
}
