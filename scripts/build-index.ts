/** `npm run index`: builds and publishes a generation. `--if-needed` skips when nothing changed, `--rollback` goes back one. */
import { mkdir } from "node:fs/promises";
import { setPriority } from "node:os";
import { join, resolve } from "node:path";
import { buildLibrary } from "../src/build.ts";
import { openModel } from "../src/embed/build-model.ts";
import { placeOf } from "../src/embed/place.ts";
import { diskReason, realDisk } from "../src/indexes/disk.ts";
import { rollback } from "../src/indexes/generations.ts";
import { type InputPlaces, inputsHash, isCurrent } from "../src/inputs.ts";
import { readSettings, type Settings } from "../src/settings.ts";
import { takeLock } from "../src/supervise/process-lock.ts";

const root = join(import.meta.dirname, "..", "..");
const asked = (flag: string): boolean => process.argv.includes(flag);
const say = (words: string): void => void process.stdout.write(`[4/4] ${words}\n`);
const complain = (words: string): void => void process.stderr.write(`${words}\n`);

/** Of this process and its embedder: a server that answers meanwhile goes first. */
const NICE = 10;

/** 0 done, 1 nothing published, 2 published but some file was refused. */
async function main(): Promise<number> {
  setPriority(NICE);
  const read = readSettings(process.env);
  if (!read.ok) {
    complain(read.problems.join("\n"));
    return 1;
  }
  const indexDir = resolve(root, read.settings.indexDir);
  await mkdir(indexDir, { recursive: true });
  const lock = await takeLock(join(indexDir, ".lock"));
  if (!lock.held) {
    complain(`另一个进程（${lock.holder.pid}，${lock.holder.since} 开始）正在建立索引，请等它结束。`);
    return 1;
  }
  try {
    return await work(read.settings, indexDir);
  } finally {
    await lock.release();
  }
}

async function work(settings: Settings, indexDir: string): Promise<number> {
  const place = placeOf(settings, root);
  const places = { seedsDir: resolve(root, settings.seedsDir), indexDir, packageIndexDir: join(root, "index"), modelFolder: place.folder };
  if (asked("--rollback")) return goBack(places);
  if (asked("--if-needed") && (await isCurrent(places))) return 0;
  const started = performance.now();
  const model = await openModel(place);
  if (!model.ok) {
    complain(`建立索引需要向量模型。${model.fault.reason}`);
    return 1;
  }
  try {
    const built = await buildLibrary({ ...places, disk: realDisk, model: model.value, say });
    if (!built.ok) {
      complain(built.fault.reason);
      return 1;
    }
    const { generation, rejected, embedded, longestTokens } = built.value;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`索引 ${generation} 已就绪：新算向量 ${embedded} 条，最长 ${longestTokens} 个词元，截断 0 条，用时 ${seconds} 秒`);
    for (const { file, reason } of rejected) complain(`未收入：${file}（${reason}）`);
    return rejected.length > 0 ? 2 : 0;
  } finally {
    await model.value.close();
  }
}

async function goBack(places: InputPlaces): Promise<number> {
  const name = await rollback(realDisk, places.indexDir, await inputsHash(places));
  say(name === null ? "没有更早的索引可以退回。" : `已退回索引 ${name}。资料有变动或运行 npm run index 时才会重新建立。`);
  return name === null ? 1 : 0;
}

process.exitCode = await main().catch((error: unknown) => {
  complain(`建立索引失败：${diskReason(error) ?? (error instanceof Error ? error.message : String(error))}`);
  return 1;
});
