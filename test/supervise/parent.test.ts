import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Operation } from "../../src/supervise/operation.ts";
import { handle } from "../../src/supervise/operation.ts";
import { type ChildEvent, type Supervised, superviseChild } from "../../src/supervise/parent.ts";

const module = join(import.meta.dirname, "fixtures", "child.mjs");
const pid: Operation<null, number> = { name: "pid", asks: z.null(), gives: z.int() };
const hang: Operation<null, null> = { name: "hang", asks: z.null(), gives: z.null() };
const die: Operation<null, null> = { name: "die", asks: z.null(), gives: z.null() };
const askParent: Operation<null, string> = { name: "askParent", asks: z.null(), gives: z.string() };
const soon = { deadlineMs: 5_000 };

/** The child's module is compiled by `npm test` before the tests run. */
describe.skipIf(!existsSync("dist/src/supervise/child.js") && process.env["CI"] === undefined)("a supervised child", () => {
  let child: Supervised<{ how: string }>;
  let events: ChildEvent[];
  const start = (how: string, startMs = 5_000) => {
    events = [];
    const ready = z.object({ how: z.string() });
    const handlers = [handle({ name: "name", asks: z.null(), gives: z.string() }, () => "父")];
    child = superviseChild({ name: "test", module, args: [how], ready, startMs, handlers, onEvent: (e) => events.push(e) });
    return child;
  };
  const readyAgain = async () => {
    for (let i = 0; i < 1200 && child.state().status !== "ready"; i++) await new Promise((resolve) => setTimeout(resolve, 50));
    return child.state();
  };
  afterEach(() => child.stop());

  it("says when it is ready, answers, and may ask its parent", async () => {
    expect(await start("well").started).toEqual({ ok: true, value: { how: "well" } });
    expect(await child.call(pid, null, soon)).toEqual({ ok: true, value: child.state().pid });
    expect(await child.call(askParent, null, soon)).toEqual({ ok: true, value: "父" });
  });

  it("that crashes fails the call at once and is there again with another pid", async () => {
    await start("well").started;
    const before = child.state().pid;
    const crashed = await child.call(die, null, soon);
    expect(!crashed.ok && crashed.fault.code).toBe("away");
    expect((await child.call(pid, null, soon)).ok).toBe(false);
    const { status, restarts, pid: after } = await readyAgain();
    expect([status, restarts]).toEqual(["ready", 1]);
    expect(after).not.toBe(before);
    expect(events.find((e) => e.what === "fallen")?.detail).toContain("SIGSEGV");
  });

  it("that hangs is killed and started again", async () => {
    await start("well").started;
    const outcome = await child.call(hang, null, { deadlineMs: 100 });
    expect(!outcome.ok && outcome.fault.code).toBe("late");
    for (let i = 0; i < 1200 && child.state().restarts === 0; i++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await readyAgain()).restarts).toBe(1);
    expect((await child.call(pid, null, soon)).ok).toBe(true);
  });

  it("that cannot start says why", async () => {
    expect(await start("refuses").started).toEqual({ ok: false, fault: { reason: "模型缺失" } });
    expect(child.state().status).toBe("away");
  });

  it("that never becomes ready is killed in time", async () => {
    const outcome = await start("mute", 300).started;
    expect(!outcome.ok && outcome.fault.reason).toContain("not ready");
  });

  it("leaves when it is told to, and is not started again", async () => {
    await start("well").started;
    await child.stop();
    expect(child.state()).toMatchObject({ status: "stopped", pid: null });
    expect((await child.call(pid, null, soon)).ok).toBe(false);
  });
});
