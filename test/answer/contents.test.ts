import { describe, expect, it } from "vitest";
import { KINDS_OF_PART } from "../../src/answer/contents.ts";
import { ASKS_WHO_MENTIONS } from "../../src/answer/mentions.ts";
import { seedsAssistant } from "./seeds-assistant.ts";

const { ask } = await seedsAssistant();

describe("parts of a plan", () => {
  it.each(KINDS_OF_PART)("asked for as $name are told from other questions", ({ asks, matches, not }) => {
    expect(asks.test(matches)).toBe(true);
    expect(asks.test(not)).toBe(false);
  });
  it("are all listed, with their number", async () => {
    const { text, citations } = await ask("柳州专栏有哪些");
    expect(text).toContain("柳州共10个专栏");
    expect(citations).toHaveLength(10);
    expect((await ask("柳州规划分几章")).text).toContain("柳州共4个部分");
  });
  it("are said to be lacking where the text has none", async () => {
    const { status, text } = await ask("港北有哪些专栏");
    expect(status).toBe("not_found");
    expect(text).toContain("没有分专栏");
  });
  it("are quoted as they stand where one is named, a chapter by its headings", async () => {
    const { citations } = await ask("清远的专栏5讲什么");
    expect(citations.map((c) => c.raw).join("")).toContain("创建3-5所卓越高中");
    expect((await ask("柳州第二章讲了什么")).text).toContain("第九节 稳步提升综合保障支撑水平");
  });
  it("are quoted by the title of their heading alone, up to their own parts", async () => {
    const guiding = await ask("柳州规划的指导思想原文");
    expect(guiding.status).toBe("answered");
    expect(guiding.citations.map((c) => c.raw).join("")).toContain("贯彻党的十九大和十九届二中、三中、四中、五中、六中全会精神");
    expect(guiding.citations.at(-1)?.raw).toContain("创新发展");
    expect((await ask("钦州征求意见稿的指导思想原文")).citations.map((c) => c.raw).join("")).toContain("遵循教育规律");
    expect((await ask("柳州的体育是什么")).citations.map((c) => c.raw).join("")).not.toContain("指导思想");
  });
  it("that are a table of schools are counted whole", async () => {
    expect((await ask("钦州专栏7列了哪些学校")).text).toMatch(/^共\d+所，规划学位合计/);
    const { text } = await ask("钦州市直有哪些学校建设项目");
    expect(text).toContain("钦州市第三中学初中部");
    expect(text).not.toContain("灵山县");
  });
});

describe("who mentions a thing", () => {
  it("is asked by naming no city", () => {
    expect(ASKS_WHO_MENTIONS.test("四地都提到集团化办学吗")).toBe(true);
    expect(ASKS_WHO_MENTIONS.test("专栏7提到哪些学校")).toBe(false);
  });
  it("is told city by city with a sentence of each, and who does not", async () => {
    const { text, citations } = await ask("有没有哪个市提到县管校聘");
    expect(text).toContain("提到的：钦州、柳州、清远；没有提到的：港北区。");
    expect(new Set(citations.map((c) => c.city))).toEqual(new Set(["钦州", "柳州", "清远"]));
    for (const c of citations) expect(c.raw).toMatch(/县管\s*校聘/);
  });
  it("is refused where nobody does", async () => {
    expect((await ask("哪些城市提到量子计算")).status).toBe("not_found");
  });
});
