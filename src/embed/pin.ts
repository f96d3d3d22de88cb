/** A model's folder with its description enters; the known sentences and the hash of every file are written into it. Edge: disk. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Probe } from "../domain/model.ts";
import { sealPins, sha256 } from "./folder.ts";
import type { Model } from "./messages.ts";
import { PROBE_TEXTS, rounded } from "./probes.ts";
import type { Embed } from "./run.ts";

/** Writes embedder.json, probes.json and, over all files but what is written about them, pins.json. */
export async function pinFolder(folder: string, model: Model, embed: Embed): Promise<void> {
  await writeFile(join(folder, "embedder.json"), `${JSON.stringify(model, null, 1)}\n`);
  await writeFile(join(folder, "probes.json"), `${JSON.stringify(await makeProbes(embed))}\n`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => relative(folder, join(e.parentPath, e.name)).split(sep).join("/"));
  const pins: Record<string, string> = {};
  for (const file of files.filter((f) => f !== "pins.json" && !f.endsWith(".md")).sort())
    pins[file] = sha256(await readFile(join(folder, file)));
  await writeFile(join(folder, "pins.json"), sealPins(pins));
}

async function makeProbes(embed: Embed): Promise<readonly Probe[]> {
  const { vectors } = await embed({ kind: "passage", texts: PROBE_TEXTS });
  return PROBE_TEXTS.map((text, i) => ({ text, vector: rounded(vectors[i] ?? []) }));
}
