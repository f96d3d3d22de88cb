/** What an answer is worth against a golden question. */
import { describe, expect, it } from "vitest";
import { score } from "../../scripts/evaluate/score.ts";
import { seedsAssistant } from "../answer/seeds-assistant.ts";

const { ask } = await seedsAssistant();
const golden = (value_text: string): Parameters<typeof score>[0] => ({
  id: "q",
  type: "conflict",
  question: "港北区2025年九年义务教育巩固率",
  history: [],
  evidence: [],
  values: [{ value_text }],
  answer: "",
});

describe("the figures of an answer", () => {
  it("count where each of several stands in it, and not where one is missing", async () => {
    const reply = await ask("港北区2025年九年义务教育巩固率目标是多少");
    expect(score(golden("97%；98%以上"), reply, 0).valuesFound).toBe(1);
    expect(score(golden("97%；91%"), reply, 0).valuesFound).toBe(0);
  });
});
