import { describe, expect, it } from "vitest";
import { makeSpeller } from "../../src/understand/spelling.ts";

const known = [
  "学前三年毛入园率",
  "学生体质健康优良率",
  "教育经费",
  "近视",
  "集团化办学",
  "浦北县",
  "公办幼儿园数",
  "幼儿园",
  "校医",
  "义务教育",
];
const often = new Set(["幼儿园", "教育", "经费", "学校", "体质", "体制", "健康", "近视", "柳州", "公办", "义务"]);
const frequency = (word: string): number => (often.has(word) ? 20 : known.some((k) => k.includes(word)) ? 3 : 0);
const speller = makeSpeller({
  known,
  spoken: ["老人家上学"],
  proper: ["港南区"],
  frequency,
  seen: (three) => known.some((k) => k.includes(three)),
});

describe("a typing error", () => {
  const slips: readonly (readonly [string, string, string])[] = [
    ["a homophone in a long name", "学生体制健康优良率", "体质健康优良率"],
    ["a homophone in a short word", "怎么防进视", "近视"],
    ["a missing character", "学前三年毛入率是多少", "学前三年毛入园率"],
    ["two swapped characters", "集团化学办怎么推", "集团化办学"],
    ["a look-alike inside a name", "学前三年毛人园率", "学前三年毛入园率"],
    ["a county", "蒲北县建几所小学", "浦北县"],
    ["a sound southern speakers confuse", "教育金费", "教育经费"],
  ];
  for (const [name, typed, meant] of slips) {
    it(`is mended: ${name}`, () => {
      expect(speller(typed).text).toContain(meant);
    });
  }
  const right = ["公办幼儿园里的娃", "有啥办法", "港南区要建几所", "教育分别怎么抓", "学校间高中怎么分", "柳州幼儿园多少所"];
  for (const line of right) {
    it(`is not seen where there is none: ${line}`, () => {
      expect(speller(line)).toEqual({ text: line, mended: [] });
    });
  }
});
