import { beforeAll, describe, expect, it } from "vitest";
import { type Ask, seedsAssistant } from "./seeds-assistant.ts";

let ask: Ask;
beforeAll(async () => {
  ask = (await seedsAssistant()).ask;
}, 60_000);

describe("what the question names and the texts lack", () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ["a year that no figure near speaks of", "清远2023年高中阶段毛入学率要到多少", "2023年"],
    ["a kind of figure that stands nowhere near", "柳州卫生健康副校长每月补贴多少钱", "没有给出金额"],
    ["a county the figures are not told by", "阳山县2025年有几所普通高中", "阳山县"],
    ["a scheme of another city, told whose it is", "柳州的“南融北扶”怎么做", "清远的文件"],
    ["a standard of another city", "柳州的督学跟学校数按啥比例配", "清远的文件"],
  ];
  for (const [name, question, says] of refused) {
    it(`is refused and said: ${name}`, async () => {
      const reply = await ask(question);
      expect(reply.status).toBe("not_found");
      expect(reply.text).toContain(says);
    });
  }
  it("shows the other city's place as the nearest thing, labelled", async () => {
    const reply = await ask("柳州的“南融北扶”怎么做");
    expect(reply.citations.map((c) => c.city)).toEqual(["清远"]);
    expect(reply.text).toContain("不是所问的内容");
  });
});

describe("everyday words the texts never write", () => {
  const answered = [
    "钦州推义务教育均衡那几年总共掏了多少钱",
    "升学率考核校长局长这种，钦州还让不让搞",
    "乡镇上的特殊孩子港北给配教室吗，啥时候配齐",
    "柳州职业院校扩建那一批，涉及几所学校，一共要多装多少人",
  ];
  for (const question of answered) {
    it(`are no reason to refuse: ${question}`, async () => {
      expect((await ask(question)).status).toBe("answered");
    });
  }
});
