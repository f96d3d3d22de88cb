/** The embedder's own process: texts in, unit vectors out. onnxruntime blocks its loop, never the server's. Edge: process, native code. */
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { toSimplified } from "../script.ts";
import { joinParent } from "../supervise/child.ts";
import { handle } from "../supervise/operation.ts";
import { embedTexts, type Model, modelSchema } from "./messages.ts";
import { alteredFile } from "./pins.ts";

const folder = process.argv[2] ?? "";
/** onnxruntime never gives an arena back: small batches keep it small. */
const BATCH = 8;

type Embed = (texts: readonly string[]) => Promise<readonly Float32Array[]>;

async function main(): Promise<void> {
  // No byte of the model reaches native code before its hash is known.
  const [altered, embed] = await Promise.all([alteredFile(folder), prepare()]);
  if (altered !== null) return parent.failed(altered, true);
  const { model, load } = embed;
  embedder = await load();
  await embedder(["规划"]);
  globalThis.gc?.();
  parent.ready({ name: model.name, dimensions: model.dimensions });
}

let embedder: Embed | null = null;
const parent = joinParent([
  handle(embedTexts, async (texts, signal) => {
    if (embedder === null) throw new Error("not ready");
    return inBatches(texts, embedder, signal);
  }),
]);

/** Everything but the model itself; `load` reads that. */
async function prepare(): Promise<{ readonly model: Model; readonly load: () => Promise<Embed> }> {
  const { env, pipeline } = await import("@xenova/transformers");
  const model = modelSchema.parse(JSON.parse(await readFile(join(folder, "embedder.json"), "utf8")));
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const load = async (): Promise<Embed> => {
    const extract = await pipeline("feature-extraction", basename(folder), { quantized: true });
    return async (texts) => {
      const words = texts.map((text) => prepared(text, model));
      const output = await extract(words, { pooling: model.pooling, normalize: model.normalize });
      const values = Float32Array.from(output.data, Number);
      return texts.map((_, i) => values.slice(i * model.dimensions, (i + 1) * model.dimensions));
    };
  };
  return { model, load };
}

async function inBatches(texts: readonly string[], embed: Embed, signal: AbortSignal): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let at = 0; at < texts.length && !signal.aborted; at += BATCH) vectors.push(...(await embed(texts.slice(at, at + BATCH))));
  return vectors;
}

/** An empty text has no direction. */
function prepared(text: string, model: Model): string {
  const words = model.script === "simplified" ? toSimplified(text) : text;
  return words.trim() === "" ? "空" : words;
}

main().catch((error: unknown) => parent.failed(`模型不可用：${error instanceof Error ? error.message : String(error)}`, true));
