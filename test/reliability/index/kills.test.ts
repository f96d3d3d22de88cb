import { spawn, spawnSync } from "node:child_process";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { InputPlaces } from "../../../src/inputs.ts";
import { report } from "../frame/report.ts";
import { chance, isFull, patienceMs, rounds } from "../frame/rounds.ts";
import { stepsOf } from "./disks.ts";
import { fakeModel } from "./fake-model.ts";
import { after, answersOf, before, build, built, copyOf, loaded, placesWith, tempFolder } from "./places.ts";

const child = join(import.meta.dirname, "killed-child.mjs");

interface Death {
  readonly dieAt: number;
  readonly when: "before" | "after" | "torn";
  /** The control: name of the published generation to write over. */
  readonly inPlace?: string;
}

function dieOnce(places: InputPlaces, death: Death): void {
  const argument = JSON.stringify({ places, model: fakeModel.identity, ...death });
  spawnSync(process.execPath, [child, argument], { stdio: "ignore" });
}

/** What the index folder answers: the hash of its answers, or null where it does not load as published. */
async function stateOf(places: InputPlaces): Promise<string | null> {
  const now = await loaded(places.indexDir);
  return now === null || now.notice !== null ? null : answersOf(now.library);
}

async function oldAndNew() {
  const old = placesWith(before);
  const published = await built(old);
  const fresh = placesWith(after);
  await built(fresh);
  const states = [await stateOf(old), await stateOf(fresh)];
  expect(states[0]).not.toBe(states[1]);
  return { old, fresh, published, states };
}

describe("an indexer killed with SIGKILL", () => {
  it(
    "at each step of the disk leaves the old or the new generation whole",
    async () => {
      const started = performance.now();
      const { old, fresh, published, states } = await oldAndNew();
      const changed = { ...old, seedsDir: fresh.seedsDir };
      const steps = await stepsOf((disk) => build({ ...changed, indexDir: copyOf(old).indexDir }, disk));
      expect(steps.length).toBeGreaterThanOrEqual(12);
      const every = isFull ? 1 : Math.floor(steps.length / 4);
      const points = steps.map((_, i) => i + 1).filter((n) => n % every === 0);
      const kinds: readonly Death["when"][] = isFull ? ["before", "after", "torn"] : ["torn"];
      let [k, of, red, redOf] = [0, 0, 0, 0];
      for (const when of kinds)
        for (const dieAt of points) {
          const work = { ...changed, indexDir: copyOf(old).indexDir };
          dieOnce(work, { dieAt, when });
          const state = await stateOf(work);
          of++;
          if (states.includes(state)) k++;
        }
      for (const dieAt of points) {
        const work = { ...changed, indexDir: copyOf(old).indexDir };
        dieOnce(work, { dieAt, when: "torn", inPlace: published });
        redOf++;
        if (!states.includes(await stateOf(work))) red++;
      }
      const control = { off: "a folder of its own (files written over the published ones)", k: red, of: redOf };
      report(
        {
          id: "A1",
          promise: "kill -9 at every named step: old or new generation, golden answers equal to one of them",
          held: { k, of },
          control,
          figures: { steps: steps.length },
        },
        started,
      );
    },
    patienceMs,
  );

  it(
    "at random moments leaves the old or the new generation whole, and the next run finishes",
    async () => {
      const started = performance.now();
      const draw = chance("kill");
      const seedsDir = tempFolder("seeds");
      cpSync("seeds/003_b2cad7737931ea97.txt", join(seedsDir, "a.txt"));
      const places = { ...placesWith({}), seedsDir };
      const env = { ...process.env, SEEDS_DIR: seedsDir, INDEX_DIR: places.indexDir };
      const run = (indexDir: string) =>
        spawn(process.execPath, ["dist/scripts/build-index.js"], { env: { ...env, INDEX_DIR: indexDir }, stdio: "ignore" });
      const finished = (indexDir: string) => new Promise<number | null>((resolve) => run(indexDir).once("exit", resolve));
      expect(await finished(places.indexDir)).toBe(0);
      const oldState = await stateOf(places);
      writeFileSync(join(seedsDir, "b.txt"), after["c.txt"]);
      const whole = copyOf(places);
      const from = performance.now();
      expect(await finished(whole.indexDir)).toBe(0);
      const needed = performance.now() - from;
      const states = [oldState, await stateOf(whole)];
      let [k, of, unfinished] = [0, 0, 0];
      for (let i = 0; i < rounds(1, 50); i++) {
        const work = copyOf(places);
        const victim = run(work.indexDir);
        const gone = new Promise((resolve) => victim.once("exit", resolve));
        await new Promise((resolve) => setTimeout(resolve, draw() * needed));
        victim.kill("SIGKILL");
        await gone;
        of++;
        const sound = states.includes(await stateOf(work));
        const mended =
          i % 5 !== 0 || ((await finished(work.indexDir)) === 0 && (await stateOf(work)) === states[1] && leftovers(work) === 0);
        if (sound && mended) k++;
        if (victim.exitCode === null) unfinished++;
      }
      const control = { none: "killing in place is the control of the named steps above" };
      report(
        {
          id: "A1",
          promise: "kill -9 at random moments: old or new generation; the next run ends in the new one and tidies up",
          held: { k, of },
          control,
          figures: { killedBeforeTheEnd: unfinished },
        },
        started,
      );
    },
    patienceMs,
  );
});

/** Files in the index folder that no whole index has. */
const leftovers = ({ indexDir }: InputPlaces): number =>
  readdirSync(indexDir).filter((name) => !["CURRENT", "generations", "cache"].includes(name)).length;
