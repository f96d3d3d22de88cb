import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { dropFolder, madeFolder, newFolder, openStore, skipUnbuilt, type TestStore, turnOf, wholeRun, written } from "./opened.ts";

const TURNS = 5;
const key = { owner: "a", id: "c1" };
const words = (n: number) => Array.from({ length: n }, (_, i) => `问${i}`);
const dumpIn = (dataDir: string) => join(dataDir, "dump.jsonl.gz");
const damaged = (dataDir: string) => readdirSync(dataDir).filter((name) => name.startsWith("pg-damaged"));

describe.skipIf(skipUnbuilt)("opening the embedded database", { timeout: 300_000 }, () => {
  let opened: TestStore | null = null;
  const folders: string[] = [];
  const open = async (dataDir: string) => {
    opened = await openStore(dataDir);
    return opened;
  };
  const close = async () => {
    await opened?.close();
    opened = null;
  };
  /** A folder with turns in its database and journal, and with a copy of the database where wanted, as a server left it: made once. */
  const left: { folder: Promise<string> | null } = { folder: null };
  const filled = async ({ copied }: { readonly copied: boolean } = { copied: false }) => {
    left.folder ??= fill();
    const folder = newFolder();
    folders.push(folder);
    cpSync(await left.folder, folder, { recursive: true });
    if (!copied) rmSync(dumpIn(folder));
    return folder;
  };
  const fill = async () => {
    const folder = await madeFolder();
    const made = await openStore(folder);
    for (const [i, word] of words(TURNS).entries()) await made.store.remember(key, turnOf(word), i === 0);
    await written(made);
    for (let i = 0; i < 200 && !existsSync(dumpIn(folder)); i++) await sleep(50);
    await made.close();
    return folder;
  };
  const kept = async () => (await opened?.store.load(key))?.turns.map(({ message }) => message);
  afterAll(async () => {
    if (left.folder !== null) dropFolder(await left.folder);
  });
  afterEach(async () => {
    await close();
    for (const folder of folders.splice(0)) dropFolder(folder);
  });

  it("makes it where there is none, whole or not at all", async () => {
    const folder = newFolder();
    folders.push(folder);
    mkdirSync(join(folder, "pg-new", "base"), { recursive: true });
    writeFileSync(join(folder, "pg-new", "PG_VERSION"), "half made by a start that was killed");
    expect((await open(folder)).state()).toMatchObject({ up: true, notices: [] });
    expect(damaged(folder)).toEqual([]);
  });

  it("clears what a killed process left behind and sets nothing aside", async () => {
    const folder = await filled();
    writeFileSync(join(folder, "pg", "postmaster.pid"), "1\n/somewhere\n");
    writeFileSync(join(folder, "pg.lock"), JSON.stringify({ pid: 2 ** 22 - 3, since: "", token: "t", started: "1" }));
    writeFileSync(join(folder, "journal", "lock"), "cut o");
    expect((await open(folder)).state().notices).toEqual([]);
    expect([await kept(), damaged(folder)]).toEqual([words(TURNS), []]);
  });

  it("names the process that holds it, and leaves it alone", async () => {
    const folder = await filled();
    const first = await open(folder);
    const second = await openStore(folder);
    expect(second.state().up).toBe(false);
    expect(second.state().notices.join()).toMatch(/正被另一个规问使用（进程 \d+）/);
    // It still works, from memory, and says so.
    expect(await second.store.remember({ owner: "a", id: "c2" }, turnOf("问"), true)).toBe(false);
    expect((await second.store.load({ owner: "a", id: "c2" }))?.turns).toHaveLength(1);
    await second.close();
    expect([first.state().up, damaged(folder)]).toEqual([true, []]);
  });

  it("takes over from a process that had the same number before the machine was started again", async () => {
    const folder = await filled();
    const other: ChildProcess = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    await once(other, "spawn");
    writeFileSync(join(folder, "pg.lock"), JSON.stringify({ pid: other.pid, since: "", token: "t", started: "not when it started" }));
    expect((await open(folder)).state().up).toBe(true);
    other.kill("SIGKILL");
  });

  it("does not call it damage when its place cannot be used", async () => {
    const folder = newFolder();
    folders.push(folder);
    writeFileSync(join(folder, "data"), "a file where a folder should be");
    const { state, store } = await open(join(folder, "data"));
    expect(state().up).toBe(false);
    expect(state().notices.join()).toMatch(/对话/);
    expect(await store.remember(key, turnOf("问"), true)).toBe(false);
  });

  const ruins: readonly (readonly [string, (pg: string) => void])[] = [
    ["its control file is cut", (pg) => truncateSync(join(pg, "global", "pg_control"), 100)],
    ["its log is gone", (pg) => dropFolder(join(pg, "pg_wal"))],
    ["it is an empty folder", (pg) => dropFolder(pg) ?? mkdirSync(pg)],
  ];
  it.each(wholeRun ? ruins : ruins.slice(0, 1))(
    "sets it aside when %s, and has every turn again from the journal",
    async (_name, ruin) => {
      const folder = await filled();
      ruin(join(folder, "pg"));
      expect((await open(folder)).state().notices.join()).toMatch(/已损坏，原文件移到了.*恢复/);
      if (opened) await written(opened);
      expect([await kept(), damaged(folder).length]).toEqual([words(TURNS), 1]);
    },
    300_000,
  );

  it("has every turn, title and draft again from a copy and the journal after it", async () => {
    const folder = await filled();
    const { store } = await open(folder);
    // More than the journal may grow by before a copy is made.
    for (let i = TURNS; i < TURNS + 4; i++) await store.remember(key, turnOf(`问${i}`, "长".repeat(1 << 20)), false);
    if (opened) await written(opened);
    for (let i = 0; i < 600 && !existsSync(dumpIn(folder)); i++) await sleep(50);
    await store.rename(key, "题");
    await store.saveDraft({ owner: "a", id: "d" }, { name: "摘编", items: [], version: null });
    await close();
    expect(existsSync(dumpIn(folder))).toBe(true);
    rmSync(join(folder, "pg", "global"), { recursive: true });
    expect((await open(folder)).state().notices.join()).toContain("自动备份");
    if (opened) await written(opened);
    expect(await kept()).toEqual(words(TURNS + 4));
    expect((await opened?.store.load(key))?.title).toBe("题");
    expect(await opened?.store.drafts("a")).toMatchObject([{ id: "d", name: "摘编" }]);
  });

  it.runIf(wholeRun)("restores from the copy before, where the last one is cut off", async () => {
    const folder = await filled({ copied: true });
    const dump = dumpIn(folder);
    cpSync(dump, join(folder, "dump.previous.jsonl.gz"));
    truncateSync(dump, 40);
    rmSync(join(folder, "pg", "global"), { recursive: true });
    await open(folder);
    if (opened) await written(opened);
    expect(await kept()).toEqual(words(TURNS));
  });
});
