/** All that decides what a generation holds enters; one hash leaves. While it stays the same, nothing need be built. Edge: disk. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { modelFingerprint } from "./embed/folder.ts";
import { SCHEMA_VERSION } from "./indexes/contents.ts";
import { currentGeneration } from "./indexes/current.ts";
import { isHeld, readManifest } from "./indexes/generations.ts";
import { wordsVersion } from "./words.ts";

export interface InputPlaces {
  readonly seedsDir: string;
  readonly indexDir: string;
  /** The package's own `index/`: word tables. */
  readonly packageIndexDir: string;
  readonly modelFolder: string;
}

/** Code that decides what a generation holds: when it changes, the index is rebuilt. */
const CODE = /^(ingest|structure|targets|measures|passages|indexes|build|cleaned|headings|script|words).*\.js$/;

export async function inputsHash({ seedsDir, packageIndexDir, modelFolder }: InputPlaces): Promise<string> {
  const hash = createHash("sha256").update(`${SCHEMA_VERSION} ${wordsVersion()} ${await modelFingerprint(modelFolder)}`);
  const seeds = (await readdir(seedsDir)).sort().map((name) => join(seedsDir, name));
  const code = (await readdir(import.meta.dirname, { recursive: true })).filter((file) => CODE.test(file)).sort();
  const files = [...seeds, join(packageIndexDir, "measures.json"), ...code.map((file) => join(import.meta.dirname, file))];
  for (const file of files) hash.update(file.slice(file.lastIndexOf("/"))).update(await readFile(file).catch(() => ""));
  return hash.digest("hex");
}

/** Whether the published generation may stay: it was made from exactly the present inputs, or rolled back to while they stood. */
export async function isCurrent(places: InputPlaces): Promise<boolean> {
  const name = await currentGeneration(places.indexDir);
  const manifest = name === null ? null : await readManifest(places.indexDir, name);
  if (manifest === null) return false;
  const inputs = await inputsHash(places);
  return manifest.inputs === inputs || (await isHeld(places.indexDir, inputs));
}
