/** Questions on indicators as a whole: which are binding, which goals lie below what was achieved, who is highest of what is alike. */
import { describe, expect, it } from "vitest";
import { seedsAssistant } from "./seeds-assistant.ts";

const { ask, library } = await seedsAssistant();

describe("which indicators are binding", () => {
  it("is told by city with their number, each with its cell", async () => {
    const reply = await ask("哪些指标是约束性的");
    expect(reply.status).toBe("answered");
    expect(reply.text).toContain("柳州的约束性指标共6项");
    expect(reply.text).toMatch(/九年义务教育巩固率：2022年\*\*99%\*\*，2025年\*\*99%以上\*\*/);
    expect(reply.targets.every((t) => t.attribute === "约束性" && !t.baseline)).toBe(true);
    expect(reply.computed).toContainEqual(expect.objectContaining({ valueText: "6项", how: "count" }));
  });

  it("is not told for a city whose text does not mark them", async () => {
    const reply = await ask("钦州哪些指标是约束性的");
    expect(reply.status).toBe("not_found");
    expect(reply.text).toContain("钦州的文本没有标明指标是约束性还是预期性");
  });

  it("is left to the figures where a measure is named", async () => {
    const reply = await ask("柳州九年义务教育巩固率是约束性的吗，目标多少");
    expect(reply.text).not.toContain("指标共");
  });
});

describe("all indicators", () => {
  it("are counted, a row with figures of two kinds once", async () => {
    expect((await ask("钦州规划主要目标表里有多少个指标")).text).toContain("共12项");
    expect((await ask("柳州规划一共定了多少个指标")).text).toContain("共22项");
    expect((await ask("柳州预期性指标有多少个")).text).toContain("共16项");
  });
  it("are not counted where one is named", async () => {
    expect((await ask("柳州毛入学率目标有多少")).text).not.toContain("项：");
  });
});

describe("goals below what was achieved", () => {
  it("are all told, none cut away", async () => {
    const reply = await ask("哪些2025年目标低于2020年实际");
    const of2025 = library.conflicts.filter((c) => c.kind === "below-baseline" && c.year === 2025);
    expect(reply.conflicts).toHaveLength(of2025.length);
    expect(new Set(reply.conflicts.map((c) => c.city))).toEqual(new Set(["钦州", "柳州", "港北区", "清远"]));
  });
});

describe("the highest", () => {
  it("is sought among figures of one year and kind, not of 2020 and 2025 together", async () => {
    const reply = await ask("学前三年毛入园率三个市谁最高");
    expect(reply.text).toContain("2025年目标最高：清远（98%以上）");
  });

  it("is found however the question names the cities, a district left out of 三个市", async () => {
    const reply = await ask("三个市谁的学前三年毛入园率最高");
    expect(reply.text).toContain("2025年目标最高：清远（98%以上）");
    expect(new Set(reply.targets.map((t) => t.city))).toEqual(new Set(["柳州", "钦州", "清远"]));
    expect(new Set(reply.targets.map((t) => t.year))).toEqual(new Set([2025]));
  });

  it("is not taken for the lowest because 高中 stands in the question", async () => {
    const reply = await ask("哪个市2020年高中阶段毛入学率最低");
    expect(reply.text).toContain("2020年已实现最低：港北区（90%）");
  });
});

