/** A hub's model enters; a local folder with its files, description, known sentences and pins leaves, whole or not at all. Edge: disk, network. */
import { access, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FeatureExtractionPipeline } from "@xenova/transformers";
import type { Model, ModelPlace } from "./messages.ts";
import { pinFolder } from "./pin.ts";
import { recipeOf } from "./recipes.ts";
import { embedWith, loadFromHub } from "./run.ts";

/** Longer inputs make the memory of attention grow with the square. */
const MOST_TOKENS = 512;

/** Fetches once; afterwards the folder is used like any local one, and no host is asked again. */
export async function fetchOnce(folder: string, hub: NonNullable<ModelPlace["hub"]>): Promise<void> {
  if (await exists(join(folder, "pins.json"))) return;
  const staging = `${folder}.part-${process.pid}`;
  try {
    await mkdir(staging, { recursive: true });
    const extract = await loadFromHub(hub.id, { cacheDir: staging, endpoint: hub.endpoint });
    const model = await described(hub.id, extract);
    await pinFolder(join(staging, hub.id), model, embedWith(extract, model));
    await mkdir(dirname(folder), { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await rename(join(staging, hub.id), folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function described(id: string, extract: FeatureExtractionPipeline): Promise<Model> {
  const recipe = recipeOf(id);
  const { dims } = await extract(["规划"], { pooling: recipe.pooling, normalize: true });
  const limit = extract.tokenizer.model_max_length;
  const maxTokens = Number.isInteger(limit) && limit > 0 ? Math.min(limit, MOST_TOKENS) : MOST_TOKENS;
  return { name: id, ...recipe, normalize: true, dimensions: dims.at(-1) ?? 0, maxTokens, script: "any", quantized: true };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
