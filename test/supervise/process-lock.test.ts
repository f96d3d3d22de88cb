import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { takeLock } from "../../src/supervise/process-lock.ts";

describe("a lock between processes", () => {
  let path = "";
  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), "guiwen-lock-")), ".lock");
  });
  const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;
  const left = (holder: object) => writeFileSync(path, JSON.stringify(holder));

  it("is held by one, named to others, and free again when released", async () => {
    const first = await takeLock(path);
    const second = await takeLock(path);
    expect([first.held, second.held]).toEqual([true, false]);
    expect(!second.held && second.holder.pid).toBe(process.pid);
    if (first.held) await first.release();
    expect((await takeLock(path)).held).toBe(true);
  });
  it("of a dead process is taken over by exactly one of many", async () => {
    left({ pid: deadPid(), since: "", token: "dead", started: null });
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeLock(path)));
    expect(taken.filter((lock) => lock.held)).toHaveLength(1);
    expect(readdirSync(join(path, ".."))).toEqual([".lock"]);
  });
  it("of a process whose number another one now has is taken over", async () => {
    left({ pid: process.ppid, since: "", token: "old", started: "1" });
    expect((await takeLock(path)).held).toBe(true);
  });
  it("with words that are not ours is taken over", async () => {
    writeFileSync(path, "12345");
    expect((await takeLock(path)).held).toBe(true);
  });
  it("is not released by one who lost it", async () => {
    const lock = await takeLock(path);
    left({ pid: process.pid, since: "", token: "another's", started: null });
    if (lock.held) await lock.release();
    expect(readFileSync(path, "utf8")).toContain("another's");
  });
});
