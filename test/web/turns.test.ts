/** Events of a streamed answer enter; what the page shows of it leaves. */
import { describe, expect, it } from "vitest";
import type { ChatEvent } from "../../src/domain/reply.ts";
import { advance, asked, isWaiting } from "../../web/src/views/chat/turns.ts";
import { record } from "./compared.ts";

const figureOf = (city: string): ChatEvent => ({ type: "target", target: record(city, 2025, "95%") });
const words: ChatEvent = { type: "text", delta: "甲2025年：95%。" };
const streamed = (...events: readonly ChatEvent[]) => events.reduce(advance, asked("目标是多少"));

describe("a streamed answer", () => {
  it("shows its words as soon as one has come", () => {
    expect(isWaiting(streamed(figureOf("甲"), figureOf("甲")))).toBe(true);
    expect(isWaiting(streamed(figureOf("甲"), figureOf("甲"), words))).toBe(false);
  });

  it("keeps them back while a grid is to come that would push them down", () => {
    const turn = streamed(figureOf("甲"), figureOf("乙"), words);
    expect(isWaiting(turn)).toBe(true);
    expect(isWaiting({ ...turn, state: "done" })).toBe(false);
  });

  it("that was stopped shows what had come", () => {
    const turn = streamed(figureOf("甲"), figureOf("乙"), words);
    expect(isWaiting({ ...turn, state: "stopped" })).toBe(false);
    expect(turn.text).toBe("甲2025年：95%。");
  });
});
