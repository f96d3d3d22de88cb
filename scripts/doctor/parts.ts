/** Settings enter; findings about model, index, disk and port leave. */
import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { z } from "zod";
import { readModelFolder } from "../../src/embed/folder.ts";
import type { ModelPlace } from "../../src/embed/messages.ts";
import { loadLibrary } from "../../src/indexes/load.ts";
import { type InputPlaces, isCurrent } from "../../src/inputs.ts";
import { wordsVersion } from "../../src/words.ts";
import { bad, type Finding, good, hint } from "./finding.ts";

/** Three generations of an index of the usual size, the conversations and their copies. */
const LEAST_FREE_MB = 500;
const PROBE_MS = 3000;

export async function checkModel(place: ModelPlace): Promise<Finding> {
  const part = "向量模型";
  if (place.hub !== null && !existsSync(place.folder))
    return hint(part, `${place.hub.id} 还没有取到本机，建立索引时会从网上下载；不能上网的机器请把 EMBEDDER 改为 built-in。`);
  const read = await readModelFolder(place.folder);
  if (!read.ok) return bad(part, read.fault.reason);
  const { name, dimensions, fingerprint } = read.value.identity;
  return good(part, `${name}，${dimensions} 维，文件与登记的校验值一致（${fingerprint.slice(0, 8)}）`);
}

export async function checkIndex(places: InputPlaces): Promise<readonly Finding[]> {
  const part = "索引";
  if (!existsSync(places.seedsDir)) return [bad(part, `资料文件夹 ${places.seedsDir} 不存在，请恢复它，或用 SEEDS_DIR 指明位置。`)];
  const loaded = await loadLibrary(places.indexDir, { generation: null, words: wordsVersion() });
  if (!loaded.ok) return [bad(part, loaded.fault.reason)];
  const { library, notice } = loaded.value;
  const found = [
    ...(notice === null ? [] : [bad(part, `${notice}请运行 npm run index。`)]),
    ...library.rejected.map(({ file, reason }) => bad(part, `未收入 ${file}：${reason}。请更换或移走该文件，再运行 npm run index。`)),
    ...((await isCurrent(places)) ? [] : [bad(part, "资料、程序或模型在建立索引之后有变动，请运行 npm run index。")]),
  ];
  const { generation, documents, passages, targets } = library;
  if (found.length > 0) return found;
  return [good(part, `${generation}，${documents.length} 份文件、${passages.length} 段、${targets.length} 条指标，每个文件都与清单一致`)];
}

/** @param freeMb free megabytes at a folder that exists */
export async function checkSpace(folders: readonly string[], freeMb = freeMegabytes): Promise<Finding> {
  const part = "磁盘空间";
  const free = await Promise.all(folders.map(async (folder) => ({ folder, mb: await freeMb(existing(folder)) })));
  const short = free.filter(({ mb }) => mb < LEAST_FREE_MB);
  if (short.length === 0) return good(part, `可用 ${Math.min(...free.map(({ mb }) => mb))} MB`);
  const words = short.map(({ folder, mb }) => `${folder} 只剩 ${mb} MB`).join("；");
  return bad(part, `${words}。请清理磁盘，至少留出 ${LEAST_FREE_MB} MB。`);
}

async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 2 ** 20);
}

/** The folder itself, or the nearest one above it that exists. */
const existing = (folder: string): string => (existsSync(folder) || dirname(folder) === folder ? folder : existing(dirname(folder)));

export async function checkPort(host: string, port: number): Promise<Finding> {
  const part = "端口";
  const error = await listening(host, port);
  if (error === null) return good(part, `${port} 空闲`);
  if (error === "EADDRINUSE") {
    if (await isOurs(host, port)) return good(part, `${port} 上规问正在运行`);
    return bad(part, `${port} 已被其他程序占用。请停止它，或换一个端口，如 PORT=${port + 1} npm start。`);
  }
  if (error === "EADDRNOTAVAIL" || error === "ENOTFOUND") return bad(part, `HOST=${host} 不是本机的地址，请改为 127.0.0.1 或本机的地址。`);
  if (error === "EACCES") return bad(part, `没有权限使用端口 ${port}，请换一个 1024 以上的端口，如 PORT=8787。`);
  return bad(part, `端口 ${port} 打不开（${error}），请换一个端口，如 PORT=8788 npm start。`);
}

/** null where the port can be had; else the error's code. */
function listening(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

const ourSchema = z.object({ info: z.object({ title: z.string().startsWith("规问") }) });

async function isOurs(host: string, port: number): Promise<boolean> {
  const at = host.includes(":") ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${at}:${port}/openapi.json`, { signal: AbortSignal.timeout(PROBE_MS) });
    return ourSchema.safeParse(await answer.json()).success;
  } catch {
    return false; // another program, or none that speaks HTTP
  }
}
