import { spawn, spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { currentGeneration } from "../../../src/indexes/current.ts";
import type { InputPlaces } from "../../../src/inputs.ts";
import { report } from "../frame/report.ts";
import { chance, isFull, patienceMs, rounds } from "../frame/rounds.ts";
import { after, before, built, loaded, placesWith, tempFolder } from "./places.ts";

const index = (places: InputPlaces, ...flags: readonly string[]) => {
  const env = { ...process.env, SEEDS_DIR: places.seedsDir, INDEX_DIR: places.indexDir };
  const child = spawn(process.execPath, ["dist/scripts/build-index.js", ...flags], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      said += part.toString("utf8");
    });
  return new Promise<{ readonly status: number | null; readonly said: string }>((resolve) =>
    child.once("exit", (status) => resolve({ status, said })),
  );
};

describe("two indexers", () => {
  it(
    "never build at once: one builds, the others say who does",
    async () => {
      const started = performance.now();
      const n = rounds(3, 20);
      let [k, of] = [0, 0];
      // Over a dead one's lock it is the harder case: one takes it over, the others name that one.
      for (const stale of isFull ? [false, true] : [true]) {
        const places = placesWith(before);
        const dead = spawnSync(process.execPath, ["-e", ""]).pid;
        if (stale) writeFileSync(join(places.indexDir, ".lock"), JSON.stringify({ pid: dead, since: "", token: "dead", started: null }));
        const ended = await Promise.all(Array.from({ length: n }, () => index(places, "--if-needed")));
        const refused = ended.filter((e) => e.status === 1 && /另一个进程（\d+，.*）正在建立索引/.test(e.said));
        // Whoever comes after the first has finished finds nothing to do.
        const done = ended.filter((e) => e.status === 0);
        const builders = done.filter((e) => e.said.includes("已就绪"));
        of++;
        if (builders.length === 1 && done.length + refused.length === n && (await loaded(places.indexDir))?.notice === null) k++;
      }
      const control = {
        none: "without the lock the loser's tidying removes the winner's folder only by chance; the lock's own tests show it excludes",
      };
      report(
        {
          id: "A6",
          promise: `${n} indexers started at once, also over a dead one's lock: one builds, the others name it`,
          held: { k, of },
          control,
        },
        started,
      );
    },
    patienceMs,
  );
});

describe("the index folder", () => {
  it(
    "copied at any moment of a build loads",
    async () => {
      const started = performance.now();
      const places = placesWith(before);
      await built(places);
      const draw = chance("copies");
      const n = rounds(5, 20);
      let building = true;
      const builds = (async () => {
        while (building) await built(places);
      })();
      let [k, of] = [0, 0];
      for (let i = 0; i < n; i++) {
        await new Promise((resolve) => setTimeout(resolve, draw() * 300));
        const copy = join(tempFolder("copied"), "index");
        // Files come and go while they are copied, as with any backup program: those gone are passed over.
        spawnSync("cp", ["-r", places.indexDir, copy]);
        of++;
        if ((await loaded(copy)) !== null) k++;
      }
      building = false;
      await builds;
      const control = { none: "see A1: a generation written in place does not load" };
      report({ id: "A7", promise: "the index folder copied during builds loads", held: { k, of }, control }, started);
    },
    patienceMs,
  );

  it(
    "goes back one generation by one command within 5 s, and stays there",
    async () => {
      const started = performance.now();
      const places = placesWith(before);
      expect((await index(places)).status).toBe(0);
      const first = await currentGeneration(places.indexDir);
      cpSync(join(placesWith(after).seedsDir, "c.txt"), join(places.seedsDir, "c.txt"));
      expect((await index(places)).status).toBe(0);
      const from = performance.now();
      const { status } = await index(places, "--rollback");
      const seconds = (performance.now() - from) / 1000;
      const back = (await currentGeneration(places.indexDir)) === first;
      await index(places, "--if-needed");
      const stays = (await currentGeneration(places.indexDir)) === first;
      writeFileSync(join(places.seedsDir, "d.txt"), after["a.txt"].replaceAll("甲州", "丁州"));
      await index(places, "--if-needed");
      const moves = (await currentGeneration(places.indexDir)) !== first;
      // A short run, with other tests beside it, measures no times.
      const inTime = !isFull || seconds <= 5;
      const held = { k: status === 0 && back && stays && moves && inTime ? 1 : 0, of: 1 };
      const control = { none: "the same test shows that it moves on once a document changes" };
      report(
        {
          id: "A7",
          promise: "one command goes back one generation; npm start keeps it until documents change",
          held,
          control,
          figures: { seconds: Math.round(seconds * 10) / 10 },
        },
        started,
      );
    },
    patienceMs,
  );
});
