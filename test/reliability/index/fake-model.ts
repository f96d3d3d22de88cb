/** A model without a process: unit vectors drawn from the characters of a text. For tests that build often. */
import { createHash } from "node:crypto";
import type { BuildModel } from "../../../src/build.ts";

export const DIMENSIONS = 16;

export const fakeModel: BuildModel = {
  identity: { name: "fake", fingerprint: "fake", dimensions: DIMENSIONS, maxTokens: 192, quantized: true },
  countAll: async (texts) => texts.map((t) => t.length),
  embedAll: async (texts) => ({ vectors: texts.map(vectorOf), tokens: texts.map((t) => t.length) }),
};

export function vectorOf(text: string): Float32Array {
  const bytes = createHash("sha256").update(text).digest();
  const values = Float32Array.from({ length: DIMENSIONS }, (_, i) => (bytes[i] ?? 0) - 127.5);
  const length = Math.hypot(...values);
  return values.map((v) => v / length);
}
