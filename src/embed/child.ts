/** The embedder's own process: texts in, unit vectors out. onnxruntime blocks its loop, never the server's. Edge: process. */
import { joinParent } from "../supervise/child.ts";
import { handle } from "../supervise/operation.ts";
import { readModelFolder } from "./folder.ts";
import { childArgsSchema, countTokens, embedTexts } from "./messages.ts";
import { firstDifferent } from "./probes.ts";
import type { LoadedModel } from "./run.ts";

let loaded: LoadedModel | null = null;
const ready = (): LoadedModel => {
  if (loaded === null) throw new Error("not ready");
  return loaded;
};
const parent = joinParent([
  handle(embedTexts, (asked, signal) => ready().embed(asked, signal)),
  handle(countTokens, (texts) => ready().count(texts)),
]);

async function main(): Promise<void> {
  const { folder, hub } = childArgsSchema.parse(JSON.parse(process.argv[2] ?? ""));
  // The code is loaded while the files are checked; no byte of the model reaches it before its hash is known.
  const code = import("./run.ts");
  if (hub !== null) await (await import("./hub.ts")).fetchOnce(folder, hub);
  const [read, { loadModel }] = await Promise.all([readModelFolder(folder), code]);
  if (!read.ok) return parent.failed(read.fault.reason, true);
  const { model, identity, probes } = read.value;
  loaded = await loadModel(folder, model);
  const { vectors } = await loaded.embed({ kind: "passage", texts: probes.length > 0 ? probes.map((p) => p.text) : ["规划"] });
  const different = firstDifferent(probes, vectors);
  if (different !== null) {
    const reason = `模型算出的向量与登记的不符：「${different.text}」相似度 ${different.cosine.toFixed(4)}，应不低于 0.999。`;
    return parent.failed(reason, true);
  }
  globalThis.gc?.();
  parent.ready(identity);
}

main().catch((error: unknown) => parent.failed(`模型不可用：${error instanceof Error ? error.message : String(error)}`, true));
