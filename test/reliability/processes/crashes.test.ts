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

const inTime = ({ status, ms, retryAfter }: Outcome): boolean =>
  ms <= ENDS_MS && (status === 200 || (status === 503 && retryAfter !== null));

describe.skipIf(skipUnbuilt)("a process that crashes under load", () => {
  let server: BuiltServer;
  const questions = goldenQuestions();
  const draw = chance("crashes");
  const next = () => questions[Math.floor(draw() * questions.length)] ?? "";
  beforeAll(async () => {
    server = await startBuilt({ LOG_LEVEL: "silent" });
  }, patienceMs);
  afterAll(() => server.stop());

  const healthy = async (): Promise<boolean> => (await readiness(server))?.degraded.length === 0;

  /** Crashes the child again and again while clients ask; waits for full service in between. */
  const crash = async (room: "embed" | "answerer", times: number) => {
    const load = hammer(server, 8, next);
    const backMs: number[] = [];
    let [crashed, back] = [0, 0];
    for (let i = 0; i < times; i++) {
      await until(async () => childOf(server, room) !== null, 30_000);
      const pid = childOf(server, room);
      if (pid === null) break;
      process.kill(pid, SIGNALS[i % SIGNALS.length]);
      crashed++;
      await until(async () => childOf(server, room) !== pid, 1_000);
      const ms = await until(healthy, BACK_MS + 30_000);
      // After five crashes in a minute the next start waits longer, as promised.
      if (ms !== null && (ms <= BACK_MS || i >= 5)) back++;
      if (ms !== null) backMs.push(ms);
    }
    const outcomes = await load.stop();
    const alive = server.process.exitCode === null && server.process.signalCode === null;
    const figures = {
      crashes: crashed,
      requests: outcomes.length,
      refused503: outcomes.filter((o) => o.status === 503).length,
      slowestMs: percentile(
        outcomes.map((o) => o.ms),
        1,
      ),
      backP50Ms: percentile(backMs, 0.5),
    };
    return { outcomes, alive, figures, crashed, back };
  };

  it(
    "such as the embedder is started again; questions meanwhile are answered by words and say so",
    async () => {
      const started = performance.now();
      const { outcomes, alive, figures, crashed, back } = await crash("embed", rounds(3, 20));
      const degraded = outcomes.filter((o) => o.status === 200 && replySchema.parse(o.body).degraded?.includes("embedder")).length;
      const held = {
        k: outcomes.filter((o) => inTime(o) && o.status === 200).length + back + (alive ? 1 : 0),
        of: outcomes.length + crashed + 1,
      };
      const control = { none: "the test of the answerer below has one" };
      report(
        {
          id: "B4",
          promise:
            "embedder killed under load: no HTTP exit, every request answered in 2 s (degraded where it must be), full service in 5 s",
          held,
          control,
          figures: { ...figures, degraded },
        },
        started,
      );
      expect(degraded, "no answer was degraded: the crashes came between questions").toBeGreaterThan(0);
    },
    patienceMs,
  );

  it(
    "such as the answerer is started again; questions meanwhile are refused with Retry-After",
    async () => {
      const started = performance.now();
      const { outcomes, alive, figures, crashed, back } = await crash("answerer", rounds(3, 20));
      const held = { k: outcomes.filter(inTime).length + back + (alive ? 1 : 0), of: outcomes.length + crashed + 1 };
      // The control: the same crash in the server's own process.
      const own = await startBuilt({ LOG_LEVEL: "silent" });
      const load = hammer(own, 4, next);
      await until(async () => (await ask(own, next())).status === 200, 5_000);
      process.kill(own.process.pid ?? 0, "SIGSEGV");
      await own.gone;
      await new Promise((resolve) => setTimeout(resolve, 300));
      const lost = (await load.stop()).filter((o) => !inTime(o)).length;
      await own.stop();
      const control = { off: "processes of their own (the server itself crashes)", k: lost > 0 ? 1 : 0, of: 1 };
      report(
        {
          id: "B4",
          promise:
            "answerer killed under load: no HTTP exit, every request ends in 2 s (answer or 503 with Retry-After), full service in 5 s",
          held,
          control,
          figures,
        },
        started,
      );
    },
    patienceMs,
  );
});
