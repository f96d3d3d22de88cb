/** Opens the store over PGlite for tests: the compiled child process, in a copy of a folder made once. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { bareReply } from "../../src/conversation/bare-reply.ts";
import { type OpenedStore, openConversationStore } from "../../src/conversation/open.ts";
import type { Turn } from "../../src/domain/reply.ts";

export const storeModule = resolve("dist/src/conversation/database/child.js");
/** `npm test` compiles it before the tests run. */
export const skipUnbuilt = !existsSync(storeModule) && process.env["CI"] === undefined;

/** `npm run test:reliability` runs all cases of what takes long; `npm test` a few. */
export const wholeRun = process.env["RELIABILITY"] === "full";

export interface TestStore extends OpenedStore {
  readonly dataDir: string;
  readonly troubles: readonly string[];
}

export const newFolder = () => mkdtempSync(join(tmpdir(), "guiwen-store-"));
export const dropFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** Resolves when the database is open, or says why it is not. */
export async function openStore(dataDir: string, databaseUrl: string | null = null): Promise<TestStore> {
  const troubles: string[] = [];
  const onTrouble = (what: string, error: unknown) => troubles.push(`${what}: ${String(error)}`);
  const opened = await openConversationStore({ dataDir, databaseUrl, now: () => new Date(), onTrouble, storeModule });
  for (let i = 0; i < 2400 && !opened.state().up && opened.state().notices.join() === "对话库正在打开"; i++) await sleep(50);
  return { ...opened, dataDir, troubles };
}

/** One for all test processes of a run, whose folder for temporary files it lies in. */
const made = join(tmpdir(), "made-database");

/** A folder with an empty database: making one takes five seconds of a processor, copying it none. */
export async function madeFolder(): Promise<string> {
  if (isFirst()) await make();
  for (let i = 0; i < 2400 && !existsSync(made); i++) await sleep(50);
  const folder = newFolder();
  cpSync(join(made, "pg"), join(folder, "pg"), { recursive: true });
  return folder;
}

/** Whether nobody has begun to make it. */
function isFirst(): boolean {
  try {
    mkdirSync(`${made}.begun`);
    return true;
  } catch {
    return false;
  }
}

async function make(): Promise<void> {
  const folder = newFolder();
  const store = await openStore(folder);
  for (let i = 0; i < 2400 && !store.state().up; i++) await sleep(50);
  await store.close();
  renameSync(folder, made);
}

export const turnOf = (message: string, text = "答"): Turn => ({ message, reply: bareReply(message, text) });

/** Until everything remembered is written. */
export async function written(store: OpenedStore): Promise<void> {
  for (let i = 0; i < 4800 && !store.state().settled; i++) await sleep(25);
}
