import { describe, expect, it } from "vitest";
import { ASKS_INDICATORS, FIELDS } from "../../src/answer/fields.ts";
import { seedsAssistant } from "./seeds-assistant.ts";

const { ask } = await seedsAssistant();

describe("how a field of education is said", () => {
  it.each(FIELDS)("$field", ({ said, field, matches, not }) => {
    expect(FIELDS.find((f) => f.said.test(matches))?.field).toBe(field);
    expect(said.test(not)).toBe(false);
  });
  it("with several indicators wanted", () => {
    expect(ASKS_INDICATORS.pattern.test(ASKS_INDICATORS.matches)).toBe(true);
    expect(ASKS_INDICATORS.pattern.test(ASKS_INDICATORS.not)).toBe(false);
  });
});

describe("the indicators of a field", () => {
  it("of one city are listed with their number and all their years, each with its cell", async () => {
    const reply = await ask("柳州学前教育目标有哪些");
    expect(reply.text).toContain("柳州的学前教育指标共5项");
    expect(reply.text).toContain("- 学前三年毛入园率：2022年**92%**，2025年**95%**[1][2]");
    expect(reply.targets.every((t) => t.city === "柳州" && !t.baseline)).toBe(true);
  });
  it("of several cities stand side by side, then what only one of them lists, then who lists none", async () => {
    const reply = await ask("比较四个市的义务教育目标");
    expect(reply.text).toContain("- 九年义务教育巩固率：钦州2025年**97%以上**，柳州2025年**99%以上**，清远2025年**95%**[1][2][3]");
    expect(reply.text).toContain("- 只有钦州列出的：义务教育学校办学条件标准化率2025年**100%**");
    expect(reply.text).toContain("港北区：指标表里没有义务教育的目标。");
    // Markdown ends no bold between % and a letter.
    expect(reply.text).not.toMatch(/%\*\*\p{Script=Han}/u);
  });
  it("are those of the year asked", async () => {
    const reply = await ask("清远义务教育阶段2025年的指标有哪些");
    expect(new Set(reply.targets.map((t) => t.year))).toEqual(new Set([2025]));
  });
  it("are those of the whole plan where no field is named, without the goals of the plan before", async () => {
    const reply = await ask("钦州规划主要目标表里有多少个指标");
    expect(reply.text).toContain("钦州的主要指标共12项");
    expect(reply.targets.every((t) => (t.year ?? 0) > 2020)).toBe(true);
    expect((await ask("柳州2025年的主要指标有哪些")).text).toContain("筹建高等院校数：2025年**2-3所**");
  });
  it("are not told where something narrower is asked", async () => {
    expect((await ask("柳州学前教育保教质量方面的目标有哪些")).text).not.toContain("指标共");
    expect((await ask("柳州学前三年毛入园率的目标有哪些")).text).not.toContain("指标共");
  });
});

describe("how a figure is reached", () => {
  it("is told in prose, not by rows of figures", async () => {
    const reply = await ask("清远怎么提高高中毛入学率");
    expect(reply.understood.intent).toBe("measure");
    expect(reply.text).not.toContain("（已实现）");
    expect((await ask("柳州十四五财政性教育经费怎么保证")).text).toContain("两个只增不减");
  });
});

describe("what no plan holds", () => {
  it.each([
    ["清远市教育局在哪", "地点"],
    ["柳州教育规划谁写的", "发文机关"],
  ])("is said: %s", async (question, lacking) => {
    const reply = await ask(question);
    expect(reply.status).toBe("not_found");
    expect(reply.text).toContain(lacking);
  });
});
