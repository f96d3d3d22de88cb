import { describe, expect, it } from "vitest";
import { chat } from "../../web/src/text/chat.ts";
import { examplesOf } from "../../web/src/views/chat/examples.ts";

const measure = (name: string, cities: string[], years: number[]) => ({
  measure: name,
  aliases: [],
  unit: "%",
  cities,
  years,
  count: cities.length,
});
const topic = (name: string, cities: string[], passages: number) => ({ id: name, name, cities, passages });

describe("questions to start from", () => {
  it("name only cities, years, measures and topics that are held", () => {
    const measures = [measure("巩固率", ["甲市", "乙市"], [2025]), measure("毛入学率", ["甲市", "乙市"], [2022, 2025])];
    const topics = [topic("托育", ["甲市", "乙市"], 4), topic("劳动教育", ["甲市", "乙市"], 9), topic("控辍保学", ["乙市", "甲市"], 6)];
    const questions = examplesOf(measures, topics, chat.examples).map((e) => e.question);
    expect(questions).toContain("乙市2025年毛入学率目标是多少");
    expect(questions).toContain("甲市在托育方面有哪些措施");
    expect(questions).toContain("控辍保学这块乙市和甲市做法有什么不同");
    expect(questions).toHaveLength(6);
  });

  it("ask only what documents are held where nothing else is known", () => {
    expect(examplesOf([], [], chat.examples).map((e) => e.kind)).toEqual(["inventory"]);
  });
});
