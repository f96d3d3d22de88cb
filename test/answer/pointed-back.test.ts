import { beforeAll, describe, expect, it } from "vitest";
import { type Ask, seedsAssistant } from "./seeds-assistant.ts";

let ask: Ask;
beforeAll(async () => {
  ask = (await seedsAssistant()).ask;
}, 60_000);

describe("a message that points back", () => {
  const RATES = ["钦州公办幼儿园在园幼儿占比到2025年要多少", "柳州和清远呢", "哪个最低"] as const;
  it("at the lowest is given the place of the lowest alone", async () => {
    const reply = await ask(...RATES, "最低的那个的原文");
    expect(reply.citations.map((c) => c.city)).toEqual(["清远"]);
  });
  it("at the latest of several schools asked one by one tells the year", async () => {
    const reply = await ask("灵山县教育新区小学多少学位", "初中呢", "哪所最晚建完");
    expect(reply.text).toContain("最晚建成的是灵山县教育新区小学（2025年）");
  });
  it("at two figures of one sentence adds those asked about, not the schools beside them", async () => {
    const reply = await ask("柳州市区义务教育学校要新增多少学位", "各县呢", "两者加起来");
    expect(reply.computed.map((c) => c.valueText)).toEqual(["13.049万个"]);
  });
  it("at what two cities told adds one figure of each, 万 and single ones alike", async () => {
    const reply = await ask("柳州有多少教师参加轮岗", "港北呢", "两个加起来多少");
    expect(reply.computed.map((c) => c.valueText)).toEqual(["14173人次"]);
  });
  it("asks for more and is never shown what an earlier reply showed", async () => {
    const asked = ["钦州控辍保学有什么措施", "责任单位是谁", "还有呢"] as const;
    const first = await ask(asked[0]);
    const more = await ask(...asked);
    const shown = new Set(first.citations.map((c) => c.start));
    expect(more.citations.filter((c) => shown.has(c.start))).toEqual([]);
  });
  it("at a line by what it speaks of is given that line, though other things were asked since", async () => {
    const reply = await ask("钦州城里学校的专职保安配备率要求多少", "一个保安一个月开多少工资", "算了，把配备率那句原文给我");
    expect(reply.citations.map((c) => c.quote).join("")).toContain("专职保安配备率达到100%");
  });
  it("at the document alone is told which it is", async () => {
    const reply = await ask("钦州小学零起点教学有要求吗", "这是哪份文件");
    expect(reply.text).toContain("征求意见稿");
    expect(reply.citations.map((c) => c.quote).join("")).toContain("零起点");
  });
  it("at a figure is told its year", async () => {
    const reply = await ask("柳州市级以上学科基地2025年多少", "70个是哪年的");
    expect(reply.text).toContain("柳州2025年");
    expect(reply.text).toContain("70个");
  });
  it("at one of two documents is shown which it was", async () => {
    const reply = await ask("钦州校园足球特色学校建多少所", "这个是征求意见稿还是规划里的");
    expect(reply.text).toContain("征求意见稿");
    expect(reply.citations.map((c) => c.quote).join("")).toContain("70所");
  });
  it("at the original words of a city of which nothing was shown asks the same of it", async () => {
    const reply = await ask("钦州校外培训怎么管", "柳州的原文给我");
    expect(new Set(reply.citations.map((c) => c.city))).toEqual(new Set(["柳州"]));
  });
  it("at two schools asked one by one is told how many places lie between them", async () => {
    const reply = await ask("钦州安州中学多少学位", "子材中学呢", "两个差多少");
    expect(reply.computed.map((c) => c.valueText)).toContain("700个");
  });
  it("at a line that was never shown goes on about the topic instead", async () => {
    const reply = await ask("柳州财政性教育经费占GDP到2025年要多少", "把双师型教师那句原文给我");
    expect(reply.understood.cities).toEqual(["柳州"]);
    expect(reply.citations.map((c) => c.quote).join("")).toContain("双师型");
  });
  it("at the chapter that figures stand in is told it", async () => {
    const reply = await ask("港北给公办园生均拨款多少", "这两个数在哪个章节");
    expect(reply.text).toContain("優化投入結構");
  });
  it("at schools told only by their number is refused their names", async () => {
    const reply = await ask("港北智慧校园示范校要建几所", "分别是哪3所学校");
    expect(reply.status).toBe("not_found");
    expect(reply.understood.measures).toContain("智慧校园示范校数");
  });
  it("at one school asks of that school", async () => {
    const reply = await ask("浦北第五幼儿园多少学位", "是公办吗");
    expect(reply.text).toContain("浦北县第五幼儿园");
    expect(reply.targets.length).toBe(1);
  });
  it("with a trait alone asks it of what was told, and never of something else that has one", async () => {
    const reply = await ask("钦州幼教集团要建几所幼儿园", "总投资多少");
    expect(reply.status).toBe("not_found");
    expect(reply.text).not.toContain("5564.7");
  });
  it("and doubts what no other place contradicts is told so", async () => {
    const reply = await ask("清远卓越高中几所", "两个地方写得不一样吧");
    expect(reply.text).toContain("没有找到互相矛盾的写法");
  });
  it("and asks which of two wordings holds is shown both", async () => {
    const reply = await ask("港北2025年九年义务教育巩固率是多少", "哪个才对");
    expect(reply.text).toContain("两处写法不一致");
  });
  it("asks why one goal is low without setting it beside another figure: no reason stands there", async () => {
    const reply = await ask("清远2025年九年义务教育巩固率定多少", "为什么定得这么低");
    expect(reply.status).toBe("not_found");
    expect(reply.text).toContain("没有说明原因");
  });
});

describe("the same asked of another city", () => {
  it("whose texts lack it shows the nearest place of that city, for the other's was just shown", async () => {
    const reply = await ask("清远多大的学校要有专职心理老师", "钦州呢");
    expect(reply.status).toBe("not_found");
    expect(reply.citations.map((c) => c.city)).toEqual(["钦州"]);
  });
  it("names the figures of all cities that were asked, where one has a record and another a sentence", async () => {
    const reply = await ask("柳州现在有几个研学基地", "钦州的研学基地打算建几个", "两个市哪个多");
    expect([...new Set(reply.citations.map((c) => c.city))].sort()).toEqual(["柳州", "钦州"].sort());
  });
  it("of a year that neither has shows the nearest year of each", async () => {
    const reply = await ask("柳州学前三年毛入园率2022年目标", "钦州和港北呢");
    expect(reply.citations.map((c) => c.city).sort()).toEqual(["港北区", "钦州"].sort());
    expect(reply.text).toContain("2025年");
  });
});

it("how many places are added is no difference of two figures", async () => {
  const reply = await ask("柳州新建改扩建义务教育学校增加多少学位");
  expect(reply.text).not.toContain("多**");
});

it("the indicators of a city are listed from its tables, each with its years", async () => {
  const reply = await ask("柳州的主要指标有哪些");
  expect(reply.text).toContain("九年义务教育巩固率：2022年**99%**，2025年**99%以上**");
  expect(new Set(reply.citations.map((c) => c.city))).toEqual(new Set(["柳州"]));
});

it("schools are counted where schools are asked, not the places in them", async () => {
  expect((await ask("清远要建多少所公办幼儿园")).text).toContain("240所");
});

it("thanks are not answered with a greeting", async () => {
  expect((await ask("谢谢")).text).toContain("不客气");
  expect((await ask("你好")).text).toContain("您好");
});
