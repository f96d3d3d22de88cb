import { describe, expect, it } from "vitest";
import { intentOf } from "../../src/understand/intents.ts";
import { kindAsked } from "../../src/understand/quantities.ts";
import { subjectOf, unspokenOf } from "../../src/understand/subject.ts";
import { readGlossary } from "../../src/understand/tables.ts";
import { glossaryHits, makeWordings } from "../../src/understand/wordings.ts";

const glossary = makeWordings(readGlossary("index").flatMap((entry) => entry.everyday.map((said) => ({ said, entry }))));
const subject = (text: string, said: readonly string[] = []) => subjectOf(text, said, { found: [], ofWord: () => undefined });
const words = (text: string, said: readonly string[] = []): readonly string[] => subject(text, said).map((s) => s.word);
const unspoken = (text: string, said: readonly string[] = []): readonly string[] =>
  unspokenOf(glossaryHits(text, glossary), subject(text, said), said).map((s) => s.word);

describe("words cut in the middle of two others", () => {
  const words = (text: string) => subject(text).map((s) => s.word);
  it("are no subject: a share that is to rise, so many people before a school is built", () => {
    expect(words("占GDP的比重要从多少提到多少")).not.toContain("重要");
    expect(words("多少万人才设一所高中")).not.toContain("人才");
  });
  it("while 重要 and 人才 themselves are", () => {
    expect(words("重要任务有哪些")).toContain("重要");
    expect(words("高层次人才引进多少")).toContain("人才");
  });
});
describe("what a question is about", () => {
  it("is not what asks whether: 要不要 leaves no 不要", () => {
    expect(words("校长要不要进教室听课")).toEqual(words("校长要进教室听课"));
    expect(words("重点班准不准")).not.toContain("不准");
  });
  it("is not a time before: 钦州以前提过 has no 前提 in it", () => {
    expect(words("钦州以前提过教育中心", ["钦州"])).toEqual(["教育", "中心"]);
  });
});

describe("a wording of the glossary that is cut into words which only ask or join", () => {
  it("counts as a word of its own", () => {
    expect(unspoken("钦州方案里编办要做什么", ["钦州"])).toContain("编办");
  });
  it("does not where a subject word holds it, or where it only asks how much", () => {
    expect(unspoken("家访怎么搞")).toEqual([]);
    expect(unspoken("比前一年降了多少")).toEqual([]);
  });
});

describe("a question is read as one of", () => {
  const intents: readonly (readonly [string, string, string])[] = [
    ["学校有没有请律师当顾问", "律师", "measure"],
    ["没爹没妈的孤儿上学有什么照顾", "孤儿", "measure"],
    ["名师上的课能放网上给别的学校看吗", "名师", "measure"],
    ["这份规划是哪天挂到网上的", "规划", "document"],
    ["离婚要找律师吗", "律师", "outside"],
  ];
  for (const [text, about, intent] of intents) {
    it(`${intent}: 「${text}」`, () => expect(intentOf(text, 0, [about])).toBe(intent));
  }
  it("points of a rate: 涨了多少个点", () => expect(kindAsked("有多少娃上了幼儿园，涨了多少个点")).toBe("percent"));
});
