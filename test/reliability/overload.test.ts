import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Assistant } from "../../src/assistant-port.ts";
import { assistant, fixtureApp, settingsOf } from "../serve/fixture.ts";
import { listening } from "../serve/listening.ts";
import { report } from "./frame/report.ts";
import { isFull, rounds } from "./frame/rounds.ts";
import { overload, rounded } from "./load.ts";

/** Four at a time, each 100 ms: a capacity that does not depend on the machine. */
const answerMs = 100;
const capacity = 40;
const slow: Assistant = {
  ...assistant,
  ask: async (input, signal) => {
    await sleep(answerMs);
    return assistant.ask(input, signal);
  },
};

async function flooded(maxQueued: number, forMs: number) {
  const settings = settingsOf({ MAX_CONCURRENT: "4", MAX_QUEUED: String(maxQueued) });
  const server = await listening(fixtureApp({ assistant: slow, settings }).app);
  const outcome = await overload({ port: server.port, capacity, forMs, calmMs: 5 * answerMs });
  await server.close();
  return outcome;
}

describe("four times as many questions as can be answered", { timeout: 300_000 }, () => {
  it("are answered or refused at once, and when they end all is well again; without a bound they pile up", async () => {
    const started = performance.now();
    const forMs = rounds(3000, 20_000);
    const { decent, of, goodput, recoverySeconds } = await flooded(16, forMs);
    const unbounded = await flooded(10_000, 2500);
    expect(recoverySeconds).toBeLessThanOrEqual(5);
    // A share of time: only where nothing else runs beside it.
    if (isFull) expect(goodput).toBeGreaterThanOrEqual(0.8);
    report(
      {
        id: "C4",
        promise: "four times a known capacity: everybody gets an answer or 503, goodput 80% of capacity or more, recovery within 5 s",
        held: { k: decent, of },
        control: {
          off: `the bound of the queue: calm again only after ${rounded(unbounded.recoverySeconds)} s`,
          k: unbounded.recoverySeconds > 5 ? 1 : 0,
          of: 1,
        },
        figures: { goodputShare: goodput, recoverySeconds: rounded(recoverySeconds) },
      },
      started,
    );
  });
});
