import { describe, expect, it } from "vitest";
import { seedsAssistant } from "./seeds-assistant.ts";

const { ask, compareText } = await seedsAssistant();

describe("figures of several cities", () => {
  it("are also given side by side, with the years asked for", async () => {
    const { comparison } = await ask("柳州和清远2025年九年义务教育巩固率目标分别是多少");
    expect(comparison?.map((c) => c.measure)).toEqual(["九年义务教育巩固率"]);
    expect(comparison?.[0]?.rows.map((row) => row.city)).toEqual(["柳州", "清远"]);
    expect(comparison?.[0]?.rows.flatMap((row) => row.cells.map((cell) => cell.year))).toEqual([2025, 2025]);
  });

  it("of one city are not", async () => {
    expect((await ask("柳州2025年九年义务教育巩固率目标是多少")).comparison).toBeUndefined();
  });
});

describe("measures in words", () => {
  const statesOf = async (topic: string) => {
    const compared = await compareText({ topics: [topic], cities: [] });
    return compared.ok ? Object.fromEntries(compared.value.flatMap(({ rows }) => rows.map(({ city, state }) => [city, state]))) : {};
  };

  it("are blank for a city whose texts never name the topic, though a neighbouring word stands there", async () => {
    expect(await statesOf("近视防控")).toMatchObject({ 港北区: "not-stated", 柳州: "given", 清远: "given" });
  });

  it("are blank for every city where no text names the topic", async () => {
    expect(new Set(Object.values(await statesOf("校车")))).toEqual(new Set(["not-stated"]));
  });
});

describe("a rank of all places", () => {
  it("names the city that states no figure of the year ranked, in words and in the table beside", async () => {
    const reply = await ask("四个地方高中阶段毛入学率排个名");
    expect(reply.text).toMatch(/^2025年目标从高到低：柳州/u);
    expect(reply.text).toContain("港北区：文本没有写2025年目标的这个数");
    expect(reply.comparison?.[0]?.rows.map((row) => row.city)).toContain("港北区");
  });
  it("of which every city states a figure names none as lacking it", async () => {
    expect((await ask("四个地方学前三年毛入园率排个名")).text).not.toContain("文本没有写");
  });
});
