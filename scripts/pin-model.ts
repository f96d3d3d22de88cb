/** `npm run model:pin -- FOLDER`: readies a local model folder for EMBEDDER=FOLDER: known sentences and hashes are written beside its embedder.json. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { modelSchema } from "../src/embed/messages.ts";
import { pinFolder } from "../src/embed/pin.ts";
import { loadModel } from "../src/embed/run.ts";

async function main(): Promise<number> {
  const given = process.argv[2];
  if (given === undefined) {
    process.stderr.write("用法：npm run model:pin -- 模型文件夹（其中要有 embedder.json、tokenizer.json 和 onnx/）\n");
    return 2;
  }
  const folder = resolve(given);
  const model = modelSchema.parse(JSON.parse(await readFile(join(folder, "embedder.json"), "utf8")));
  await pinFolder(folder, model, (await loadModel(folder, model)).embed);
  process.stdout.write(`已登记 ${folder}：${model.name}，${model.dimensions} 维，最多 ${model.maxTokens} 个词元。\n`);
  return 0;
}

process.exitCode = await main();
