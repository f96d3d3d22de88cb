import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { FILES } from "../../../src/indexes/contents.ts";
import { folderOf } from "../../../src/indexes/generations.ts";
import { LEAST_RECALL } from "../../../src/indexes/save.ts";
import { agreement } from "../../../src/indexes/vectors.ts";
import type { InputPlaces } from "../../../src/inputs.ts";
import { report } from "../frame/report.ts";
import { chance, patienceMs, rounds } from "../frame/rounds.ts";
import { DIMENSIONS, vectorOf } from "./fake-model.ts";
import { built, loaded, placesWith } from "./places.ts";

const sentence = (draw: () => number): string =>
  `到${2021 + Math.floor(draw() * 5)}年，${["学前教育毛入园率", "义务教育巩固率", "高中毛入学率"][Math.floor(draw() * 3)]}达到${Math.floor(draw() * 100)}%以上，新增学位${Math.floor(draw() * 9999)}个。`;

describe("documents added, changed and removed in any order", () => {
  it(
    "leave an index that finds its own vectors, agrees with itself and holds nothing removed",
    async () => {
      const started = performance.now();
      const draw = chance("sequences");
      const places = placesWith({});
      const held = new Map<string, string>();
      let [k, of, red, redOf, least] = [0, 0, 0, 0, 1];
      for (let i = 0; i < rounds(12, 200); i++) {
        change(places, held, draw);
        await built(places);
        const now = await loaded(places.indexDir);
        of++;
        const files = new Set(now?.library.documents.map((d) => d.source.file));
        const same = files.size === held.size && [...held.keys()].every((file) => files.has(file));
        const ids = new Set(now?.library.documents.map((d) => d.source.id));
        const owned = now?.library.passages.every((p) => ids.has(p.documentId)) === true;
        const recall = now === null ? 0 : recallOf(places, now);
        least = Math.min(least, recall);
        if (now !== null && same && owned && recall >= LEAST_RECALL && selfFound(now)) k++;
        // The control: the graph of this build asked about the vectors of a shuffled one.
        redOf++;
        if (now !== null && recallOf(places, now, true) < LEAST_RECALL) red++;
      }
      const control = { off: "a graph that belongs to its vectors (vectors shuffled)", k: red, of: redOf };
      report(
        {
          id: "A5",
          promise: "random adds, changes and removals: recall@10 against a full comparison ≥ 0.98, nothing of removed documents",
          held: { k, of },
          control,
          figures: { leastRecall: least },
        },
        started,
      );
    },
    patienceMs,
  );
});

/** Adds, changes or removes one file; at least one stays. */
function change({ seedsDir }: InputPlaces, held: Map<string, string>, draw: () => number): void {
  const names = [...held.keys()];
  const what = draw();
  const some = names[Math.floor(draw() * names.length)];
  if (what < 0.3 && some !== undefined && names.length > 1) {
    held.delete(some);
    rmSync(join(seedsDir, some));
    return;
  }
  const file = what < 0.6 && some !== undefined ? some : `${Math.floor(draw() * 1e6)}.txt`;
  const text = ["甲州市教育规划", ...Array.from({ length: 5 + Math.floor(draw() * 30) }, () => sentence(draw))].join("\n");
  held.set(file, text);
  writeFileSync(join(seedsDir, file), text);
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loaded>>>;

function recallOf({ indexDir }: InputPlaces, { library, manifest }: Loaded, shuffled = false): number {
  const path = join(folderOf(indexDir, manifest.generation), FILES.unitGraph);
  const rows = library.units.map((unit) => vectorOf(unit.indexText));
  if (shuffled) rows.reverse();
  const values = new Float32Array(rows.length * DIMENSIONS);
  rows.forEach((row, i) => {
    values.set(row, i * DIMENSIONS);
  });
  return agreement({ dimensions: DIMENSIONS, values }, path, readFileSync(path));
}

/** Every unit is among the nearest of its own vector. */
const selfFound = ({ library }: Loaded): boolean =>
  library.units.every((unit) =>
    library.unitDense.search(vectorOf(unit.indexText), 10).some((r) => library.units[r.index]?.indexText === unit.indexText),
  );
