import { describe, expect, it } from "vitest";
import { KINDS } from "../../src/answer/kinds.ts";
import { membersAsked, membersIn } from "../../src/answer/members.ts";
import { BOUNDS, CHANGES, SLOTS } from "../../src/answer/slots.ts";

for (const [name, slots] of Object.entries({ slots: SLOTS, kinds: KINDS, changes: CHANGES })) {
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
  it("are not there where a text only tells how many", () => {
    expect(membersIn("以学校体育六大赛事为抓手，改革竞赛体系")).toBe(1);
  });
});
