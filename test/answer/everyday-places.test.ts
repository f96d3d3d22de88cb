import { beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "../../src/domain/reply.ts";
import { type Ask, seedsAssistant } from "./seeds-assistant.ts";

const quotes = (reply: Reply): string => reply.citations.map((c) => c.quote).join("\n");

let ask: Ask;
beforeAll(async () => {
  ask = (await seedsAssistant()).ask;
}, 60_000);

describe("a question in everyday words finds its place", () => {
  const found: readonly (readonly [string, string, string])[] = [
    ["what has come of a thing, where the plan looks back", "穷人家的孩子不上学，钦州管到什么程度了", "失学辍学动态“清零”"],
    ["the figure of a year before the plan", "在公立幼儿园读的小朋友，钦州2020年占多少", "公办幼儿园在园幼儿占比达到66.27%"],
    ["an office named by two characters that only join", "钦州方案里编办要做什么", "机构编制部门要做好学校编制核定工作"],
    ["what an office does, not the note that names it", "民政局在钦州方案里管啥", "民政部门要牵头做好农村留守儿童关爱保护工作"],
    ["neighbours told as a region", "钦州跟香港澳门广东那边教育上怎么合作", "扩大与粤港澳台地区教育合作交流"],
    ["how often, told as a cycle", "搞教研的人几年轮一次能力提升，钦州", "3年一周期教研能力提升行动"],
    ["hours counted in another word", "老师几年要培训满多少课时，钦州", "不少于360学时"],
    ["all items of a numbered heading", "钦州规划的五条基本原则是哪些", "坚持优先发展地位"],
    ["a village school without its town", "平里幼儿园建好了能坐多少个学生", "平里幼儿园"],
    ["a scheme of any kind, which is no document", "学校要搞集团，方案报给谁批，钦州", "由龙头学校报教育主管部门批准实施"],
    ["what a plan was written after", "钦州写这个规划是照着自治区哪个文件来的", "桂政发〔2021〕35号"],
  ];
  for (const [what, question, quote] of found) {
    it(what, async () => {
      const reply = await ask(question);
      expect(reply.status).toBe("answered");
      expect(quotes(reply)).toContain(quote);
    });
  }
  it("and who is responsible is no unit of another measure", async () => {
    const reply = await ask("老年大学谁负责，钦州");
    expect(reply.text).not.toContain("责任单位：**");
    expect(reply.text).toContain("没有为这一项单列责任单位");
    expect(quotes(reply)).toContain("老年开放大学");
  });
  it("and the middle of a city is that of the city named, whichever text writes of its own", async () => {
    for (const city of ["柳州", "钦州"]) expect((await ask(`${city}中心城区要新建几所小学`)).understood.cities).toEqual([city]);
    expect((await ask("清城区有几所学校要建")).understood.cities).toEqual(["清远"]);
  });
  it("while a place that is only another one is still refused", async () => {
    expect((await ask("广西2025年教师空编率要降到多少")).status).toBe("not_found");
  });
});