describe("figures set in order", () => {
  it("are ranked where the question ends in which city is highest", async () => {
    const reply = await ask("义务教育巩固率最高的是哪个市");
    expect(reply.text).toContain("2025年目标最高：柳州（99%以上）");
  });

  it("are told from both ends where the highest and the lowest are asked", async () => {
    const reply = await ask("2020年学前毛入园率，钦州、港北、清远谁最高谁最低");
    expect(reply.text).toContain("最高：港北区（118.4%）；最低：钦州（94.67%）[1][2]");
    expect(reply.computed).toMatchObject([{ valueText: "118.4%" }, { valueText: "94.67%" }]);
  });

  it("all stand in one line from high to low, each with its place", async () => {
    const reply = await ask("四个地方高中毛入学率排个名");
    expect(reply.text).toContain("2025年目标从高到低：柳州（99%）、清远（98%）、钦州（93%以上）[1][2][3]");
  });

  it("are ranked where two cities are asked which is 高, and not where 高中 is asked", async () => {
    expect((await ask("钦州和柳州哪个学前毛入园率目标高")).text).toContain("2025年目标最高：柳州（95%）");
    expect((await ask("钦州和柳州高中毛入学率目标是多少")).text).not.toContain("最高");
  });
});

describe("the difference of two figures", () => {
  it("of two cities is that of the last year both state, with its direction", async () => {
    const reply = await ask("学前毛入园率，钦州比柳州差几个点");
    expect(reply.text).toContain("2025年目标柳州比钦州高**2个百分点**（按所写的界限计算）[1][2]");
    expect(reply.computed).toContainEqual(expect.objectContaining({ valueText: "2个百分点", how: "difference" }));
  });

  it("of one city with no year asked goes from what was reached to the last goal", async () => {
    expect((await ask("柳州高中毛入学率五年要提高多少")).text).toContain("从2020年到2025年增加**2.46个百分点**");
  });

  it("of a goal and what was reached in one year is not told as a growth", async () => {
    expect((await ask("钦州的学前毛入园率2020年目标和实际相差多少")).text).toContain("2020年目标与2020年已实现相差**4.67个百分点**");
  });

  it("is told of a count by its plain name", async () => {
    expect((await ask("清远2025年比2020年多几所普通高中")).text).toContain("从2020年到2025年增加**1所**");
  });

  it("is not told where nothing of the kind is asked", async () => {
    expect((await ask("柳州2020年和2025年高中毛入学率各是多少")).computed).toEqual([]);
  });
});

describe("a measure by a shorter name", () => {
  it("is found where a word in its middle is left out", async () => {
    const reply = await ask("柳州2025年公办幼儿园在园比例目标是多少");
    expect(reply.targets.map((t) => t.valueText)).toEqual([expect.stringContaining("52")]);
  });
});

describe("a measure in spoken words", () => {
  it("is found under what people call its stage", async () => {
    const reply = await ask("钦州和清远高校2025年毛入学率目标");
    expect(new Set(reply.targets.map((t) => t.measure))).toEqual(new Set(["高等教育毛入学率"]));
  });

  it("is compared over 四家 as over four cities", async () => {
    const reply = await ask("残疾孩子能上学的比例，四家各定到多少");
    expect(new Set(reply.targets.map((t) => t.city))).toEqual(new Set(["钦州", "柳州", "港北区", "清远"]));
  });
});

describe("a part of a city named beside another city", () => {
  it("does not keep the other city's figure away, and is answered in the text's words", async () => {
    const reply = await ask("新建小学，钦州主城区几所起步、港北要几所");
    expect(reply.text).toContain("港北区2025年新建小学：**6所**");
    expect(reply.text).toContain("在中心城区新建义务教育阶段学校10所以上");
  });
});

describe("who is responsible for what was shown", () => {
  it("is not made up where the text names no unit", async () => {
    const reply = await ask("清远怎么推普通话", "这是谁负责");
    expect(reply.status).toBe("not_found");
    expect(reply.text).toContain("没有写明这一项由哪些单位负责");
  });
});

describe("further questions", () => {
  it("say the subject and not the asking, and headings without their dashes", async () => {
    const pay = await ask("老师工资怎么保证");
    const rate = await ask("清远学前三年毛入园率目标");
    expect(pay.suggestions).toContain("钦州在老师工资方面有哪些做法？");
    expect([...pay.suggestions, ...rate.suggestions].filter((q) => /怎么|——/.test(q))).toEqual([]);
  });
});
