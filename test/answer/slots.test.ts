import { describe, expect, it } from "vitest";
import { ASPECTS } from "../../src/answer/aspects.ts";
import { countedWords } from "../../src/answer/counted.ts";
import { KINDS } from "../../src/answer/kinds.ts";
import { explains, nameAlone, namesToExplain } from "../../src/answer/meaning.ts";
import { membersAsked, membersIn } from "../../src/answer/members.ts";
import { PEOPLE } from "../../src/answer/people.ts";
import { BOUNDS, CHANGES } from "../../src/answer/premises.ts";
import { SLOTS } from "../../src/answer/slots.ts";
import { WHICH } from "../../src/answer/which.ts";

for (const [name, slots] of Object.entries({
  slots: SLOTS,
  which: WHICH,
  aspects: ASPECTS,
  people: PEOPLE,
  kinds: KINDS,
  changes: CHANGES,
})) {
  describe(`the table of ${name}`, () => {
    for (const slot of slots) {
      it(`hears ${slot.name} asked in 「${slot.matches}」 and not in 「${slot.not}」`, () => {
        expect(slot.asks.test(slot.matches)).toBe(true);
        expect(slot.asks.test(slot.not)).toBe(false);
      });
      it(`finds ${slot.name} given by 「${slot.given}」 and not by 「${slot.silent}」`, () => {
        expect(slot.gives.test(slot.given)).toBe(true);
        expect(slot.gives.test(slot.silent)).toBe(false);
      });
    }
  });
}

describe("what a name stands for", () => {
  it("is asked of what stands in quotation marks, or by name alone", () => {
    expect(namesToExplain("“强基计划”是什么意思", ["强基计划"])).toEqual(["强基计划"]);
    expect(namesToExplain("什么是三区三州", [])).toEqual(["三区三州"]);
    expect(namesToExplain("钦州说的空编是什么意思", [])).toEqual(["空编"]);
    expect(namesToExplain("“强基计划”怎么推进", ["强基计划"])).toEqual([]);
  });
  it("is told by a bracket or a list, and not by a text that uses the name", () => {
    expect(explains("三个课堂", "“三个课堂”（“专递课堂”“名师课堂”）")).toBe(true);
    expect(explains("四位一体", "教育教学、实践活动、咨询服务、预防干预“四位一体”的体系")).toBe(true);
    expect(explains("双培养", "把骨干教师培养成党员，把党员培养成教学、科研骨干的“双培养”机制")).toBe(true);
    expect(explains("双线四包", "落实“双线四包”责任，健全联控联保机制")).toBe(false);
    expect(explains("爱种子", "加快智慧校园、信息化项目、“爱种子”教学改革项目、数字教材项目等建设")).toBe(false);
  });
});

describe("a name alone", () => {
  it("is asked to be explained, without its city, unless every plan tells something by that name", () => {
    expect(nameAlone("柳州的五业联动是什么", ["柳州"])).toBe("五业联动");
    expect(nameAlone("三区三州是什么", [])).toBe("三区三州");
    expect(nameAlone("柳州规划的指导思想是什么", ["柳州"])).toBeNull();
    expect(nameAlone("港北的办学目标是什么", ["港北区"])).toBeNull();
  });
});

describe("what is counted", () => {
  const subject = ["中小学", "教师", "泊位"].map((word) => ({ word, alternatives: [], strength: 0, weight: 1, unheard: false }));
  it("stands right behind the counting word", () => {
    expect(countedWords("全市共有多少名中小学教师", subject).map((w) => w.word)).toEqual(["中小学", "教师"]);
    expect(countedWords("要设多少个泊位", subject).map((w) => w.word)).toEqual(["泊位"]);
    expect(countedWords("教师要培训多少学时", subject)).toEqual([]);
  });
});

describe("bounds", () => {
  it("tell a least from a most", () => {
    const [least, most] = BOUNDS;
    expect([least.asks.test("每天至少写多久"), least.gives.test("不少于60分钟"), least.gives.test("不超过60分钟")]).toEqual([
      true,
      true,
      false,
    ]);
    expect([most.asks.test("最多写多久"), most.gives.test("不超过60分钟"), most.gives.test("60分钟以上")]).toEqual([true, true, false]);
  });
});

describe("the members of a set", () => {
  it("are wanted where they are asked by number or as several", () => {
    expect([
      membersAsked("六大赛事是哪六个"),
      membersAsked("引进的分校是哪3所"),
      membersAsked("去的是哪几个国家"),
      membersAsked("怎么办赛事"),
    ]).toEqual([6, 3, 2, 0]);
  });
  it("are counted in lists by 、, in quoted names, in steps and in numbered points", () => {
    expect(membersIn("推进“粤菜师傅”“南粤家政”“广东技工”“乡村工匠”工程")).toBe(4);
    expect(membersIn("开放图书馆、博物馆、体育馆，做好服务")).toBe(3);
    expect(membersIn("建立“新任教师—教坛新秀—骨干教师—卓越教师”的路径")).toBe(4);
    expect(membersIn("一是健全机制。二是规范使用。三是加强督导")).toBe(3);
  });
  it("are wanted where so many are to be named", () => {
    expect([membersAsked("新建的6所小学分别叫什么名字"), membersAsked("6所小学在哪年建成")]).toEqual([6, 0]);
  });
  it("are not the counts of several things", () => {
    expect(membersIn("新建小学6所、初中4所、高中2所")).toBe(1);
  });
  it("are not there where a text only tells how many", () => {
    expect(membersIn("以学校体育六大赛事为抓手，改革竞赛体系")).toBe(1);
  });
});
