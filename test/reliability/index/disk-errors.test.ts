import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { currentGeneration } from "../../../src/indexes/current.ts";
import { folderOf } from "../../../src/indexes/generations.ts";
import type { InputPlaces } from "../../../src/inputs.ts";
import { report } from "../frame/report.ts";
import { patienceMs, rounds } from "../frame/rounds.ts";
import { DiskError, meddledDisk } from "./disks.ts";
import { after, before, build, built, copyOf, loaded, placesWith } from "./places.ts";

/** Whether the published generation serves without another one having to stand in, and nothing begun was left. */
async function isWhole(places: InputPlaces, generation: string): Promise<boolean> {
  const now = await loaded(places.indexDir);
  const folders = readdirSync(folderOf(places.indexDir));
  return now !== null && now.notice === null && now.library.generation === generation && folders.every((name) => name <= generation);
}

describe("a disk that fails", () => {
  it(
    "at any one step is told in Chinese, and leaves the published generation serving with nothing begun beside it",
    async () => {
      const started = performance.now();
      const old = placesWith(before);
      const published = await built(old);
      const seedsDir = placesWith(after).seedsDir;
      let [k, of, red, redOf] = [0, 0, 0, 0];
      for (const code of ["ENOSPC", "EIO", "EACCES", "EROFS"].slice(0, rounds(1, 4))) {
        for (let failing = 1; ; failing++) {
          const work = { ...copyOf(old), seedsDir };
          let reached = false;
          const disk = meddledDisk(({ n, path }) => {
            if (n !== failing) return "do";
            reached = true;
            throw new DiskError(code, path);
          });
          const made = await build(work, disk);
          if (!reached) break;
          of++;
          const told = made.ok ? made.value.generation : published;
          const said = made.ok || /[\u4e00-\u9fff]/.test(made.fault.reason);
          if (said && (await isWhole(work, told))) k++;
          // The control: the same step is left out and nothing is said.
          const silent = { ...copyOf(old), seedsDir };
          const claimed = await build(
            silent,
            meddledDisk(({ n }) => (n === failing ? "skip" : "do")),
          ).catch(() => null);
          redOf++;
          if (claimed?.ok && (await currentGeneration(silent.indexDir)) !== claimed.value.generation) red++;
        }
      }
      const promise =
        "every step of the disk failing once (full, broken, no permission, read-only): told, old generation serves, nothing left";
      report(
        { id: "A3", promise, held: { k, of }, control: { off: "telling of errors (a disk that swallows them)", k: red, of: redOf } },
        started,
      );
    },
    patienceMs,
  );

  it(
    "at a file size limit ends the indexer with a reason, and leaves the published generation serving",
    async () => {
      const started = performance.now();
      const places = { ...placesWith({}), seedsDir: placesWith(before).seedsDir };
      const env = { ...process.env, SEEDS_DIR: places.seedsDir };
      const index = (indexDir: string, limit: string) =>
        spawnSync("bash", ["-c", `ulimit -f ${limit}; exec "${process.execPath}" dist/scripts/build-index.js`], {
          env: { ...env, INDEX_DIR: indexDir },
          encoding: "utf8",
        });
      expect(index(places.indexDir, "unlimited").status).toBe(0);
      const published = (await currentGeneration(places.indexDir)) ?? "";
      const seedsDir = placesWith(after).seedsDir;
      env.SEEDS_DIR = seedsDir;
      let [k, of] = [0, 0];
      // Blocks of 1024 bytes: from none to about the size of the largest file.
      for (const blocks of [0, 24, 1, 4, 16, 32, 40, 64, 2, 8, 12, 20, 28, 36, 44, 48, 52, 56, 60, 6].slice(0, rounds(2, 20))) {
        const work = { ...copyOf(places), seedsDir };
        const { status, stderr } = index(work.indexDir, String(blocks));
        of++;
        const refused = status === 1 && /ulimit|磁盘|大小/.test(stderr) && (await isWhole(work, published));
        if (refused || (status === 0 && (await loaded(work.indexDir))?.notice === null)) k++;
      }
      const control = { none: "the step-by-step failures above have it" };
      report(
        {
          id: "A3",
          promise: "file size limits (ulimit -f): exit 1 with the reason, old generation serves; or a whole new one",
          held: { k, of },
          control,
        },
        started,
      );
    },
    patienceMs,
  );

  it(
    "for writing altogether is told and not fatal",
    async () => {
      const started = performance.now();
      const places = placesWith(before);
      const published = await built(places);
      const disk = meddledDisk(({ name, path }) => {
        if (name === "sync") return "do";
        throw new DiskError("EROFS", path);
      });
      const made = await build({ ...places, seedsDir: placesWith(after).seedsDir }, disk);
      const held = { k: !made.ok && made.fault.reason.includes("只读") && (await isWhole(places, published)) ? 1 : 0, of: 1 };
      report({ id: "A3", promise: "a read-only folder is told; the old generation serves", held, control: { none: "see above" } }, started);
    },
    patienceMs,
  );
});
