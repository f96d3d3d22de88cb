import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConversations } from "../../scripts/evaluate/conversations.ts";
import { readGolden } from "../../scripts/evaluate/golden.ts";

const seeds = readdirSync("seeds").filter((f) => f.endsWith(".txt"));
const stored = new Map(seeds.map((f) => [f.slice(0, 3), readFileSync(`seeds/${f}`, "utf8").replace(/^\uFEFF/, "")]));
const misplaced = (evidence: readonly { readonly seed: string; readonly start: number; readonly quote: string }[]): readonly string[] =>
  evidence.filter((e) => stored.get(e.seed)?.slice(e.start, e.start + e.quote.length) !== e.quote).map((e) => e.quote);

describe("golden questions", () => {
  for (const name of ["questions.jsonl", "calibration.jsonl", "calibration2.jsonl", "calibration3.jsonl", "everyday.jsonl"]) {
    it(`of ${name} quote the seeds at their offsets`, () => {
      expect(readGolden(`test/golden/${name}`).flatMap((q) => misplaced(q.evidence))).toEqual([]);
    });
  }
  it("for calibration hold at least 150 with and 150 without an answer", () => {
    const questions = readGolden("test/golden/calibration.jsonl");
    expect(questions.filter((q) => q.evidence.length > 0).length).toBeGreaterThanOrEqual(150);
    expect(questions.filter((q) => q.evidence.length === 0).length).toBeGreaterThanOrEqual(150);
  });
  it("never share a question between the golden set and those that rules and weights are made on", () => {
    const golden = new Set(readGolden("test/golden/questions.jsonl").map((q) => q.question));
    const others = ["calibration.jsonl", "calibration2.jsonl", "calibration3.jsonl", "everyday.jsonl"].flatMap((f) =>
      readGolden(`test/golden/${f}`),
    );
    expect(others.filter((q) => q.history.length === 0 && golden.has(q.question))).toEqual([]);
  });
});

describe("conversations", () => {
  const conversations = readConversations("test/golden/conversations.jsonl");
  it("are ten of eight turns, in both scripts", () => {
    expect(conversations.map((c) => c.turns.length)).toEqual(Array(10).fill(8));
    expect(new Set(conversations.map((c) => c.lang))).toEqual(new Set(["zh-Hans", "zh-Hant"]));
  });
  it("quote the seeds at their offsets", () => {
    const more = readConversations("test/golden/conversations2.jsonl");
    const own = readConversations("test/golden/conversations3.jsonl");
    const lists = readConversations("test/golden/conversations4.jsonl");
    expect([more.length, own.length, lists.length]).toEqual([6, 26, 7]);
    expect([...conversations, ...more, ...own, ...lists].flatMap((c) => c.turns.flatMap((t) => misplaced(t.evidence)))).toEqual([]);
  });
});
