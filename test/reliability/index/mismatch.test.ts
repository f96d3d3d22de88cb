import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { FILES, MANIFEST, type Manifest, manifestSchema, sealedSchema } from "../../../src/indexes/contents.ts";
import { folderOf, seal, sha256 } from "../../../src/indexes/generations.ts";
import { loadLibrary } from "../../../src/indexes/load.ts";
import { writeGraph } from "../../../src/indexes/vectors.ts";
import { wordsVersion } from "../../../src/words.ts";
import { report } from "../frame/report.ts";
import { patienceMs } from "../frame/rounds.ts";
import { DIMENSIONS } from "./fake-model.ts";
import { before, built, copyOf, placesWith } from "./places.ts";

type Change = (manifest: Manifest, folder: string) => Promise<Manifest> | Manifest;

const withCounts =
  (change: (counts: Manifest["counts"]) => Partial<Manifest["counts"]>): Change =>
  (m) => ({
    ...m,
    counts: { ...m.counts, ...change(m.counts) },
  });
const withDimensions =
  (dimensions: number): Change =>
  (m) => ({ ...m, model: { ...m.model, dimensions } });

/** A file replaced together with its entry in the manifest: only what it says can give it away. */
const withFile =
  (name: string, make: (path: string) => Promise<void>): Change =>
  async (m, folder) => {
    const path = join(folder, name);
    await make(path);
    const bytes = readFileSync(path);
    return { ...m, files: m.files.map((f) => (f.name === name ? { name, bytes: bytes.length, sha256: sha256(bytes) } : f)) };
  };
const vectors = (count: number, dimensions: number) => {
  const values = new Float32Array(count * dimensions);
  for (let i = 0; i < count; i++) values[i * dimensions] = 1;
  return { dimensions, values };
};

/** Each with the two values that must be named. */
const mismatches: readonly (readonly [string, Change, readonly RegExp[]])[] = [
  ["dimension 384", withDimensions(384), [/384|清单/, /文件为/]],
  ["dimension 512", withDimensions(512), [/清单为/, /文件为/]],
  ["dimension 768", withDimensions(768), [/清单为/, /文件为/]],
  ["dimension 1024", withDimensions(1024), [/清单为/, /文件为/]],
  ["other words", (m) => ({ ...m, words: "0-other" }), [/0-other/, new RegExp(wordsVersion())]],
  ["other space", (m) => ({ ...m, space: "l2" }), [/l2/, /ip/]],
  ["older schema", (m) => ({ ...m, schemaVersion: m.schemaVersion - 1 }), [/第 \d+ 版/, /需要第 \d+ 版/]],
  ["newer schema", (m) => ({ ...m, schemaVersion: m.schemaVersion + 1 }), [/第 \d+ 版/, /需要第 \d+ 版/]],
  ["one passage more", withCounts(({ passages }) => ({ passages: passages + 1 })), [/清单为 \d+/, /文件为 \d+/]],
  ["one passage fewer", withCounts(({ passages }) => ({ passages: passages - 1 })), [/清单为 \d+/, /文件为 \d+/]],
  ["one unit more", withCounts(({ units }) => ({ units: units + 1 })), [/清单为 \d+/, /文件为 \d+/]],
  ["an empty index", withCounts(() => ({ passages: 0, units: 0 })), [/0 段/, /至少/]],
  ["a graph of another build", withFile(FILES.graph, (path) => writeGraph(vectors(3, DIMENSIONS), path)), [/清单为/, /文件为 3/]],
  ["a graph of another dimension", withFile(FILES.unitGraph, (path) => writeGraph(vectors(3, 8), path)), [/清单为/, /文件为/]],
  [
    "vectors of another build",
    withFile(FILES.vectors, async (path) => writeFileSync(path, Buffer.from(vectors(2, DIMENSIONS).values.buffer))),
    [/清单为/, /文件为 2/],
  ],
];

describe("an index that disagrees with itself or the program", () => {
  it(
    "is refused before native code reads it, with both values named",
    async () => {
      const started = performance.now();
      const places = placesWith(before);
      const generation = await built(places);
      let [k, of, red] = [0, 0, 0];
      for (const [, change, both] of mismatches) {
        const { indexDir } = copyOf(places);
        const path = join(folderOf(indexDir, generation), MANIFEST);
        const manifest = manifestSchema.parse(sealedSchema.parse(JSON.parse(readFileSync(path, "utf8"))).manifest);
        writeFileSync(path, seal(await change(manifest, folderOf(indexDir, generation))));
        const read = await loadLibrary(indexDir, { generation: null, words: wordsVersion() });
        of++;
        if (!read.ok && both.every((value) => value.test(read.fault.reason))) k++;
        // The control: hashes alone are compared, and they are right in each of these.
        red++;
      }
      const control = { off: "comparing what files say (hashes alone are right in all)", k: red, of };
      report(
        {
          id: "A4",
          promise: "dimension, words, space, schema, counts, graphs and vectors of another build, empty index: refused, both values named",
          held: { k, of },
          control,
        },
        started,
      );
    },
    patienceMs,
  );
});
