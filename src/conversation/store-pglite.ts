/** A folder enters, a store in an embedded PostgreSQL in that folder leaves; a damaged one is set aside and its dump restored. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { z } from "zod";
import type { Query } from "./query.ts";
import { type ConversationStore, makeSqlStore, tables } from "./store.ts";

/** What a crash that also ruins the database can lose at most. */
export const dumpEveryMinutes = 5;
const dumpSchema = z.partialRecord(z.enum(["conversations", "turns", "drafts", "feedback"]), z.array(z.record(z.string(), z.unknown())));

export interface OpenedPglite {
  readonly store: ConversationStore;
  /** Chinese sentences for /readyz and the log, e.g. that a damaged database was set aside. */
  readonly notices: readonly string[];
}

/** Opens or creates `dataDir/pg`. Throws when another live process holds it, or the folder cannot be written. */
export async function openPgliteStore(dataDir: string): Promise<OpenedPglite> {
  await mkdir(dataDir, { recursive: true });
  const release = await takeLock(join(dataDir, "pg.lock"));
  const notices: string[] = [];
  const folder = join(dataDir, "pg");
  const db = await openOr(folder, async (error) => {
    const aside = `${folder}-damaged-${Date.now()}`;
    await rename(folder, aside);
    notices.push(`对话库打不开（${error instanceof Error ? error.name : "未知原因"}），已移到 ${aside}，并从最近一次自动备份恢复`);
  });
  const query: Query = async (sql, values = []) => (await db.query<Record<string, unknown>>(sql, [...values])).rows;
  const dumpFile = join(dataDir, "conversations-dump.json");
  if (notices.length > 0) await restoreDump(query, dumpFile);
  const timer = setInterval(() => void dump(query, dumpFile).catch(() => undefined), dumpEveryMinutes * 60_000);
  timer.unref();
  const end = async () => {
    clearInterval(timer);
    await dump(query, dumpFile);
    await db.close();
    await release();
  };
  return { store: makeSqlStore(query, end), notices };
}

async function openOr(folder: string, setAside: (error: unknown) => Promise<void>): Promise<PGlite> {
  try {
    return await open(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await setAside(error);
    return open(folder);
  }
}

async function open(folder: string): Promise<PGlite> {
  // Left behind by a killed process; our own lock above says whether anybody else is alive.
  await rm(join(folder, "postmaster.pid"), { force: true });
  const db = await PGlite.create(folder);
  for (const sql of tables) await db.query(sql);
  return db;
}

/** A lock file with our process id; one left by a dead process is taken over. */
async function takeLock(file: string): Promise<() => Promise<void>> {
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (holder > 0 && holder !== process.pid && isAlive(holder)) throw new Error(`对话库正被另一个规问使用（进程 ${holder}）`);
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // no such process
  }
}

async function dump(query: Query, file: string): Promise<void> {
  const rows: Record<string, readonly unknown[]> = {};
  for (const table of dumpSchema.keyType.options) rows[table] = await query(`select * from ${table}`);
  await writeFile(`${file}.new`, JSON.stringify(rows));
  await rename(`${file}.new`, file);
}

async function restoreDump(query: Query, file: string): Promise<void> {
  const text = await readFile(file, "utf8").catch(() => "");
  if (text === "") return;
  const kept = dumpSchema.parse(JSON.parse(text));
  for (const table of dumpSchema.keyType.options) {
    const rows = JSON.stringify(kept[table] ?? []);
    await query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`, [rows]);
  }
}
