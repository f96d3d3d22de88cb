import { beforeAll, describe, expect, it } from "vitest";
import { type Ask, seedsAssistant } from "./seeds-assistant.ts";

let ask: Ask;
beforeAll(async () => {
  ask = (await seedsAssistant()).ask;
}, 60_000);

const FIRST = "柳州2025年高中阶段毛入学率目标是多少";

describe("a follow-up", () => {
  const chains: readonly (readonly [readonly string[], string])[] = [
    [[FIRST, "那清远呢"], "清远2025年高中阶段毛入学率目标是多少"],
    [[FIRST, "2022年呢"], "柳州2022年高中阶段毛入学率目标是多少"],
    [["柳州学前教育目标有哪些", "比较四个市的义务教育目标"], "比较四个市的义务教育目标"],
    [[FIRST, "三年前呢"], "柳州2022年高中阶段毛入学率目标是多少"],
    [["港北2019年義務教育大班額占幾多？", "前一年呢"], "港北2018年義務教育大班額佔多少?"],
    [[FIRST, "换成清远和钦州"], "清远和钦州2025年高中阶段毛入学率目标是多少"],
    [[FIRST, "那学前三年毛入园率呢"], "柳州2025年学前三年毛入园率目标是多少"],
    [["三个市谁的学前三年毛入园率最高", "那高中阶段毛入学率呢"], "三个市谁的高中阶段毛入学率最高"],
    [[FIRST, "那清远呢", "2022年呢"], "清远2022年高中阶段毛入学率目标是多少"],
    [[FIRST, "谢谢", "那清远呢"], "清远2025年高中阶段毛入学率目标是多少"],
    [[FIRST, "原文怎么说", "那清远呢"], "清远2025年高中阶段毛入学率目标是多少"],
    [[FIRST, "那深圳的呢", "好吧，那清远呢"], "清远2025年高中阶段毛入学率目标是多少"],
    [["清远公办和普惠园在园娃占比达到多少了", "目标呢"], "清远公办和普惠园在园娃占比目标是多少"],
    [["钦州规划里教师培训经费按什么标准安排", "征求意见稿也这么写吗"], "钦州征求意见稿里教师培训经费按什么标准安排"],
    [["港北2018年大班额比例是多少", "比前一年降了多少", "到2025年要弄到几"], "港北2025年大班额比例是多少"],
    [["柳州市区普通高中建设涉及几所学校", "县里的呢"], "柳州县里普通高中建设涉及几所学校"],
    [["清远怎么解决农村老师不足", "退休老师可以去教吗", "那柳州呢，同样问题"], "柳州怎么解决农村老师不足"],
    [[FIRST, "其他三个市呢"], "钦州和港北区和清远2025年高中阶段毛入学率目标是多少"],
    [[FIRST, "那2022年呢", "跟2025年比差多少"], "柳州2022年和2025年高中阶段毛入学率目标是多少，差多少"],
    [[FIRST, "那清远呢", "哪个最高"], "柳州和清远2025年高中阶段毛入学率目标是多少，哪个最高"],
    [[FIRST, "钦州也加进来"], "钦州和柳州2025年高中阶段毛入学率目标是多少"],
    [[FIRST, "不对，我问的是清远"], "清远2025年高中阶段毛入学率目标是多少"],
    [[FIRST, "不是柳州，是清远"], "清远2025年高中阶段毛入学率目标是多少"],
    [["柳州中小学体质健康优良率2025年要到多少", "不是体质，是安全教育普及率"], "柳州安全教育普及率2025年要到多少"],
    [
      ["清远2025年市级技能大师工作室要建几个", "教师专业发展学校呢", "2022那年这两样分别是几个"],
      "清远2022那年市级技能大师工作室和教师专业发展学校分别是几个",
    ],
    [["清远公办幼儿园2025年要有多少所", "连民办一起总共呢"], "清远幼儿园2025年要有多少所"],
    [["清远2020年有多少所幼儿园", "其中公办多少", "不是公办，是全部幼儿园"], "清远2020年有多少所幼儿园"],
    [["灵山县教育新区小学规划多少学位", "新区的初中呢"], "灵山县教育新区初中规划多少学位"],
    [["浦北第八小学有多少学位", "城南小学呢"], "浦北县城南小学有多少学位"],
    [["钦州实施方案里校园安全管理那条由谁负责", "保障财政经费那条谁牵头"], "钦州实施方案保障财政经费那条谁牵头"],
    [["清远九年义务教育巩故率2025年目标多少", "那柳州呢"], "柳州九年义务教育巩固率2025年目标多少"],
    [["清远小学老师高级岗位比例要到多少", "幼儿园那"], "清远幼儿园老师高级岗位比例要到多少"],
    [["钦州要补充多少教师", "高层次紧缺人才呢"], "钦州要补充多少高层次紧缺人才"],
    [["港北要新建几所小学", "初中呢", "改扩建的呢"], "港北要改扩建几所初中"],
    [["清远高中阶段毛入学率目标是多少", "那高等教育的呢"], "清远高等教育毛入学率目标是多少"],
    [["清远高等教育毛入学率目标是多少", "2022年多少", "柳州高中阶段呢"], "2022年柳州高中阶段毛入学率目标是多少"],
    [["清远学徒培养规模占多少", "钦州的学徒培养呢"], "钦州学徒培养规模占多少"],
    [["柳州十三五补充了多少老师", "钦州十四五又打算补充多少"], "钦州十四五要补充多少老师"],
    [["清远高水平职业院校要几所", "学徒培养规模占多少", "那钦州呢"], "钦州学徒培养规模占多少"],
    [["柳州义务教育巩固率2022年目标", "钦州2020年完成多少", "那年的目标呢"], "钦州义务教育巩固率2020年目标是多少"],
    [["清远2020年有几所特殊教育学校", "比2015年多了几所", "2025年目标呢"], "清远2025年特殊教育学校目标是几所"],
    [["清远2020年有多少所公办幼儿园", "那增幅是多少", "换成2025年的目标"], "2025年清远公办幼儿园数目标是多少"],
    [["浦北第五幼儿园多少学位", "第六呢"], "浦北第六幼儿园多少学位"],
    [["钦州小学一二年级能布置作业吗", "那三到六年级呢", "初中呢"], "钦州初中能布置作业吗"],
    [["钦州校园足球特色学校建多少所", "征求意见稿里是多少"], "钦州征求意见稿里校园足球特色学校建多少所"],
    [["钦州怎么办好特殊教育", "清远呢", "有什么不一样"], "钦州和清远怎么办好特殊教育，有什么不一样"],
    [["港北中小学体质达标率2025年多少", "怎么有两个数", "体育特色校呢"], "港北中小学体育特色校2025年多少"],
    [["柳州市级以上学科基地2025年多少", "2022年先到多少"], "柳州市级以上学科基地2022年多少"],
    [["港北给公办园生均拨款多少", "钦州有没有类似的标准"], "钦州给公办园生均拨款多少"],
    [["灵山要新建几所小学", "民办的有吗"], "灵山要新建几所民办小学"],
    [["钦南区要新建几所小学", "钦北区呢", "哪个区多"], "钦南区和钦北区要新建几所小学，哪个区多"],
    [["钦南区要新建几所小学", "钦北区呢", "哪个区多", "灵山呢"], "灵山要新建几所小学"],
    [["清远校外培训怎么管", "钦州怎么管"], "钦州校外培训怎么管"],
    [["钦州第二十中学学位多少", "第十八中学呢"], "钦州第十八中学学位多少"],
    [["钦州规划是哪年印发的", "港北规划是谁发的"], "港北规划是谁发的"],
    [["钦州教师培训经费占比", "港北的培训经费"], "港北教师培训经费占比"],
    [["钦州安州中学多少学位", "子材中学呢", "两个差多少"], "钦州安州中学和钦州市子材中学多少学位，两个差多少"],
    [["钦州大班额什么时候消除", "清远是怎么写的"], "清远大班额什么时候消除"],
    [["港北体质达标率", "不好意思，刚才说错了，我问的是清远"], "清远体质达标率"],
    [["钦州初中作业多久", "小学高年级"], "钦州小学高年级作业多久"],
    [["灵山县武利镇第二幼儿园多少学位", "伯劳那个呢"], "灵山县伯劳那所幼儿园多少学位"],
    [["钦州中学新建哪几所", "民办的有哪些"], "钦州民办中学新建哪几所"],
    [["清远2022年双师型教师要多少", "哪个算数", "柳州2022"], "柳州2022双师型教师要多少"],
    [["清远教师专业发展学校2022年几所", "学校文化示范校"], "清远学校文化示范校2022年几所"],
    [["清远教师专业发展学校2022年几所", "柳州的呢", "差多少", "清远省级优质教育集团呢"], "清远省级优质教育集团呢"],
    [["港北的督导经费", "比柳州多吗"], "柳州和港北的督导经费，多吗"],
    [["柳州幼儿园教师受专业教育比例", "现在多少"], "柳州幼儿园教师受专业教育比例现在是多少"],
    [["清远十四五要新增多少公办高中学位", "柳州市区的呢"], "柳州市区十四五要新增多少公办高中学位"],
    [["港北2025年巩固率到底97还是98", "清远2025定多少"], "清远2025巩固率是多少"],
  ];
  for (const [messages, whole] of chains) {
    it(`${messages.join(" → ")} is read as ${whole}`, async () => {
      const [followed, asked] = [await ask(...messages), await ask(whole)];
      expect(followed.understood.question).toBe(whole);
      expect(followed.targets.map((t) => t.id)).toEqual(asked.targets.map((t) => t.id));
    });
  }
  it("that asks what was reached, of a goal, asks it of the row shown", async () => {
    const reply = await ask("柳州小学初中老师本科以上的，2025年要占多少", "现在是多少");
    expect(reply.understood.question).toBe("柳州小学初中老师本科以上的，现在占多少");
    expect(reply.text).toContain("64.3");
  });
  it("that asks how two places differ is of both that the same was asked of", async () => {
    const reply = await ask("钦州劳动教育怎么做", "港北怎么做", "两边有什么区别");
    expect(reply.understood.question).toBe("钦州和港北劳动教育怎么做，两边有什么区别");
    expect([...new Set(reply.citations.map((c) => c.city))].sort()).toEqual(["港北区", "钦州"].sort());
  });
  it("that names two words of two sets puts each in its own place", async () => {
    const reply = await ask("清远幼儿园教师专科以上要多少", "小学本科呢");
    expect(reply.understood.question).toBe("清远小学教师本科以上要多少");
    expect(reply.text).toContain("75%");
  });
  it("counts in the list of documents shown", async () => {
    const reply = await ask("你有哪些文件", "第二份什么时候印发的");
    expect(reply.understood.question).toBe("柳州规划什么时候印发的");
  });
  it("counts in the list of schools shown, and leaves the list as the topic", async () => {
    const list = await ask("浦北县要新建哪几所小学");
    const reply = await ask("浦北县要新建哪几所小学", "第二所什么时候建好");
    expect(reply.targets.map((t) => t.id)).toEqual(list.targets.slice(1, 2).map((t) => t.id));
    const next = await ask("浦北县要新建哪几所小学", "第二所什么时候建好", "那灵山县呢");
    expect(next.understood.question).toBe("灵山县要新建哪几所小学");
  });
  it("adds the figures shown, where there are two or more", async () => {
    expect((await ask("浦北县要新建哪几所小学", "一共多少学位")).computed.map((c) => c.valueText)).toContain("10320人");
    expect((await ask(FIRST, "加起来多少")).status).toBe("not_found");
    const apart = await ask("浦北第八小学有多少学位", "城南小学呢", "两所加起来多少");
    expect(apart.computed.map((c) => c.valueText)).toContain("3240人");
  });
  it("spelled in doubt is read as the texts answer it better", async () => {
    const reply = await ask("新小曲盖好了没有幼儿园咋办，钦州有啥规定");
    expect(reply.understood.notes).toContain("「小曲」按「小区」理解");
    expect(reply.citations.map((c) => c.quote).join("")).toContain("配套");
  });
  it("written alike in both scripts keeps the script of the conversation", async () => {
    const reply = await ask("港北區2025年九年義務教育鞏固率是多少", "差多少");
    expect(reply.understood.script).toBe("zh-Hant");
  });
  it("that names another stage alone asks the same of it", async () => {
    const reply = await ask("柳州十三五给义务教育新增了多少学位", "幼儿园呢");
    expect(reply.understood.question).toBe("柳州十三五给幼儿园新增了多少学位");
  });
  it("quotes what was shown when the original words are wanted", async () => {
    const reply = await ask("钦州征求意见稿里初中家庭作业最多多长时间", "原文怎么说");
    expect(reply.text).toContain("“");
    expect(reply.citations.map((c) => c.raw).join("")).toContain("初中家庭作业不超过90分钟");
  });
  it("quotes what two replies showed when both are wanted", async () => {
    const reply = await ask("钦州的普通高中按多少人口设一所", "幼儿园呢", "两条原文都给我");
    const raw = reply.citations.map((c) => c.raw).join("");
    expect(raw).toContain("每10－15万人口设置1所普通高中");
    expect(raw).toContain("每0.5－1.2万人口设置1所");
  });
  it("gives the place an ordinal picks", async () => {
    const first = await ask("防近视这块钦州和柳州做法有啥不同");
    const reply = await ask("防近视这块钦州和柳州做法有啥不同", "刚才第二条出处");
    expect(reply.citations.map((c) => [c.start, c.end])).toEqual(first.citations.slice(1, 2).map((c) => [c.start, c.end]));
  });
  it("gives the place of the second wording where two differ", async () => {
    const reply = await ask("清远特色高中6-8还是3-5所", "第二个说法的原话给我");
    expect(reply.citations.map((c) => c.quote).join("")).toContain("遴选创建3-5所");
  });
  it("gives the one place shown where it counts beyond it, and says so", async () => {
    const reply = await ask("清远小学初中是怎么分配入学的", "刚才第二条出处");
    expect(reply.text).toContain("只有1处出处");
    expect(reply.citations.length).toBe(1);
  });
  it("offers the places shown where it counts beyond several", async () => {
    const reply = await ask("防近视这块钦州和柳州做法有啥不同", "第九条出处");
    expect(reply.status).toBe("clarify");
    expect(reply.choices?.map((c) => c.question)).toContain("第2条出处");
  });
  it("wants it in detail: the paragraph around what was shown", async () => {
    const [first, reply] = [await ask("钦州怎么减轻学生作业负担"), await ask("钦州怎么减轻学生作业负担", "展开说说")];
    const [shown, wider] = [first.citations[0], reply.citations[0]];
    expect(wider?.documentId).toBe(shown?.documentId);
    expect((wider?.end ?? 0) - (wider?.start ?? 0)).toBeGreaterThan((shown?.end ?? 0) - (shown?.start ?? 0));
  });
  it("asks whether a figure is binding, as its table says", async () => {
    expect((await ask(FIRST, "是约束性的吗")).text).toContain("预期性");
    expect((await ask("钦州2025年高中阶段毛入学率目标是多少", "是约束性的吗")).text).toContain("文本没有注明");
  });
  it("asks how far two figures in sentences lie apart: computed, with both places", async () => {
    const reply = await ask("柳州十三五给幼儿园新增了多少学位", "加上普高市区县里，两个数差多少");
    expect(reply.computed.map((c) => c.valueText)).toContain("1.16万个");
  });
  it("on a topic named beside 那块 leaves the one before", async () => {
    const reply = await ask("港北2022年校长书记一肩挑要多少", "章程那块儿呢，2022年底");
    expect(reply.text).toContain("一校一章程");
  });
  it("gives more than was shown, never the same again", async () => {
    const first = await ask("钦州怎么减轻学生作业负担");
    const more = await ask("钦州怎么减轻学生作业负担", "还有呢");
    const shown = new Set(first.citations.map((c) => c.start));
    expect(more.citations.filter((c) => shown.has(c.start))).toEqual([]);
  });
  it("that asks for a reason the texts do not give shows the figures and says so", async () => {
    const reply = await ask("清远2025年高中阶段毛入学率目标是多少", "为什么比基线低");
    expect(reply.text).toContain("文本没有说明原因");
    expect(reply.citations.length).toBe(2);
  });
  it("with a topic of its own drops the one before and keeps the city", async () => {
    const reply = await ask(FIRST, "教师周转宿舍建多少平方米");
    expect(reply.understood.cities).toEqual(["柳州"]);
    expect(reply.understood.measures).not.toContain("高中阶段毛入学率");
    expect(reply.text).toContain("1.353万平方米");
  });
  it("with a city and topic of its own keeps nothing", async () => {
    const reply = await ask(FIRST, "港北区每年财政要给教育督导单列多少经费");
    expect(reply.understood.cities).toEqual(["港北区"]);
    expect(reply.text).toContain("10萬元");
  });
});
