/** A model's files -> texts to unit vectors with their token counts. The only place that loads @xenova/transformers. Edge: native code. */
import { basename, dirname, join } from "node:path";
import { env, type FeatureExtractionPipeline, pipeline } from "@xenova/transformers";
import { toSimplified } from "../script.ts";
import type { EmbedAsked, Embedded, Model } from "./messages.ts";
import { onOneThread } from "./one-thread.ts";

/** onnxruntime never gives an arena back: small batches keep it small. */
const BATCH = 8;

export type Embed = (asked: EmbedAsked, signal?: AbortSignal) => Promise<Embedded>;

export interface LoadedModel {
  readonly embed: Embed;
  /** Tokens of each text as a passage, before the model would cut it. */
  readonly count: (texts: readonly string[]) => readonly number[];
}

/** Loads from the folder alone; no host is asked. Throws where the native runtime cannot be used: its substitute gives other vectors. */
export async function loadModel(folder: string, model: Model): Promise<LoadedModel> {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const file = join(folder, "onnx", model.quantized ? "model_quantized.onnx" : "model.onnx");
  const extract = await onOneThread(file, () => pipeline("feature-extraction", basename(folder), { quantized: model.quantized }));
  if (!isNative(extract.model)) throw new Error("onnxruntime-node is not available");
  const count: LoadedModel["count"] = (texts) =>
    texts.map((text) => extract.tokenizer.encode(prepared(text, { model, kind: "passage" })).length);
  return { embed: embedWith(extract, model), count };
}

/** Loads a model from a hub; its files are then kept under `cacheDir/id`. */
export async function loadFromHub(
  id: string,
  place: { readonly cacheDir: string; readonly endpoint: string | null },
): Promise<FeatureExtractionPipeline> {
  env.allowLocalModels = false;
  env.allowRemoteModels = true;
  env.cacheDir = place.cacheDir;
  if (place.endpoint !== null) env.remoteHost = place.endpoint;
  const extract = await pipeline("feature-extraction", id, { quantized: true });
  env.allowLocalModels = true;
  return extract;
}

export function embedWith(extract: FeatureExtractionPipeline, model: Model): Embed {
  return async ({ kind, texts }, signal) => {
    const vectors: Float32Array[] = [];
    const tokens: number[] = [];
    const words = texts.map((text) => prepared(text, { model, kind }));
    for (let at = 0; at < words.length && !signal?.aborted; at += BATCH) {
      const batch = words.slice(at, at + BATCH);
      const output = await extract(batch, { pooling: model.pooling, normalize: model.normalize });
      const values = Float32Array.from(output.data, Number);
      vectors.push(...batch.map((_, i) => values.slice(i * model.dimensions, (i + 1) * model.dimensions)));
      tokens.push(...batch.map((text) => extract.tokenizer.encode(text).length));
    }
    return { vectors, tokens };
  };
}

/** The text as the model is given it. An empty text has no direction. */
function prepared(text: string, { model, kind }: { readonly model: Model; readonly kind: EmbedAsked["kind"] }): string {
  const words = model.script === "simplified" ? toSimplified(text) : text;
  const prefix = kind === "query" ? model.queryPrefix : model.passagePrefix;
  return prefix + (words.trim() === "" ? "空" : words);
}

/** The package falls back to WebAssembly without an error; the session's handler tells. */
function isNative(model: object): boolean {
  if (!("session" in model) || typeof model.session !== "object" || model.session === null) return false;
  const handler = "handler" in model.session ? model.session.handler : null;
  return typeof handler === "object" && handler !== null && handler.constructor.name === "OnnxruntimeSessionHandler";
}
