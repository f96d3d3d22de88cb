/**
 * Sentences in the manner of many plans, each with every record it must give and no other (`other-plans.txt`): a line that
 * says whether its chapter looks back or ahead and of which plan, the sentence, then indicator | words | figure | bound | time.
 * They are written for this test in many verbs, lists and ellipses; every record was judged by reading.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Target } from "../../src/domain/target.ts";
import { readDocument } from "../../src/ingest/document.ts";
import { readMeasures } from "../../src/measures/table.ts";
import { extractTargets } from "../../src/targets/extract.ts";

const measures = await readMeasures("index");
const headings = { past: "一、发展基础", goals: "二、主要目标" };

interface Case {
  readonly title: string;
  readonly part: keyof typeof headings;
  readonly text: string;
  readonly states: readonly string[];
}

const cases = readFileSync(new URL("other-plans.txt", import.meta.url), "utf8")
  .trim()
  .split("\n\n")
  .map((block): Case => {
    const [head = "", text = "", ...states] = block.split("\n");
    const [part, title = "样例市“十四五”教育发展规划"] = head.split(" | ");
    return { part: part === "past" ? "past" : "goals", title, text, states: states.map((line) => line.trim()) };
  });

function statedIn({ title, part, text }: Case): readonly string[] {
  const source = { id: "another", file: "another.txt", sourceHash: "0".repeat(64), encoding: "utf-8" as const };
  const document = readDocument({ ...source, text: `${title}\n\n${headings[part]}\n\n${text}\n` }, null);
  return extractTargets(document, measures).targets.map(said);
}

function said(t: Target): string {
  const figure = [t.value, t.valueMax].filter((v) => v !== null).join("~") + (t.unit ?? "");
  const parts = [t.indicator, t.valueText, figure, t.comparator, String(t.year ?? t.period), t.baseline ? "已实现" : ""];
  return parts.filter((part) => part !== "").join(" | ");
}

describe("a sentence of another plan", () => {
  it("is one of many", () => expect(cases.length).toBeGreaterThan(100));

  it.each(cases)("$text", (one) => expect(statedIn(one)).toEqual(one.states));
});
