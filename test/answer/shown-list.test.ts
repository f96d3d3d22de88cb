import { beforeAll, describe, expect, it } from "vitest";
import { type Ask, seedsAssistant } from "./seeds-assistant.ts";

let ask: Ask;
beforeAll(async () => {
  ask = (await seedsAssistant()).ask;
}, 60_000);

describe("a message that points into a list of schools", () => {
  const list = "灵山县规划了哪几所初中";
  const chains: readonly (readonly [readonly string[], string, readonly string[]])[] = [
    [[list, "里头最早建完的是哪个"], "灵山县规划的初中里最早建完的是哪个", ["最早建成的是灵山县教育新区初中（2023年）"]],
    [[list, "施工单位是谁", "里头扩建的是哪所"], "灵山县规划的初中里扩建的是哪所", ["伯劳中学扩建"]],
    [[list, "第二个有多少学位", "高中呢，灵山有哪几所"], "灵山规划了哪几所高中", ["教育新区高中", "十里高中"]],
    [["浦北县规划了哪几所小学", "换成灵山，高中有哪几所"], "灵山规划了哪几所高中", ["教育新区高中", "十里高中"]],
    [
      ["灵山县规划了哪几所高中", "施工单位是谁", "这两所加起来多少学位"],
      "灵山县教育新区高中和灵山县十里高中加起来多少学位",
      ["规划学位合计7400个"],
    ],
    [["钦北区要建哪几所高中", "第一个多少学位", "剩下那所呢"], "钦州市第十六中学多少学位", ["1500人"]],
    [["市直要建哪些高完中", "其中民办的是哪所"], "市直要建的高完中里民办的是哪所", ["子材中学"]],
    [["灵山县第七小学有多少学位", "它和浦北县第八小学哪个学位多"], "灵山县第七小学和浦北县第八小学哪个学位多", ["380个"]],
    [["浦北县第八小学有多少学位", "城东小学呢", "它俩哪个学位多"], "浦北县第八小学和灵山县城东小学哪个学位多", ["380个"]],
    [["灵山教育新区那个高中设多少学位", "旁边同名的那所初中呢"], "灵山教育新区那个初中设多少学位", ["3000人"]],
    [["靈山縣規劃了哪幾所高中", "第一個有多少學位"], "靈山縣教育新區高中有多少學位", ["5000人"]],
  ];
  for (const [messages, whole, told] of chains) {
    it(`${messages.join(" → ")} is read as ${whole}`, async () => {
      const reply = await ask(...messages);
      expect(reply.understood.question).toBe(whole);
      for (const words of told) expect(reply.text).toContain(words);
    });
  }
  it("leaves what was asked of something else since alone", async () => {
    const reply = await ask("灵山县规划了哪几所初中", "柳州2025年学前三年毛入园率多少", "小学呢，有几所");
    expect(reply.understood.question).not.toContain("灵山");
  });
});

describe("names that stand in an annex which is not in the file", () => {
  it("are not found, the annex named", async () => {
    const reply = await ask("港北十四五要建几所小学", "这些小学的名单有吗");
    expect(reply.status).toBe("not_found");
    expect(reply.text).toContain("公办中小学建设规划表");
  });
  it("are listed where the file holds the table", async () => {
    expect((await ask("浦北县规划了哪几所小学", "名单给我")).status).toBe("answered");
  });
});

describe("a question that names no more than who acts", () => {
  it("is of the topic before", async () => {
    const reply = await ask("钦州征求意见稿里，课后服务的经费怎么来", "老师参加有没有好处");
    expect(reply.understood.question).toContain("课后服务");
    expect(reply.citations.map((c) => c.quote).join("")).toContain("适当倾斜");
  });
  it("leaves a question by its number to point at its own reply", async () => {
    const reply = await ask("柳州2025年学前三年毛入园率多少", "清远呢", "劳动教育怎么抓", "第一个问题的原文给我看看");
    expect(reply.citations.map((c) => c.city)).toEqual(["柳州"]);
  });
  it("其中公办的 is all of them that the sentence counts", async () => {
    const reply = await ask("港北十三五期末有几所幼儿园", "其中公办的有多少");
    for (const figure of ["24所", "65所"]) expect(reply.text).toContain(figure);
  });
});

describe("a comparison after the same was asked of places one by one", () => {
  const figures = ["柳州职校双师型教师2025年占多少", "钦州呢", "清远呢"];
  it("is of the two it names alone, with how far they lie apart", async () => {
    const reply = await ask(...figures, "柳州跟钦州差几个百分点");
    expect(reply.understood.cities).toEqual(["柳州", "钦州"]);
    expect(reply.text).toContain("12个百分点");
  });
  it("that asks who tells a detail is of all of them, and of what was asked", async () => {
    const reply = await ask("柳州的集团化办学怎么推进", "钦州呢", "三个地方里谁写了具体数字");
    expect(reply.understood.question).toContain("集团化办学");
  });
  it("of a count named without 多少 reads the counts out", async () => {
    const reply = await ask("港北跟清远，哪边的公办幼儿园多");
    for (const figure of ["24所", "208所"]) expect(reply.text).toContain(figure);
  });
});
