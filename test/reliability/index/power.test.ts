import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, it } from "vitest";
import type { InputPlaces } from "../../../src/inputs.ts";
import { report } from "../frame/report.ts";
import { chance, patienceMs, rounds } from "../frame/rounds.ts";
import { type Logged, recordingDisk } from "./disks.ts";
import { after, answersOf, before, build, built, copyOf, loaded, placesWith, tempFolder } from "./places.ts";

/**
 * What a power cut may leave after the first `upTo` steps: what was synced stands; a file's bytes that were not may be gone, torn or
 * whole; a name that its folder had not synced may be old or new.
 */
function replay(
  template: string,
  log: readonly Logged[],
  cut: { readonly upTo: number; readonly draw: () => number; readonly syncs: boolean },
): string {
  const root = join(tempFolder("power"), "index");
  cpSync(template, root, { recursive: true });
  const done = log.slice(0, cut.upTo);
  const synced = (path: string, from: number) => cut.syncs && done.slice(from).some((s) => s.step === "sync" && s.path === path);
  done.forEach((step, i) => {
    const at = join(root, step.path);
    if (step.step === "makeFolder") mkdirSync(at, { recursive: true });
    else if (step.step === "remove") rmSync(at, { recursive: true, force: true });
    else if (step.step === "write") writeTorn(at, step.bytes, synced(step.path, i) ? 1 : cut.draw());
    else if (step.step === "rename" && (synced(dirname(step.path).replace(/^\.$/, ""), i) || cut.draw() < 0.7))
      renameIfThere(at, join(root, step.to));
  });
  return root;
}

/** 1: whole; below a third: absent, below two thirds: torn. */
function writeTorn(path: string, bytes: Buffer, luck: number): void {
  if (luck < 1 / 3) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, luck < 2 / 3 ? bytes.subarray(0, Math.floor(bytes.length * (luck * 3 - 1))) : bytes);
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // the file itself was lost with the power: nothing to rename
  }
}

describe("the power cut", () => {
  it(
    "after any step leaves the old or the new generation whole",
    async () => {
      const started = performance.now();
      const old = placesWith(before);
      await built(old);
      const fresh = placesWith(after);
      await built(fresh);
      const states = await Promise.all([old, fresh].map(stateOf));
      const work: InputPlaces = { ...copyOf(old), seedsDir: fresh.seedsDir };
      const log: Logged[] = [];
      await build(work, recordingDisk(log));
      const steps = log.map((step) => inside(work.indexDir, step));
      const draw = chance("power");
      let [k, of, red, redOf] = [0, 0, 0, 0];
      for (let i = 0; i < rounds(30, 200); i++) {
        const upTo = Math.floor(draw() * (steps.length + 1));
        of++;
        if (states.includes(await stateOf({ ...old, indexDir: replay(old.indexDir, steps, { upTo, draw, syncs: true }) }))) k++;
        redOf++;
        if (!states.includes(await stateOf({ ...old, indexDir: replay(old.indexDir, steps, { upTo: steps.length, draw, syncs: false }) })))
          red++;
      }
      const promise = "power cut after any step, unsynced bytes dropped or torn, unsynced names old or new: old or new generation";
      report(
        {
          id: "A1",
          promise,
          held: { k, of },
          control: { off: "syncing files and folders", k: red, of: redOf },
          figures: { steps: steps.length },
        },
        started,
      );
    },
    patienceMs,
  );
});

async function stateOf(places: InputPlaces): Promise<string | null> {
  const now = await loaded(places.indexDir);
  return now === null || now.notice !== null ? null : answersOf(now.library);
}

const inside = (indexDir: string, step: Logged): Logged =>
  step.step === "rename"
    ? { ...step, path: relative(indexDir, step.path), to: relative(indexDir, step.to) }
    : { ...step, path: relative(indexDir, step.path) };
