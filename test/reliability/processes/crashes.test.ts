import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replySchema } from "../../../src/domain/reply.ts";
import { type BuiltServer, skipUnbuilt, startBuilt } from "../built-server.ts";
import { report } from "../frame/report.ts";
import { chance, isFull, patienceMs, rounds } from "../frame/rounds.ts";
import { ask, childOf, goldenQuestions, hammer, type Outcome, percentile, readiness, until } from "./load.ts";

const SIGNALS = ["SIGKILL", "SIGSEGV", "SIGABRT"] as const;
/** Deadlines of the promise; machines that run other tests beside this one get three times as long. */
const slack = isFull ? 1 : 3;
const ENDS_MS = 2_000 * slack;
const BACK_MS = 5_000 * slack;
/** After five crashes in a minute the next start waits, up to half a minute, as promised. */
const BACKED_OFF_MS = 35_000 * slack;

const questions = goldenQuestions();
const draw = chance("crashes");
const next = (): string => questions[Math.floor(draw() * questions.length)] ?? "";

const inTime = ({ status, ms, retryAfter }: Outcome): boolean =>
  ms <= ENDS_MS && (status === 200 || (status === 503 && retryAfter !== null));

const healthy = async (server: BuiltServer): Promise<boolean> => (await readiness(server))?.degraded.length === 0;

interface Crashes {
  readonly outcomes: readonly Outcome[];
  readonly crashed: number;
  /** Milliseconds to full service after each crash that was recovered from in time. */
  readonly backMs: readonly number[];
}

/** Crashes the child again and again while clients ask; between crashes it serves in full for a while. */
async function crash(server: BuiltServer, room: "embed" | "answerer", times: number): Promise<Crashes> {
  const load = hammer(server, 8, next);
  const backMs: number[] = [];
  let crashed = 0;
  for (let i = 0; i < times; i++) {
    await sleep(draw() * 1_500);
    await until(async () => childOf(server, room) !== null, BACKED_OFF_MS);
    const pid = childOf(server, room);
    if (pid === null) break;
    process.kill(pid, SIGNALS[i % SIGNALS.length]);
    crashed++;
    await until(async () => childOf(server, room) !== pid, 1_000);
    const ms = await until(() => healthy(server), i < 5 ? BACK_MS : BACKED_OFF_MS);
    if (ms !== null) backMs.push(ms);
  }
  return { outcomes: await load.stop(), crashed, backMs };
}

/** The same crash where nothing has a process of its own: how many requests then fail. */
async function crashOfTheServer(): Promise<number> {
  const own = await startBuilt({ LOG_LEVEL: "silent" });
  const load = hammer(own, 4, next);
  await until(async () => (await ask(own, next())).status === 200, 5_000);
  process.kill(own.process.pid ?? 0, "SIGSEGV");
  await own.gone;
  await sleep(300);
  const lost = (await load.stop()).filter((o) => !inTime(o)).length;
  await own.stop();
  return lost;
}

const figuresOf = ({ outcomes, crashed, backMs }: Crashes) => ({
  crashes: crashed,
  requests: outcomes.length,
  refused503: outcomes.filter((o) => o.status === 503).length,
  slowestMs: percentile(
    outcomes.map((o) => o.ms),
    1,
  ),
  backP50Ms: percentile(backMs, 0.5),
});

describe.skipIf(skipUnbuilt)("a process that crashes under load", () => {
  let server: BuiltServer;
  let lost: Promise<number>;
  beforeAll(async () => {
    server = await startBuilt({ LOG_LEVEL: "silent" });
  }, patienceMs);
  afterAll(() => server.stop());
  const alive = (): number => (server.process.exitCode === null && server.process.signalCode === null ? 1 : 0);
  const control = async () => {
    lost ??= crashOfTheServer();
    return { off: "processes of their own (the server itself crashes)", k: (await lost) > 0 ? 1 : 0, of: 1 };
  };

  it(
    "such as the embedder is started again; questions meanwhile are answered by words and say so",
    async () => {
      const started = performance.now();
      const crashes = await crash(server, "embed", rounds(3, 20));
      const { outcomes, crashed, backMs } = crashes;
      const answered = outcomes.filter((o) => inTime(o) && o.status === 200);
      const degraded = answered.filter((o) => replySchema.parse(o.body).degraded?.includes("embedder")).length;
      report(
        {
          id: "B4",
          promise:
            "embedder killed under load: no HTTP exit, every request answered in 2 s (degraded where it must be), full service in 5 s (after five crashes in a minute, in 35)",
          held: { k: answered.length + backMs.length + alive(), of: outcomes.length + crashed + 1 },
          control: await control(),
          figures: { ...figuresOf(crashes), degraded },
        },
        started,
      );
      expect(degraded, "no answer was degraded: the crashes came between questions").toBeGreaterThan(0);
      expect(degraded, "no answer was whole: the embedder never came back").toBeLessThan(answered.length);
    },
    patienceMs,
  );

  it(
    "such as the answerer is started again; questions meanwhile are refused with Retry-After",
    async () => {
      const started = performance.now();
      const crashes = await crash(server, "answerer", rounds(3, 20));
      const { outcomes, crashed, backMs } = crashes;
      report(
        {
          id: "B4",
          promise:
            "answerer killed under load: no HTTP exit, every request ends in 2 s (answer or 503 with Retry-After), full service in 5 s (after five crashes in a minute, in 35)",
          held: { k: outcomes.filter(inTime).length + backMs.length + alive(), of: outcomes.length + crashed + 1 },
          control: await control(),
          figures: figuresOf(crashes),
        },
        started,
      );
      expect(
        outcomes.some((o) => o.status === 503),
        "no question was refused: the crashes came between questions",
      ).toBe(true);
      expect(
        outcomes.some((o) => o.status === 200),
        "no question was answered: the answerer never came back",
      ).toBe(true);
    },
    patienceMs,
  );
});
