import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type BuiltServer, skipUnbuilt, startBuilt } from "../built-server.ts";
import { MOST, stretch } from "../frame/calibration.ts";
import { report } from "../frame/report.ts";
import { chance, isFull, patienceMs, rounds } from "../frame/rounds.ts";
import { baseOf, childOf, goldenQuestions, hammer, type Outcome, percentile, readiness, until } from "./load.ts";

/** Deadlines of the promise, on a machine of its own; machines that run other tests beside this one get longer. */
const ENDS_MS = isFull ? 2_000 : 60_000;
const TOLD_MS = isFull ? 5_000 : 60_000;
const BACK_MS = isFull ? 40_000 : 180_000;

const replySchema = z.object({ conversationId: z.string(), degraded: z.array(z.string()).optional() });
const keptSchema = z.object({ turns: z.array(z.object({ reply: z.object({ conversationId: z.string() }) })) });

/** Answered in time, or told in form that the machine is too busy. @param busy how much longer a deadline is here and now. */
const isDecent = ({ status, ms, retryAfter }: Outcome, busy: number): boolean =>
  ms <= ENDS_MS * busy && (status === 200 || (status === 503 && retryAfter !== null));

/** Whether the conversation of this answer is there with its turn, as soon as the database has caught up. */
async function isKept(server: BuiltServer, conversationId: string): Promise<boolean> {
  const kept = async () => {
    const answer = await fetch(`${baseOf(server)}/api/conversations/${conversationId}`);
    return answer.ok && keptSchema.parse(await answer.json()).turns.length === 1;
  };
  return (await until(kept, BACK_MS * MOST)) !== null;
}

/** A few at a time: a thousand connections at once are more than the server takes. */
async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const left = [...items];
  const done: R[] = [];
  const worker = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) done.push(await work(item));
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  return done;
}

describe.skipIf(skipUnbuilt)("the process of the conversations", () => {
  it(
    "may crash under load: questions are answered, /readyz says what is away, and every turn is there when it is back",
    async () => {
      const started = performance.now();
      const questions = goldenQuestions();
      const draw = chance("store-crashes");
      const busyBefore = isFull ? await stretch() : 1;
      const server = await startBuilt({ LOG_LEVEL: "silent" });
      const load = hammer(server, 3, () => questions[Math.floor(draw() * questions.length)] ?? "");
      const times = rounds(1, 10);
      const [toldMs, backMs]: [number[], number[]] = [[], []];
      for (let i = 0; i < times; i++) {
        await sleep(draw() * 1000);
        process.kill(childOf(server, "database") ?? 0, "SIGKILL");
        const told = await until(
          async () => (await readiness(server))?.degraded.some((words) => words.includes("对话库")) ?? false,
          TOLD_MS * MOST,
        );
        const back = await until(async () => (await readiness(server))?.degraded.length === 0, BACK_MS * MOST);
        if (told !== null) toldMs.push(told);
        if (back !== null) backMs.push(back);
      }
      const outcomes = await load.stop();
      const replies = outcomes.filter(({ status }) => status === 200).map(({ body }) => replySchema.parse(body));
      const during = replies.filter(({ degraded }) => degraded?.some((words) => words.includes("对话库"))).length;
      const kept = await eachOf(replies, ({ conversationId }) => isKept(server, conversationId));
      const alive = server.process.exitCode === null;
      await server.stop();
      const busy = isFull ? Math.max(busyBefore, await stretch()) : 1;
      const inTime = [toldMs.filter((ms) => ms <= TOLD_MS * busy).length, backMs.filter((ms) => ms <= BACK_MS * busy).length];
      expect([alive, ...inTime, kept.includes(false), kept.length > 0]).toEqual([true, times, times, false, true]);
      if (isFull) expect(during, "no question came while the database was away").toBeGreaterThan(0);
      report(
        {
          id: "B4",
          promise:
            "database process killed under load: every question ends in 2 s (answer or 503), /readyz says so in 5 s, no answered turn is missing afterwards",
          held: { k: outcomes.filter((outcome) => isDecent(outcome, busy)).length, of: outcomes.length },
          control: { none: "store-kill.test.ts shows what is lost without the journal" },
          figures: {
            crashes: times,
            busyMachine: busy.toFixed(2),
            answeredMeanwhile: during,
            slowestMs: percentile(
              outcomes.map(({ ms }) => ms),
              1,
            ),
            backP50Ms: percentile(backMs, 0.5),
          },
        },
        started,
      );
    },
    Math.max(patienceMs, 600_000),
  );
});
