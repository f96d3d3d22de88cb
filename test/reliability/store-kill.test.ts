import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { dropFolder, madeFolder, newFolder, openStore, skipUnbuilt, written } from "../conversation/opened.ts";
import { report } from "./frame/report.ts";
import { chance, rounds } from "./frame/rounds.ts";

/** A PostgreSQL for tests, as for test/conversation/postgres.test.ts. */
const server = process.env["TEST_DATABASE_URL"] ?? "";
const writer = join(import.meta.dirname, "..", "conversation", "fixtures", "writer.mjs");

interface Killed {
  /** Numbers of the turns whose writer was told they are kept. */
  readonly kept: readonly number[];
}

interface Place {
  readonly dataDir: string;
  /** null: PGlite under the folder. */
  readonly url: string | null;
}
interface Run {
  readonly place: Place;
  readonly first: number;
  readonly journal: "with" | "without";
  readonly random: () => number;
}

/** Runs a writer for a while; kills it, and sometimes its database process, or its connections to one, before it. */
async function writeAndKill({ place, first, journal, random }: Run): Promise<Killed> {
  const args = [writer, place.dataDir, String(first), journal, ...(place.url === null ? [] : [place.url])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
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
  if (random() < 0.4) {
    if (storePid > 0) kill(storePid);
    if (place.url !== null) await endConnections(place.url);
    await sleep(random() * 400);
  }
  child.kill("SIGKILL");
  await gone;
  return { kept };
}

/** What a PostgreSQL that is stopped at once does to its callers. */
async function endConnections(url: string): Promise<void> {
  await asked(url, "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
}

async function asked(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it had ended by itself
  }
}

/** What lies in the store, per conversation: five for every thousand turns, as the writer names them. */
async function messagesIn(
  { dataDir, url }: Place,
  upTo: number,
): Promise<{ readonly conversations: readonly (readonly number[])[]; readonly notices: readonly string[] }> {
  const opened = await openStore(dataDir, url);
  await written(opened);
  const conversations: number[][] = [];
  for (let n = 0; n <= upTo + 1000; n += 200) {
    const id = `c${(n / 200) % 5}-${Math.floor(n / 1000)}`;
    const found = await opened.store.load({ owner: "a", id });
    conversations.push(found?.turns.map(({ message }) => Number(message)) ?? []);
  }
  const { notices } = opened.state();
  await opened.close();
  return { conversations, notices };
}

const isRising = (numbers: readonly number[]) => numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? 0));

/** In how many rounds every acknowledged turn was there, once and in order, and nothing was set aside. */
async function run(place: Place, times: number, journal: "with" | "without", name: string) {
  const random = chance(name);
  const promised = new Set<number>();
  let next = 0;
  let whole = 0;
  for (let i = 0; i < times; i++) {
    const { kept } = await writeAndKill({ place, first: next, journal, random });
    for (const n of kept) promised.add(n);
    next = (kept.at(-1) ?? next) + 2;
    const { conversations, notices } = await messagesIn(place, next);
    const there = new Set(conversations.flat());
    const all = [...promised].every((n) => there.has(n));
    if (all && kept.length > 0 && conversations.every(isRising) && notices.length === 0) whole++;
  }
  return { whole, promised: promised.size };
}

describe.skipIf(skipUnbuilt)("turns under kill -9", { timeout: 1_200_000 }, () => {
  const ends: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  const embedded = async (): Promise<Place> => {
    const dataDir = await madeFolder();
    ends.push(() => dropFolder(dataDir));
    return { dataDir, url: null };
  };
  /** A database of its own in the PostgreSQL of the tests. */
  const served = async (): Promise<Place> => {
    const dataDir = newFolder();
    const name = `kill_${randomUUID().replaceAll("-", "")}`;
    await asked(server, `create database ${name}`);
    ends.push(
      () => dropFolder(dataDir),
      () => asked(server, `drop database ${name} with (force)`),
    );
    const url = new URL(server);
    url.pathname = `/${name}`;
    return { dataDir, url: url.href };
  };

  async function prove(promise: string, place: () => Promise<Place>, name: string): Promise<void> {
    const started = performance.now();
    const [times, controls] = [rounds(3, 50), rounds(3, 10)];
    const { whole, promised } = await run(await place(), times, "with", name);
    const control = await run(await place(), controls, "without", name);
    expect(promised).toBeGreaterThan(times);
    report(
      {
        ...{ id: "A8", promise, held: { k: whole, of: times } },
        control: { off: "the journal", k: controls - control.whole, of: controls },
        figures: { turnsAcknowledged: promised },
      },
      started,
    );
  }

  it("are all there, once and in order, whenever their server or its database is killed", () =>
    prove("every turn acknowledged before a kill -9 of server or database is there afterwards, once and in order", embedded, "store-kill"));

  it.skipIf(server === "" && process.env["CI"] === undefined)("are so too where PostgreSQL keeps them, and ends its connections", () =>
    prove(
      "every turn acknowledged before a kill -9 of the server, or the end of its connections to PostgreSQL, is there afterwards, once and in order",
      served,
      "store-kill-postgres",
    ),
  );
});
