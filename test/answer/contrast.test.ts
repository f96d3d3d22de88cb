import { beforeAll, describe, expect, it } from "vitest";
import { valuesIn } from "../../src/answer/contrast.ts";
import { DIMENSIONS } from "../../src/answer/dimensions.ts";
import { type Ask, seedsAssistant } from "./seeds-assistant.ts";

describe("the table of dimensions", () => {
  for (const dimension of DIMENSIONS) {
    const meet = ([asked, told]: readonly [string, string]): boolean => {
      const [wanted, named] = [valuesIn(asked, dimension), valuesIn(told, dimension)];
      expect(wanted.size).toBeGreaterThan(0);
      return named.size === 0 || [...wanted].some((value) => named.has(value));
    };
    it(`hears another value of ${dimension.name} in 「${dimension.matches[1]}」 than in 「${dimension.matches[0]}」`, () => {
      expect(meet(dimension.matches)).toBe(false);
    });
    it(`hears none other in 「${dimension.not[1]}」 than in 「${dimension.not[0]}」`, () => {
      expect(meet(dimension.not)).toBe(true);
    });
  }
  it("takes no value from the inside of a longer word", () => {
    const values = (text: string): readonly string[] => DIMENSIONS.flatMap((d) => [...valuesIn(text, d)]);
    expect(values("谁高一点")).toEqual([]);
    expect(values("教满多少年")).toEqual([]);
    expect(values("初中专任")).toEqual(["初中"]);
    expect(values("杜绝小学化倾向")).toEqual([]);
  });
});

describe("a place that tells of another value than the one asked", () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = (await seedsAssistant()).ask;
  }, 60_000);
  const other: readonly (readonly [asked: string, told: string])[] = [
    ["柳州办了多少个学前教育集团", "说的是小学、初中，不是学前"],
    ["港北民办学校的章程啥时候前核准完", "说的是公办，不是民办"],
    ["清远经济困难的走读生一年补多少伙食费", "说的是住校，不是走读"],
    ["清远小学要培育几所卓越学校", "不是小学"],
  ];
  it.each(other)("answers not 「%s」", async (asked, told) => {
    const reply = await ask(asked);
    expect([reply.status, reply.text]).toEqual(["not_found", expect.stringContaining(told)]);
  });
  it.each([
    "柳州办了多少个义务教育集团",
    "港北公办学校的章程啥时候前核准完",
    "清远经济困难的住校生一年补多少伙食费",
    "清远要培育几所卓越高中",
    "港北体育特色学校新增几所",
  ])("answers 「%s」", async (asked) => {
    expect((await ask(asked)).status).toBe("answered");
  });
});
