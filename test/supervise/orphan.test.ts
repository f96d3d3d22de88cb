import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";

const late = join(import.meta.dirname, "fixtures", "late.mjs");
const middle = `const child = require("node:child_process").fork(process.argv[1]);
console.log(child.pid);
setTimeout(() => process.kill(process.pid, "SIGKILL"), Number(process.argv[2]));`;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it.skipIf(!existsSync("dist/src/supervise/child.js") && process.env["CI"] === undefined).each([
  ["while its child was still loading", 100],
  ["after its child was ready", 1500],
])("a parent that was killed %s leaves no child behind", async (_when, afterMs) => {
  const parent = spawn(process.execPath, ["-e", middle, late, String(afterMs)], { stdio: ["ignore", "pipe", "ignore"] });
  const pid = await new Promise<number>((resolve) => parent.stdout.once("data", (text) => resolve(Number(text))));
  expect(isAlive(pid)).toBe(true);
  for (let i = 0; i < 1200 && isAlive(pid); i++) await sleep(50);
  expect(isAlive(pid)).toBe(false);
});
