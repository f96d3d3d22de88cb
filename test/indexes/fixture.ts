/** A small whole generation, for tests of what is written and read back. */
import { buildLexical } from "../../src/indexes/bm25.ts";
import { realDisk } from "../../src/indexes/disk.ts";
import { type Generation, saveGeneration } from "../../src/indexes/save.ts";

export const WORDS = "1-test";
const span = { start: 0, end: 2 };
const passage = {
  id: "p",
  documentId: "d",
  kind: "prose" as const,
  sectionId: 0,
  section: [],
  span,
  cleanSpan: span,
  headerSpan: null,
  text: "柳州",
  indexText: "柳州",
};

export const generation = (builtAt: string): Generation => ({
  contents: {
    documents: [],
    passages: [passage, passage],
    units: [passage],
    targets: [],
    blanks: [],
    conflicts: [],
    measures: [],
    rejected: [],
    lexical: buildLexical([["柳州"], ["柳州"]]),
    unitLexical: buildLexical([["柳州"]]),
  },
  vectors: { dimensions: 2, values: Float32Array.from([1, 0, 0, 1]) },
  unitVectors: { dimensions: 2, values: Float32Array.from([1, 0]) },
  inputs: "x",
  builtAt,
  model: { name: "test", fingerprint: "f", dimensions: 2, maxTokens: 192, quantized: true },
  words: WORDS,
  longestTokens: 4,
  probes: [],
});

export async function saved(folder: string, builtAt: string): Promise<string> {
  const name = await saveGeneration(realDisk, folder, generation(builtAt));
  if (!name.ok) throw new Error(name.fault.reason);
  return name.value;
}
