import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { z } from "zod";
import { readModelFolder } from "../../../src/embed/folder.ts";
import { FILES, MANIFEST } from "../../../src/indexes/contents.ts";
import { currentGeneration } from "../../../src/indexes/current.ts";
import { folderOf } from "../../../src/indexes/generations.ts";
import { loadLibrary } from "../../../src/indexes/load.ts";
import { wordsVersion } from "../../../src/words.ts";
import { report } from "../frame/report.ts";
import { chance, patienceMs, rounds } from "../frame/rounds.ts";
import { after, before, built, copyOf, placesWith, tempFolder } from "./places.ts";

interface Damage {
  readonly kind: "flip" | "cut" | "zeros" | "appended" | "swapped";
  readonly bytes: Buffer;
}

/** Bit flips and truncations at random places, zeroed pages, something appended, and another generation's file of the same name. */
function damages(sound: Buffer, other: Buffer | null, draw: () => number): readonly Damage[] {
  const place = () => Math.floor(draw() * sound.length);
  const flipped = () => {
    const bytes = Buffer.from(sound);
    const at = place();
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(draw() * 8));
    return bytes;
  };
  const zeroed = () => {
    const bytes = Buffer.from(sound);
    const page = Math.floor(place() / 4096) * 4096;
    return bytes.fill(0, page, Math.min(page + 4096, bytes.length));
  };
  const many = (kind: Damage["kind"], n: number, make: () => Buffer): Damage[] =>
    Array.from({ length: n }, () => ({ kind, bytes: make() }));
  const made = [
    ...many("flip", rounds(20, 200), flipped),
    ...many("cut", rounds(20, 200), () => sound.subarray(0, place())),
    ...many("zeros", rounds(5, 50), zeroed),
    ...many("appended", 1, () => Buffer.concat([sound, Buffer.from("x")])),
    ...(other === null ? [] : many("swapped", 1, () => other)),
  ];
  return made.filter(({ bytes }) => !bytes.equals(sound));
}

/** What a model's folder holds besides, such as words about it, is never read. */
const pinsSchema = z.object({ files: z.record(z.string(), z.string()) });

describe("a damaged file", () => {
  it(
    "of a generation is refused by its name before native code reads it",
    async () => {
      const started = performance.now();
      const draw = chance("damage");
      const places = placesWith(before);
      const [generation, other] = [await built(places), placesWith(after)];
      const otherFolder = folderOf(other.indexDir, await built(other));
      const { indexDir } = copyOf(places);
      let [k, of, red] = [0, 0, 0];
      for (const file of [...Object.values(FILES), MANIFEST]) {
        const path = join(folderOf(indexDir, generation), file);
        const sound = readFileSync(path);
        for (const { bytes } of damages(sound, readFileSync(join(otherFolder, file)), draw)) {
          writeFileSync(path, bytes);
          const read = await loadLibrary(indexDir, { generation: null, words: wordsVersion() });
          of++;
          if (!read.ok && read.fault.file === `${generation}/${file}`) k++;
          // The control: sizes alone are compared.
          if (bytes.length === sound.length) red++;
        }
        writeFileSync(path, sound);
      }
      const promise = "bit flips, truncations, zeroed pages, appended bytes, another generation's file: refused by name, nothing loaded";
      report({ id: "A2", promise, held: { k, of }, control: { off: "hashes (sizes alone compared)", k: red, of } }, started);
    },
    patienceMs,
  );

  it(
    "named CURRENT leaves the newest whole generation serving, with a notice",
    async () => {
      const started = performance.now();
      const draw = chance("current");
      const places = placesWith(before);
      const generation = await built(places);
      const { indexDir } = copyOf(places);
      const path = join(indexDir, "CURRENT");
      let [k, of] = [0, 0];
      for (const { bytes } of damages(readFileSync(path), null, draw)) {
        writeFileSync(path, bytes);
        const read = await loadLibrary(indexDir, { generation: null, words: wordsVersion() });
        of++;
        // Blanks around the name do not change what it says; an empty file is one that names nothing.
        const told = (await currentGeneration(indexDir)) === generation || (read.ok ? read.value.notice !== null : true);
        const right = read.ok ? read.value.library.generation === generation : read.fault.file === "CURRENT";
        if (told && right) k++;
      }
      const control = { none: "the file holds a name only; whatever it names is checked as above" };
      report(
        { id: "A2", promise: "damaged CURRENT: the whole generation serves and the damage is told", held: { k, of }, control },
        started,
      );
    },
    patienceMs,
  );

  it(
    "of the model is refused by its name",
    async () => {
      const started = performance.now();
      const draw = chance("model");
      const folder = join(tempFolder("model"), "embedder");
      cpSync("index/embedder", folder, { recursive: true });
      const files = ["pins.json", ...Object.keys(pinsSchema.parse(JSON.parse(readFileSync(join(folder, "pins.json"), "utf8"))).files)];
      let [k, of, red] = [0, 0, 0];
      for (const file of files) {
        const sound = readFileSync(join(folder, file));
        for (const { bytes } of damages(sound, null, draw)) {
          writeFileSync(join(folder, file), bytes);
          const read = await readModelFolder(folder);
          of++;
          if (!read.ok && read.fault.reason.includes(file)) k++;
          if (bytes.length === sound.length) red++;
        }
        writeFileSync(join(folder, file), sound);
      }
      const control = { off: "hashes (sizes alone compared)", k: red, of };
      report(
        { id: "G2", promise: "model, tokenizer, description, known sentences or pins altered: refused by name", held: { k, of }, control },
        started,
      );
    },
    patienceMs,
  );
});
