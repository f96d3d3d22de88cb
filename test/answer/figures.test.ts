import { describe, expect, it } from "vitest";
import { closerRecords } from "../../src/answer/closer.ts";
import { seedsAssistant } from "./seeds-assistant.ts";

const { ask, library } = await seedsAssistant();
const { targets } = library;

describe("a figure of a narrower thing", () => {
  it("is that of the thing itself, not of what it is a part of", async () => {
    const reply = await ask("港北区民办幼儿园有几多所");
    expect(reply.text).toContain("**252所**");
    expect(reply.text).not.toContain("341所");
    expect(reply.conflicts).toEqual([]);
  });
  it("is never that of something narrower still", () => {
    const word = (w: string) => ({ word: w, alternatives: [], strength: 0, weight: 1, unheard: false });
    const [named, narrower] = ["幼儿园数", "自治区级普惠性民办幼儿园"].flatMap((indicator) =>
      targets.slice(0, 1).map((t) => ({ ...t, indicator, measure: indicator, group: null })),
    );
    const wanted = { text: "民办幼儿园有几所", subject: [word("民办"), word("幼儿园")] };
    expect(named && narrower && closerRecords([named], [named, narrower], wanted)).toEqual([named]);
  });
  it("is none of one kind of owner where no owner is named", async () => {
    const reply = await ask("清远细路上幼稚园的比例2020年");
    expect(reply.text).toContain("101.28%");
    expect(reply.text).not.toContain("54.12%");
  });
  it("and of the whole are both given where both are asked", async () => {
    const reply = await ask("清远2025年计划有多少所幼儿园，公办占几所");
    expect(reply.text).toContain("**922所**");
    expect(reply.text).toContain("**240所**");
  });
  it("counted after another is led by the same words", async () => {
    const reply = await ask("港北区要新建几所小学几所初中");
    expect(reply.text).toContain("**6所**");
    expect(reply.text).toContain("4所");
    expect(reply.text).not.toContain("16所");
  });
  it("of those in the kindergartens is told by an everyday name for them", async () => {
    expect((await ask("清远十三五末公家幼儿园的娃占多少")).text).toContain("54.12%");
  });
  it("of another kind in the same sentence is given beside the first", async () => {
    const reply = await ask("港北区生源地助学贷款发了多少钱，帮到多少个大学生？");
    expect(reply.text).toContain("33022.44");
    expect(reply.text).toContain("43884");
  });
});

describe("a comparison whose clauses are about one city each", () => {
  it("gives each city's figure of what it is asked", async () => {
    const reply = await ask("钦州准备新建多少所公办幼儿园，港北过去五年新建了多少？");
    expect(reply.text).toContain("**41所**");
    expect(reply.text).toContain("**19所**");
    expect(reply.text).not.toContain("24所");
  });
  it("reads the everyday verb of each clause", async () => {
    const reply = await ask("高校这块，柳州打算新添几所，清远想引进几所？");
    expect(reply.text).toContain("2-3");
    expect(reply.text).toContain("引进5所左右");
  });
});

describe("how far something rose", () => {
  it("is answered by the growth that the table states", async () => {
    expect((await ask("清远公办幼儿园2020年比2015年涨了百分之几")).text).toContain("**10.05%**");
  });
  it("of two cities is the difference between them", async () => {
    expect((await ask("2025年学前三年毛入园率柳州比钦州高多少")).text).toContain("**2个百分点**");
  });
  it("in numbers is reckoned from the figures of both years", async () => {
    expect((await ask("清远公办幼儿园2020年比2015年多了几所")).text).toContain("**19所**");
  });
});

describe("a sum", () => {
  it("never adds a whole to its own parts", async () => {
    const reply = await ask("港北公办中小学幼儿园一共有多少教职工");
    expect(reply.text).toContain("5255人");
    expect(reply.computed).toEqual([]);
  });
});

describe("a question of two figures that no one place gives", () => {
  it("is answered clause by clause", async () => {
    const reply = await ask("柳州十三五建了几所农村中小学，给乡村老师发了多少补助");
    expect(reply.text).toContain("1150所");
    expect(reply.text).toContain("1.4亿元");
  });
  it("is not answered where only one of its clauses is", async () => {
    expect((await ask("柳州高铁站几点开门，飞机票多少钱")).status).not.toBe("answered");
  });
  it("joined in one clause has both", async () => {
    const reply = await ask("港北五年新增普通高中学位和床位各多少");
    expect(reply.text).toContain("1600");
    expect(reply.text).toContain("1024");
  });
});

