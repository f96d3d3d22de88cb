/** `npm run index`: builds and publishes a generation. `--if-needed` skips when nothing changed, `--rollback` goes back one. */
import { join, resolve } from "node:path";
import { type BuildOptions, buildLibrary, isCurrent } from "../src/build.ts";
import { startEmbedder } from "../src/embed/embedder.ts";
import { rollback } from "../src/indexes/archive.ts";
import { dropLock, takeLock } from "../src/indexes/lock.ts";

const root = join(import.meta.dirname, "..", "..");
const packageIndexDir = join(root, "index");
const folder = (name: string, fallback: string): string => join(process.cwd(), process.env[name] ?? fallback);
const chosen = process.env["EMBEDDER"] ?? "built-in";
const model = chosen === "built-in" || chosen === "" ? join(packageIndexDir, "embedder") : resolve(root, chosen);
const options: BuildOptions = {
  seedsDir: process.env["SEEDS_DIR"]?.startsWith("/") ? process.env["SEEDS_DIR"] : folder("SEEDS_DIR", "seeds"),
  indexDir: process.env["INDEX_DIR"]?.startsWith("/") ? process.env["INDEX_DIR"] : folder("INDEX_DIR", "index"),
  packageIndexDir,
  model,
  startEmbedder: () => startEmbedder({ model }),
  say: (words) => process.stdout.write(`[4/4] ${words}\n`),
};

/** 0 done, 1 nothing published, 2 published but some file was refused. */
async function main(): Promise<number> {
  const holder = await takeLock(options.indexDir);
  if (holder !== null) {
    process.stderr.write(`另一个进程（${holder}）正在建立索引，请等它结束。\n`);
    return 1;
  }
  try {
    if (process.argv.includes("--rollback")) return await goBack();
    if (process.argv.includes("--if-needed") && (await isCurrent(options))) return 0;
    return await build();
  } finally {
    await dropLock(options.indexDir);
  }
}

async function goBack(): Promise<number> {
  const name = await rollback(options.indexDir);
  process.stdout.write(name === null ? "没有更早的索引可以退回。\n" : `已退回索引 ${name}。\n`);
  return name === null ? 1 : 0;
}

async function build(): Promise<number> {
  const started = performance.now();
  const built = await buildLibrary(options);
  if (!built.ok) {
    process.stderr.write(`${built.fault.reason}\n`);
    return 1;
  }
  const { generation, rejected, embedded } = built.value;
  options.say(`索引 ${generation} 已就绪：新算向量 ${embedded} 条，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`);
  for (const { file, reason } of rejected) process.stderr.write(`未收入：${file}（${reason}）\n`);
  return rejected.length > 0 ? 2 : 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`建立索引失败：${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
