import { spawnSync } from "node:child_process";
import { cpSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { replySchema } from "../../../src/domain/reply.ts";
import { currentGeneration } from "../../../src/indexes/current.ts";
import { type BuiltServer, skipUnbuilt, startBuilt } from "../built-server.ts";
import { report } from "../frame/report.ts";
import { chance, isFull, patienceMs, rounds } from "../frame/rounds.ts";
import { after, before, placesWith } from "../index/places.ts";
import { ask, baseOf, hammer, percentile, readiness, until } from "./load.ts";

const listSchema = z.object({ documents: z.array(z.object({ sourceHash: z.string() })) });
/** A busy machine takes long to load a generation; how long is among the figures. */
const TAKEN_MS = 180_000;
const QUESTIONS = ["学前教育毛入园率2025年目标是多少", "怎么加强控辍保学", "教师待遇有什么保障", "对比各地学前教育毛入园率"];

/** An index folder with two generations of different texts, and their names. */
async function twoGenerations() {
  const places = placesWith(before);
  const build = () => {
    const env = { ...process.env, SEEDS_DIR: places.seedsDir, INDEX_DIR: places.indexDir };
    expect(spawnSync(process.execPath, ["dist/scripts/build-index.js"], { env, stdio: "ignore" }).status).toBe(0);
    return currentGeneration(places.indexDir);
  };
  const first = (await build()) ?? "";
  for (const file of Object.keys(after)) cpSync(join(placesWith(after).seedsDir, file), join(places.seedsDir, file));
  const second = (await build()) ?? "";
  const publish = (name: string) => {
    writeFileSync(join(places.indexDir, "CURRENT.next"), `${name}\n`);
    renameSync(join(places.indexDir, "CURRENT.next"), join(places.indexDir, "CURRENT"));
  };
  return { places, names: [first, second] as const, publish };
}

const hashesNow = async (server: BuiltServer): Promise<ReadonlySet<string>> =>
  new Set(listSchema.parse(await (await fetch(`${baseOf(server)}/api/documents`)).json()).documents.map((d) => d.sourceHash));

describe.skipIf(skipUnbuilt)("a new generation under load", () => {
  it(
    "takes over without a failed request or a reply of two generations",
    async () => {
      const started = performance.now();
      const { places, names, publish } = await twoGenerations();
      const server = await startBuilt({ INDEX_DIR: places.indexDir, SEEDS_DIR: places.seedsDir, LOG_LEVEL: "silent" });
      const texts = new Map<string, ReadonlySet<string>>();
      for (const name of names) {
        publish(name);
        expect(await until(async () => (await readiness(server))?.generation === name, TAKEN_MS)).not.toBeNull();
        texts.set(name, await hashesNow(server));
      }
      const draw = chance("swaps");
      const load = hammer(server, 32, () => QUESTIONS[Math.floor(draw() * QUESTIONS.length)] ?? "");
      const takesMs: number[] = [];
      let mixedPairs = 0;
      const n = rounds(3, 50);
      for (let i = 0; i < n; i++) {
        const name = names[i % 2] ?? "";
        publish(name);
        const pair = pairs(server);
        const ms = await until(async () => (await readiness(server))?.generation === name, TAKEN_MS);
        if (ms !== null) takesMs.push(ms);
        mixedPairs += await pair.stop(texts);
      }
      const outcomes = await load.stop();
      await server.stop();
      const right = outcomes.filter((o) => {
        const reply = replySchema.safeParse(o.body);
        const own = reply.success ? texts.get(reply.data.generation) : undefined;
        return o.status === 200 && reply.success && own !== undefined && reply.data.citations.every((c) => own.has(c.sourceHash));
      });
      const control = { off: "one process a reply (documents and answer asked for apart)", k: mixedPairs, of: n };
      const figures = {
        swaps: takesMs.length,
        requests: outcomes.length,
        p99Ms: percentile(
          outcomes.map((o) => o.ms),
          0.99,
        ),
        takesP50Ms: percentile(takesMs, 0.5),
        takesMostMs: percentile(takesMs, 1),
      };
      const held = { k: right.length + takesMs.length, of: outcomes.length + n };
      report(
        {
          id: "A6",
          promise: "generations swapped under 32 clients: no failed request, no reply of two generations, each swap taken",
          held,
          control,
          figures,
        },
        started,
      );
    },
    patienceMs,
  );

  it.skipIf(!isFull)(
    "is tried again when it could not be read at first; meanwhile the one before answers, and /readyz says so",
    async () => {
      const { places, names, publish } = await twoGenerations();
      publish(names[0]);
      const server = await startBuilt({ INDEX_DIR: places.indexDir, SEEDS_DIR: places.seedsDir, LOG_LEVEL: "silent" });
      const [folder, away] = [join(places.indexDir, "generations"), join(places.indexDir, "elsewhere")];
      renameSync(folder, away);
      publish(names[1]);
      expect(await until(async () => (await readiness(server))?.degraded.length === 1, TAKEN_MS)).not.toBeNull();
      expect((await ask(server, QUESTIONS[0] ?? "")).status).toBe(200);
      renameSync(away, folder);
      const isTaken = async () => {
        const now = await readiness(server);
        return now?.generation === names[1] && now.degraded.length === 0;
      };
      expect(await until(isTaken, TAKEN_MS)).not.toBeNull();
      await server.stop();
    },
    patienceMs,
  );
});

/** Asks for the documents and then a question, again and again; counts the pairs that fell on two generations. */
function pairs(server: BuiltServer): { stop(texts: ReadonlyMap<string, ReadonlySet<string>>): Promise<number> } {
  let going = true;
  const seen: { readonly hashes: ReadonlySet<string>; readonly generation: string }[] = [];
  const done = (async () => {
    while (going) {
      const hashes = await hashesNow(server);
      const reply = replySchema.safeParse((await ask(server, QUESTIONS[0] ?? "")).body);
      if (reply.success) seen.push({ hashes, generation: reply.data.generation });
    }
  })();
  return {
    stop: async (texts) => {
      going = false;
      await done;
      return seen.filter(({ hashes, generation }) => [...hashes].some((hash) => !texts.get(generation)?.has(hash))).length > 0 ? 1 : 0;
    },
  };
}