describe("rows of a construction table", () => {
  it("are named by their schools wherever they are shown", async () => {
    const reply = await ask("浦北要迁建的高中是哪所");
    expect(reply.status).toBe("not_found");
    expect(reply.text).not.toContain("设置学位：");
  });
  it("are found by the year they are finished in", async () => {
    const reply = await ask("钦北区2021年完工的学校有哪些");
    expect(reply.targets.length).toBeGreaterThan(1);
    expect(reply.targets.every((t) => t.extra !== null && "yearEnd" in t.extra && t.extra.yearEnd === 2021)).toBe(true);
  });
});

describe("a comparison of ways", () => {
  it("is told by what is to be done, not by what was done before", async () => {
    const reply = await ask("老师“县管校聘”柳州和清远的做法有啥分别？");
    expect(reply.text).not.toContain("先后出台");
    expect(reply.text).toContain("全面推进中小学教师“县管校聘”改革");
  });
});

describe("a row read out", () => {
  it("has the place that contradicts it beside it, though no measure was named", async () => {
    const reply = await ask("清远小学本科学历教师2025年目标");
    expect(reply.text).toContain("**75%**");
    expect(reply.text).toContain("另一处2025年目标为83%");
    expect(reply.conflicts).toHaveLength(1);
  });
  it("is one of goals where what is wished is asked", async () => {
    const reply = await ask("清远想开多少所特殊教育学校");
    expect(reply.text).toContain("（目标）");
    expect(reply.text).not.toContain("已实现");
  });
});

describe("a table of schools to be built", () => {
  const schools = async (question: string) => [...(await ask(question)).text.matchAll(/\*\*(.{2,20}?)\*\*/g)].map((m) => m[1]);
  it("is read by who runs them, in everyday words, though its own name names their kinds", async () => {
    const found = await schools("钦州“十四五”中小学幼儿园建设规划表里头，私立的有几所，叫啥");
    expect(found).toEqual(["钦州市安州中学", "钦州市子材中学"]);
  });
  it("is read by any of its columns, though no school is named", async () => {
    expect(await schools("钦州那张建校规划表里属于民办性质的有哪几所")).toEqual(["钦州市安州中学", "钦州市子材中学"]);
    expect(await schools("钦州建校规划表里最早开工的是哪所")).toEqual(["灵山县教育新区初中"]);
    expect(await schools("钦州建校规划表里学位超过3000的有哪几所")).toEqual(["灵山县教育新区高中", "钦州市外国语学校"]);
  });
  it("is read for a county whose projects are asked, whole", async () => {
    expect(await schools("灵山县规划里的初中项目都有哪些")).toHaveLength(4);
  });
  it("is read where building is said in everyday words", async () => {
    expect(await schools("欽南區要新起幾間幼兒園？名叫咩")).toHaveLength(3);
  });
});

describe("children in kindergartens", () => {
  it("are counted, not the kindergartens", async () => {
    expect((await ask("清远幼儿园里2020年一共有多少个娃？")).text).toContain("171158");
  });
});

describe("two figures asked at once", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["港北2018年大班额占多少，第二年呢", ["7.46%", "3.64%"]],
    ["柳州基教和职教到2025年各要拿多少个自治区级以上教学科研成果", ["基教:86", "职教：35"]],
    ["教学科研成果，柳州基教和职教到2025年各要拿多少个自治区级以上的？", ["基教:86", "职教：35"]],
    ["清远“十三五”末特教资源中心、资源教室建了多少", ["4个", "82间"]],
    ["清远初中和小学毕业生升学率2020年分别是多少", ["99.14%", "100%"]],
    ["柳州高中毛入学率2020年多少，后来要到多少", ["96.54%", "99%"]],
    ["钦州高等教育毛入学率2020年多少，2025年要到多少", ["47.3%", "55%以上"]],
  ];
  it.each(cases)("are both told: %s", async (question, values) => {
    const { text } = await ask(question);
    expect(values.filter((v) => !text.includes(v))).toEqual([]);
  });
  it("are both looked at where it is asked whether they agree", async () => {
    const { conflicts } = await ask("清远小学和初中教师本科学历的目标前后一致吗");
    expect(conflicts.flatMap((c) => [c.a.valueText, c.b.valueText]).sort()).toEqual(["75", "83%", "94", "96%"]);
  });
});

describe("how long a thing lasts", () => {
  it("is given where the text writes it in Chinese numerals", async () => {
    expect((await ask("柳州娃每天在学校至少要锻炼多长时间")).text).toContain("每天一小时");
  });
});

describe("places beyond the corpus", () => {
  it("that texts name by one word for both are no reason to refuse", async () => {
    const reply = await ask("清远怎么与香港、澳门大湾区的优质学校结成战略伙伴关系联盟");
    expect(reply.status).toBe("answered");
    expect(reply.text).toContain("港澳");
  });
});
