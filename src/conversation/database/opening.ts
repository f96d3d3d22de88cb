/** A data folder enters; its open database leaves, with what had to be done for it. One that truly cannot be opened is set aside. Edge: disk. */
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { waitForLock } from "../lock.ts";
import type { Query } from "../query.ts";
import { makeTables, markApplied } from "../tables.ts";
import { type DumpFiles, readDump } from "./dump.ts";
import { createFolder, hindrance, inFreshProcess, openFolder } from "./folder.ts";

export type Opening =
  | { readonly ok: true; readonly db: PGlite; readonly notices: readonly string[]; release(): Promise<void> }
  /** `lasting`: trying again at once would not help. */
  | { readonly ok: false; readonly reason: string; readonly lasting: boolean };

export const filesIn = (dataDir: string) => ({
  folder: join(dataDir, "pg"),
  lock: join(dataDir, "pg.lock"),
  /** Left by a process that met damaged pages while it ran. */
  damaged: join(dataDir, "pg.damaged"),
  dump: { file: join(dataDir, "dump.jsonl.gz"), previous: join(dataDir, "dump.previous.jsonl.gz") } satisfies DumpFiles,
});

export const queryOf =
  (db: PGlite): Query =>
  async (sql, values = []) =>
    (await db.query<Record<string, unknown>>(sql, [...values])).rows;

/** A failed opening has changed nothing: another process holds the folder, or the disk does not let us. */
export async function openDatabase(dataDir: string): Promise<Opening> {
  const files = filesIn(dataDir);
  try {
    await mkdir(dataDir, { recursive: true });
    const lock = await waitForLock(files.lock);
    if (!lock.held) return { ok: false, reason: inUse(lock.holder.pid), lasting: false };
    const stopped = await hindrance(files.folder);
    if (stopped !== null) return notNow(stopped);
    const opened = await openOrRestore(files);
    return opened.ok ? { ...opened, release: lock.release } : opened;
  } catch (error) {
    return notNow(`对话库打不开：${error instanceof Error && "code" in error ? String(error.code) : "未知原因"}`);
  }
}

const inUse = (pid: number) => `对话库正被另一个规问使用（进程 ${pid}），请先停止它，或用 DATA_DIR 换一个文件夹`;
type Refusal = Extract<Opening, { readonly ok: false }>;
type Opened = { readonly ok: true; readonly db: PGlite; readonly notices: readonly string[] } | Refusal;
const notNow = (reason: string): Refusal => ({ ok: false, reason, lasting: true });

async function openOrRestore(files: ReturnType<typeof filesIn>): Promise<Opened> {
  const known = existsSync(files.damaged);
  if (existsSync(files.folder) && !known) {
    const db = await openFolder(files.folder).catch(() => null);
    if (db !== null) return prepared(db);
    // The fault may lie in this process rather than in the files: only a second one that fails alike decides.
    if (await inFreshProcess("check", files.folder)) return { ok: false, reason: "对话库刚才没有打开，正在重试", lasting: false };
  }
  const aside = existsSync(files.folder) ? await setAside(files) : null;
  const restored = await makeFolder(files);
  const made = await prepared(await openFolder(files.folder));
  return aside === null || !made.ok ? made : { ...made, notices: [sentenceOf(aside, restored)] };
}

/** Tables another version left in a shape that ours cannot join are no damage: they stay where they are. */
async function prepared(db: PGlite): Promise<Opened> {
  try {
    await makeTables(queryOf(db));
    return { ok: true, db, notices: [] };
  } catch {
    return notNow("对话库的表结构与本版本不符，可能来自较新的版本，请升级规问，或用 DATA_DIR 换一个文件夹");
  }
}

async function setAside({ folder, damaged }: ReturnType<typeof filesIn>): Promise<string> {
  const aside = `${basename(folder)}-damaged-${new Date().toISOString().replace(/[:.]/g, "-")}`;
  await rename(folder, join(dirname(folder), aside));
  await rm(damaged, { force: true });
  return aside;
}

/**
 * Makes the database beside its place, fills it from the copy, and moves it there whole: a start that is killed leaves none half made.
 * In a process of its own, whose memory is given back; in this one where no process can be started. @returns whether there was a copy.
 */
async function makeFolder({ folder, dump }: ReturnType<typeof filesIn>): Promise<boolean> {
  const half = `${folder}-new`;
  await rm(half, { recursive: true, force: true });
  if (!(await inFreshProcess("create", half))) await createFolder(half);
  const restored = existsSync(dump.file) || existsSync(dump.previous) ? await restoreInto(half, dump) : false;
  await rename(half, folder);
  return restored;
}

async function restoreInto(folder: string, dump: DumpFiles): Promise<boolean> {
  const db = await openFolder(folder);
  await makeTables(queryOf(db));
  const restored = await restore(queryOf(db), dump);
  await db.close();
  return restored;
}

/** The newest dump that is whole, with the mark from which the journal goes on; false where there is none. */
async function restore(query: Query, { file, previous }: DumpFiles): Promise<boolean> {
  const mark = (await readDump(query, file)) ?? (await readDump(query, previous));
  if (mark !== null) await markApplied(query, mark);
  return mark !== null;
}

const sentenceOf = (aside: string, restored: boolean) =>
  `对话库已损坏，原文件移到了数据文件夹的 ${aside}；${restored ? "已从自动备份和日志恢复" : "还没有自动备份，已从日志恢复"}，断电前一秒内的对话可能缺失`;

/** Notes that pages of the database are damaged, so that the next opening sets it aside. */
export const noteDamage = (dataDir: string) => writeFile(filesIn(dataDir).damaged, "");
