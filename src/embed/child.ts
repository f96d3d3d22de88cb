/** The embedder's own process: texts in, unit vectors out. onnxruntime blocks its loop, never the server's. */

import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { env, pipeline } from "@xenova/transformers";
import { toSimplified } from "../script.ts";
import { type Model, modelSchema, requestSchema } from "./messages.ts";

const folder = process.argv[2] ?? "";
/** onnxruntime never gives an arena back: small batches keep it small. */
const BATCH = 8;

async function main(): Promise<void> {
  const model = modelSchema.parse(JSON.parse(await readFile(join(folder, "embedder.json"), "utf8")));
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const extract = await pipeline("feature-extraction", basename(folder), { quantized: true });
  const embed = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const output = await extract(
      texts.map((t) => prepared(t, model)),
      { pooling: model.pooling, normalize: model.normalize },
    );
    const values = Float32Array.from(output.data, Number);
    return texts.map((_, i) => values.slice(i * model.dimensions, (i + 1) * model.dimensions));
  };
  process.on("message", (message) => {
    const request = requestSchema.safeParse(message);
    if (request.success) void answer(request.data.id, request.data.texts, embed);
  });
  process.send?.({ type: "ready", dimensions: model.dimensions });
}

async function answer(id: number, texts: readonly string[], embed: (texts: readonly string[]) => Promise<Float32Array[]>): Promise<void> {
  const vectors: Float32Array[] = [];
  for (let at = 0; at < texts.length; at += BATCH) vectors.push(...(await embed(texts.slice(at, at + BATCH))));
  process.send?.({ type: "vectors", id, vectors });
}

/** An empty text has no direction. */
function prepared(text: string, model: Model): string {
  const words = model.script === "simplified" ? toSimplified(text) : text;
  return words.trim() === "" ? "空" : words;
}

process.on("disconnect", () => process.exit(0));
main().catch((error: unknown) => {
  process.send?.({ type: "failed", reason: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
});
