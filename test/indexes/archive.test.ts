import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { type Generation, loadLibrary, rollback, saveGeneration } from "../../src/indexes/archive.ts";
import { buildLexical } from "../../src/indexes/bm25.ts";
import { currentGeneration } from "../../src/indexes/current.ts";

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
const generation = (builtAt: string): Generation => ({
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
});

describe("a generation", () => {
  let folder = "";
  let older = "";
  let newer = "";
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "guiwen-index-"));
    older = await saveGeneration(folder, generation("2026-01-01T00:00:00.000Z"));
    newer = await saveGeneration(folder, generation("2026-01-02T00:00:00.000Z"));
  });

  const damage = (file: string, change: (bytes: Buffer) => Buffer): void => {
    for (const name of [older, newer]) {
      const path = join(folder, "generations", name, file);
      writeFileSync(path, change(readFileSync(path)));
    }
  };

  it("loads as it was saved (the control of the damage tests below)", async () => {
    const loaded = await loadLibrary(folder);
    expect(loaded.ok && loaded.value.library.generation).toBe(newer);
    expect(loaded.ok && loaded.value.library.dense.search(Float32Array.from([0, 1]), 1)[0]?.index).toBe(1);
  });

  for (const file of ["contents.json", "vectors.bin", "unit-vectors.bin", "graph.hnsw"]) {
    it(`is refused by name when one bit of ${file} differs`, async () => {
      damage(file, (bytes) => {
        const at = Math.floor(bytes.length / 2);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return bytes;
      });
      const loaded = await loadLibrary(folder);
      expect(!loaded.ok && loaded.fault.file).toBe(`${newer}/${file}`);
    });
    it(`is refused by name when ${file} is cut`, async () => {
      damage(file, (bytes) => bytes.subarray(0, -1));
      const loaded = await loadLibrary(folder);
      expect(!loaded.ok && loaded.fault.file).toBe(`${newer}/${file}`);
    });
  }

  it("is replaced by the one before it, with a notice, when only the newest is damaged", async () => {
    writeFileSync(join(folder, "generations", newer, "vectors.bin"), "");
    const loaded = await loadLibrary(folder);
    expect(loaded.ok && loaded.value.library.generation).toBe(older);
    expect(loaded.ok && loaded.value.notice).toContain(older);
  });

  it("can be rolled back", async () => {
    expect(await rollback(folder)).toBe(older);
    expect(await currentGeneration(folder)).toBe(older);
  });
});
