import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { dropFolder, madeFolder, openStore, skipUnbuilt, written } from "../conversation/opened.ts";
import { report } from "./frame/report.ts";
import { chance, rounds } from "./frame/rounds.ts";

const writer = join(import.meta.dirname, "..", "conversation", "fixtures", "writer.mjs");

interface Killed {
  /** Numbers of the turns whose writer was told they are kept. */
  readonly kept: readonly number[];
}

/** Runs a writer for a while; kills it, and sometimes its database process before it. */
async function writeAndKill(dataDir: string, first: number, journal: "with" | "without", random: () => number): Promise<Killed> {
  const child = spawn(process.execPath, [writer, dataDir, String(first), journal], { stdio: ["ignore", "pipe", "ignore"] });
  const gone = once(child, "exit");
  const kept: number[] = [];
  let storePid = 0;
  let begun = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const [word, number] = line.split(" ");
    if (word === "child") storePid = Number(number);
    else if (kept.push(Number(number)) === 1) begun();
  });
  await Promise.race([started, gone]);
  await sleep(random() * 1500);
  if (random() < 0.4 && storePid > 0) {
    kill(storePid);
    await sleep(random() * 400);
  }
  child.kill("SIGKILL");
  await gone;
  return { kept };
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it had ended by itself
  }
}

/** What lies in the store, per conversation. */
async function messagesIn(
  dataDir: string,
): Promise<{ readonly conversations: readonly (readonly number[])[]; readonly notices: readonly string[] }> {
  const opened = await openStore(dataDir);
  await written(opened);
  const conversations: number[][] = [];
  for (let c = 0; c < 5; c++) {
    const found = await opened.store.load({ owner: "a", id: `c${c}` });
    conversations.push(found?.turns.map(({ message }) => Number(message)) ?? []);
  }
  const { notices } = opened.state();
  await opened.close();
  return { conversations, notices };
}

const isRising = (numbers: readonly number[]) => numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? 0));

describe.skipIf(skipUnbuilt)("turns under kill -9", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) dropFolder(folder);
  });
  const newPlace = async () => {
    const folder = await madeFolder();
    folders.push(folder);
    return folder;
  };

  /** @returns in how many rounds every acknowledged turn was there, once and in order, and nothing was set aside. */
  async function run(times: number, journal: "with" | "without", name: string) {
    const dataDir = await newPlace();
    const random = chance(name);
    const promised = new Set<number>();
    let next = 0;
    let whole = 0;
    for (let i = 0; i < times; i++) {
      const { kept } = await writeAndKill(dataDir, next, journal, random);
      for (const n of kept) promised.add(n);
      next = (kept.at(-1) ?? next) + 2;
      const { conversations, notices } = await messagesIn(dataDir);
      const there = new Set(conversations.flat());
      const all = [...promised].every((n) => there.has(n));
      if (all && kept.length > 0 && conversations.every(isRising) && notices.length === 0) whole++;
    }
    return { whole, promised: promised.size };
  }

  it("are all there, once and in order, whenever their server or its database is killed", { timeout: 1_200_000 }, async () => {
    const started = performance.now();
    const [times, controls] = [rounds(3, 50), rounds(2, 10)];
    const { whole, promised } = await run(times, "with", "store-kill");
    const control = await run(controls, "without", "store-kill");
    expect(promised).toBeGreaterThan(times);
    report(
      {
        id: "A8",
        promise: "every turn acknowledged before a kill -9 of server or database is there afterwards, once and in order",
        held: { k: whole, of: times },
        control: { off: "the journal", k: controls - control.whole, of: controls },
        figures: { turnsAcknowledged: promised },
      },
      started,
    );
  });
});
