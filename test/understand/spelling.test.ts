import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toSimplified } from "../../src/script.ts";
import { makeSpeller } from "../../src/understand/spelling.ts";
import { readGlossary } from "../../src/understand/tables.ts";
import { everydayWords } from "../../src/words.ts";

const texts = readdirSync("seeds")
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => toSimplified(readFileSync(`seeds/${name}`, "utf8")).split(/[\n。]/));
const glossary = readGlossary("index");
const speller = makeSpeller({
  texts,
  known: ["学前三年毛入园率", "高中阶段毛入学率", "学生体质健康优良率", "义务教育巩固率", ...glossary.flatMap((g) => g.policy)],
  spoken: glossary.flatMap((g) => g.everyday),
  places: ["钦南区", "钦北区", "浦北县", "灵山县"],
  proper: ["钦州", "柳州", "清远", "港北", "港南区"],
  everyday: everydayWords(),
});

describe("words that stand in the texts as they are", () => {
  it.each(["清远学校文化“四维一体”是哪四样", "清远学校文化四维一体是哪四样"])("are no slip for more usual ones: %s", (text) => {
    expect(speller(text).text).toBe(text);
  });
});

describe("a typing error", () => {
  const slips: readonly (readonly [string, string, string])[] = [
    ["a homophone in a long name", "学生体制健康优良率是多少", "体质健康优良率"],
    ["a homophone in a short word", "怎么防进视", "近视"],
    ["a homophone in a word of everyday speech", "柳州对劳师有什么奖励", "老师"],
    ["a sound southern speakers confuse", "钦州教育金费怎么来", "教育经费"],
    ["a character missing in a name", "柳州学前三年毛入率是多少", "学前三年毛入"],
    ["a character missing in a word of three", "体课老被占掉怎么办", "体育课"],
    ["a character missing in a word of four", "清远义教育怎么办", "义务教育"],
    ["two swapped characters", "集团化学办怎么推", "集团化办学"],
    ["a word of two the wrong way round", "名师养培的人数", "培养"],
    ["a doubled character", "清远中小学幼儿儿园怎么建", "幼儿园"],
    ["a look-alike inside a name", "学前三年毛人园率", "学前三年毛入园率"],
    ["a sound written as a numeral", "给一务教育保经费", "给义务教育保经费"],
    ["two errors at once", "义教育的教育经废", "义务教育的教育经费"],
  ];
  for (const [name, typed, meant] of slips) {
    it(`is mended: ${name}`, () => {
      expect(speller(typed).text).toContain(meant);
    });
  }
  const right = [
    "公办幼儿园里的娃",
    "有啥办法",
    "港南区要建几所",
    "教育分别怎么抓",
    "学校间高中怎么分",
    "柳州幼儿园多少所",
    "城里好学校怎么帮乡下的学校",
    "依据广西哪份规划",
    "文化体系“四维一体”是什么",
    "体艺那块评的是啥",
    "想开到多少间幼儿园",
    "提质方案里怎么写",
    "班主任上门看学生是想让它变成固定动作吗",
    "学校能教点什么手艺",
    "幼儿园要装下百分之几的小朋友",
    "要新建扩建几所初中",
    "试点扩不扩大",
    "有手艺的人愿不愿去学校当老师",
    "从新手到大师分几级培养",
    "年轻劳力不会讲普通话",
  ];
  for (const line of right) {
    it(`is not seen where there is none: ${line}`, () => {
      expect(speller(line)).toMatchObject({ text: line, mended: [] });
    });
  }
  const figures = ["十五末的毛入学率", "一共建了三十所学校", "到二零二五年", "两免一补怎么做", "百分之几"];
  for (const line of figures) {
    it(`is never mended in a figure: ${line}`, () => {
      expect(speller(line).text).toBe(line);
    });
  }
  it("is not guessed where two places are meant as well: 钦区", () => {
    expect(speller("钦区有几所学校").text).toBe("钦区有几所学校");
  });
  it("is left open where it is about as likely to be none: 之教", () => {
    const { text, doubted } = speller("柳州的之教怎么跟国外接轨");
    expect([text, doubted?.mended]).toEqual(["柳州的之教怎么跟国外接轨", [{ said: "之教", read: "职教" }]]);
    expect(speller("22年那时候的职教").doubted).toBeNull();
  });
  it("is told with what was typed and what was read", () => {
    expect(speller("怎么防进视").mended).toEqual([{ said: "进视", read: "近视" }]);
  });
});
