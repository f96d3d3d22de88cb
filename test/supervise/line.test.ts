import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Line, makeLine } from "../../src/supervise/line.ts";
import type { Message } from "../../src/supervise/messages.ts";
import { type Handler, handle, type Operation } from "../../src/supervise/operation.ts";

const double: Operation<number, number> = { name: "double", asks: z.number(), gives: z.number() };
const never: Operation<null, null> = { name: "never", asks: z.null(), gives: z.null() };
const words: Operation<null, string> = { name: "double", asks: z.null(), gives: z.string() };

/** Two ends joined; what the second end answers is up to the handlers. */
function joined(handlers: readonly Handler[]): { readonly near: Line; readonly far: Line } {
  const to = (line: () => Line) => (message: Message) => {
    queueMicrotask(() => line().receive(message));
    return true;
  };
  const near = makeLine({ send: to(() => far), handlers: [] });
  const far: Line = makeLine({ send: to(() => near), handlers });
  return { near, far };
}

describe("a line", () => {
  it("brings the answer of the other side", async () => {
    const { near } = joined([handle(double, (n) => n * 2)]);
    expect(await near.call(double, 21, { deadlineMs: 1000 })).toEqual({ ok: true, value: 42 });
  });

  it("tells a late answer, and has the work cancelled", async () => {
    let cancelled = false;
    const { near } = joined([handle(never, (_, signal) => new Promise(() => signal.addEventListener("abort", () => (cancelled = true))))]);
    const outcome = await near.call(never, null, { deadlineMs: 20 });
    expect(!outcome.ok && outcome.fault.code).toBe("late");
    await Promise.resolve();
    expect([cancelled, near.pending()]).toEqual([true, 0]);
  });

  it("stops waiting and cancels the work when its caller gives up", async () => {
    let cancelled = false;
    const { near } = joined([handle(never, (_, signal) => new Promise(() => signal.addEventListener("abort", () => (cancelled = true))))]);
    const stop = new AbortController();
    const outcome = near.call(never, null, { deadlineMs: 60_000, signal: stop.signal });
    await Promise.resolve();
    stop.abort();
    expect((await outcome).ok).toBe(false);
    await Promise.resolve();
    expect(cancelled).toBe(true);
  });

  it("refuses an answer that breaks the operation's schema", async () => {
    const { near } = joined([{ name: "double", work: async () => 1 }]);
    const outcome = await near.call(words, null, { deadlineMs: 1000 });
    expect(!outcome.ok && outcome.fault.code).toBe("failed");
  });

  it("checks what is asked before the work sees it, and says when nobody knows the operation", async () => {
    const { near } = joined([handle(double, (n) => n * 2)]);
    const unknown = await near.call(never, null, { deadlineMs: 1000 });
    const wrong = await near.call({ ...double, asks: z.any() }, Number.NaN, { deadlineMs: 1000 });
    expect([unknown.ok, wrong.ok]).toEqual([false, false]);
  });

  it("tells everybody who waits when the other side is gone, and all who come later", async () => {
    const { near } = joined([handle(never, () => new Promise(() => undefined))]);
    const waiting = near.call(never, null, { deadlineMs: 60_000 });
    near.close("killed");
    const fault = { ok: false, fault: { code: "away", reason: "killed" } };
    expect([await waiting, await near.call(never, null, { deadlineMs: 1 })]).toEqual([fault, fault]);
  });
});
