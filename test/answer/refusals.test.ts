import { beforeAll, describe, expect, it } from "vitest";
import { type Ask, seedsAssistant } from "./seeds-assistant.ts";

let ask: Ask;
beforeAll(async () => {
  ask = (await seedsAssistant()).ask;
}, 60_000);

describe("the nearest thing beside a refusal", () => {
  it("is one sentence, not the whole stretch that fell short", async () => {
    const reply = await ask("清远对幼儿园午睡有规定吗");
    expect(reply.status).toBe("not_found");
    const [nearest] = reply.citations;
    expect((nearest?.end ?? 999) - (nearest?.start ?? 0)).toBeLessThan(250);
    expect(nearest?.raw).toContain("幼儿园");
  });
});

describe("everyday words that say nothing of the matter", () => {
  it.each([
    "港北这个规划的中期评估放在哪年",
    "钦州征求意见稿对家庭作业有没有硬杠杠",
    "示范性高中的名额要拿出多少分给辖区的初中，钦州征求意见稿有硬性比例吗",
    "女老师生BB休假冇人顶堂，港北点搞",
  ])("do not keep 「%s」 from its answer", async (question) => {
    expect((await ask(question)).status).toBe("answered");
  });
});

describe("a question that asks twice", () => {
  it("is answered by the half that is told, and says what is not", async () => {
    const reply = await ask("2020年港北的毛入园率是多少，为什么会超过100%");
    expect([reply.status, reply.text]).toEqual(["answered", expect.stringContaining("118.4%")]);
    expect(reply.text).toContain("没有找到「为什么会超过100%」");
  });
  it("is refused whole where neither half is told", async () => {
    expect((await ask("清远校长职级分几级，各级津贴多少")).status).toBe("not_found");
  });
});

describe("what the question names and the texts lack", () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ["a year that no figure near speaks of", "清远2023年高中阶段毛入学率要到多少", "2023年"],
    ["a kind of figure that stands nowhere near", "柳州卫生健康副校长每月补贴多少钱", "没有给出金额"],
    ["a county the figures are not told by", "阳山县2025年有几所普通高中", "阳山县"],
    ["a scheme of another city, told whose it is", "柳州的“南融北扶”怎么做", "清远的文件"],
    ["a matter of another city, with what lacks here", "清远怎么推普通话", "没有提到「普通话」，提到它的是钦州的文件"],
    ["a standard of another city", "柳州的督学跟学校数按啥比例配", "清远的文件"],
    ["a box beyond the last one", "钦州专栏11讲什么", "没有专栏11"],
    ["a programme with a number in its name that is another city's", "钦州“5080”攻坚行动做得怎样", "提到它的是清远的文件"],
    ["a move no text speaks of", "北部湾大学啥时候搬出钦州", "没有说到搬迁"],
    ["a figure by a name the texts never write", "港北区重点高中的分数线多少分", "没有「分数线」这个说法"],
    ["a town no text names", "港北大圩镇小学生住校的有几成", "大圩镇"],
    ["a figure taken as given that stands nowhere", "港北老师的培训5年要满360学时吗", "「360学时」"],
    ["a city told by a word of many meanings", "来宾教师空编率要降到几", "来宾"],
    ["a thing whose mention is asked for, that no text names", "清远对幼儿园午睡有规定吗", "没有提到「午睡」"],
    ["who the people counted are", "柳州那5个全国优秀教师都是谁", "个人信息"],
    ["a share that the text tells in words only", "柳州普通高中大班额比例还有百分之几？", "没有给出百分比"],
    ["a goal where the figure reached is asked", "钦州现在教师空编率是百分之几", "只有目标"],
    ["the least where the text sets the most", "钦州规定小学三年级每天作业至少写多久", "只说了上限"],
    ["where something is, of a table that tells no place", "钦州把民办的钦州市第十八中学搬到哪里去了", "搬迁"],
    ["an office, of a text that names the bureau", "钦州征求意见稿里学区制管理改革归市教育局哪个科管", "没有写明科室"],
    ["who is engaged, of a text that engages nobody", "港北这个规划的中期评估请哪家机构", "没有写明机构的名字"],
    ["a second one, of a text that tells the first", "清远引进的第二所本科院校叫啥", "没有写明后面的那一个"],
    ["one of a list that has one figure for all", "清远跟美国签了多少份教育交流备忘录", "合在一起的数"],
    ["a place taken for granted", "柳州为什么把大学城放在柳东新区", "柳东新区"],
    ["the name of whoever is responsible", "港北推进教育工作的第一责任人叫什么名字", "个人信息"],
    ["a year taken for granted", "港北那所特教学校改扩建为啥推到2026年", "没有说到推迟"],
    ["what is to come, of figures of what was done", "港北区十四五打算引进多少名急需紧缺人才", "没有今后的目标"],
    ["the members of a set that is only counted", "清远6个社区教育实验区是哪六个县", "没有逐个列出"],
    ["schools by name, where the text counts them", "清远那5个省级“新课程”项目都在哪几家幼儿园", "没有写明学校的名字"],
    ["a change no text tells of that subject", "钦州为什么停了集团化办学？", "没有说到撤销"],
    ["another rate than the one on record", "柳州中小学生体质合格率（不是优良率）目标多少", "没有「合格率」"],
    ["a kind of people the figures do not tell of", "港北普通高中老師研究生學歷佔比", "研究生"],
    ["what a name with a number stands for", "“168”理论成果具体指啥内容", "没有说明内容"],
    ["what the parts of a named standard are", "文明校园“六个好”标准的具体内容", "没有说明内容"],
    ["lessons a week, where hours a day are told", "钦州初中一周要上几节体育课", "没有写明按周的数"],
    ["a fall taken for granted, where only a goal stands", "钦州为啥把巩固率目标从100降到97，文件里解释了吗", "没有说到下降"],
    ["schools by name, where others are named near by", "欽州100所紅色學校的名單有沒有", "沒有寫明學校的名字"],
    ["a person in office", "分管柳州教育的副市长是哪位", "个人信息"],
    ["a town the figure is not told by", "奇石鄉初中學生的寄宿率是多少？", "奇石鄉"],
    ["a figure of a school that is only named among others", "融安大将镇中心幼儿园扩多少个学位", "没有给出它的数"],
    ["a count no text of the city gives", "柳州全市到底有多少所小学？", "没有给出「小学数」"],
    ["a box of another city's plan", "柳州规划第三章讲的“教育集团化改革计划”专栏内容", "提到它的是钦州"],
    ["a year the table leaves blank, though doubt is asked", "柳州2020年巩固率到底是多少呀", "没有填数"],
    ["what must be brought, of a text that only names the way", "柳州中小学网络报名招生，要上传哪些材料", "没有写明要交的材料"],
    ["where to go, of a text that only tells the right", "钦州随迁子女拿居住证入学，先到哪个窗口办", "没有写明办理的地方"],
    ["what a name means, of a text that only uses it", "钦州普高要对接的“强基计划”是什么意思", "没有说明内容"],
    ["schools by name, asked by the name alone", "港北那6所新建小学的校名给我列出来", "名"],
    ["schools by name, which stand in an annex left out", "港北要新建的6所小学分别叫什么名字", "公办中小学建设规划表》在文件中只有名称"],
    ["the pay of those who are only to be provided", "柳州校医的待遇怎么提高", "没有写明「校医」的待遇"],
    ["the cost of a thing told without one", "柳州聘请卫生健康副校长的经费谁出", "「副校长」"],
    ["schooling of people told to be trained", "钦州怎么让退役军人子女上学", "「退役军人」"],
    ["how teachers of a thing are found, where only the thing is told", "钦州幼教集团的老师怎么招", "来源和配备"],
    ["what becomes of people, where only the schools are told", "清远民办学校退出后学生怎么安排", "没有说到学生"],
    ["fees, where another kind of school's are told", "柳州民办高中的收费怎么定", "收费"],
    ["teachers, of a record that counts pupils", "清远2020年特殊教育学校教师有多少人？", "说的是学生，不是教师"],
    ["a name of which a part alone stands in the texts", "什么是学区房", "没有提到「学区房」"],
    ["a name alone that the texts only use", "柳州的五业联动是什么", "没有说明内容"],
    ["a year whose figure stands nowhere near, where other years are told", "清远2020年政府教育履职考核得了几分", "2020年"],
    ["points in an exam", "钦州中考体育以后算多少分", "没有写明分数"],
    ["a stock, where only what is to be built is told", "钦州全市有多少所中职学校", "总数"],
    ["another language", "What is the target of Liuzhou in 2025?", "请用中文提问"],
    ["abuse", "你个笨蛋", "只查所收的教育规划文件"],
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

describe("what the places cited do say", () => {
  const answered = [
    ["a rule for people like the asker", "我在清远乡下教了二十多年，评上职称没岗位聘怎么办"],
    ["social insurance of teachers, though not that of everyone", "我开民办学校，清远对老师的合同、社保是怎么要求的"],
    ["what pay hangs on, not how much it is", "港北的校长领多少钱跟什么挂钩"],
    ["a town the figure is told by", "奇石乡小学生的寄宿率是多少"],
    ["an amount told of what is asked", "钦州城乡融合试验区的教育项目总投资多少钱"],
    ["a count the city gives", "清远2025年计划有多少所幼儿园"],
    ["which departments act together, though 哪几家 is said of schools too", "港北查违规培训这种事，哪几家一起上"],
    ["a share beside words", "柳州2025年义务教育中小学体质健康优良率要到百分之几"],
    ["a goal asked as one", "钦州教师空编率的目标是百分之几"],
    ["the most asked as the most", "钦州初中家庭作业最多布置多长时间"],
    ["where something is", "柳州打算在哪块地方弄大学城"],
    ["the members of a set that is listed", "清远“南联北扶”对北部的“4个倾斜”是哪4个"],
    ["schools by name", "钦州哪几所高中要争自治区示范性和星级特色"],
    ["what a name means, where the list stands before it", "清远心理健康讲的“四位一体”指哪四样"],
    ["what a name means, where it is told part by part", "清远的“南融北扶”，北扶南融分别指啥"],
    ["the same topic asked for what the texts do tell", "柳州农村留守娃上学，住校怎么安排"],
    ["the members of a set, in the next place where the best one names none", "柳州老师成长的五个台阶是哪五级"],
    ["a figure by a name whose stem stands beside it", "清远穷学生住校，一年给补多少伙食费"],
    ["a change told of its subject", "升学率考核校长局长这种，钦州取消了没"],
    ["what a name with a number stands for", "校园安防“4+N”里的4和N分别指啥"],
  ] as const;
  for (const [name, question] of answered) {
    it(`is answered: ${name}`, async () => {
      expect((await ask(question)).status).toBe("answered");
    });
  }
});

describe("everyday words the texts never write", () => {
  const answered = [
    "柳州城镇学校怎么消除大班额",
    "清远要推的四项技能工程叫什么名字",
    "钦州推义务教育均衡那几年总共掏了多少钱",
    "升学率考核校长局长这种，钦州还让不让搞",
    "乡镇上的特殊孩子港北给配教室吗，啥时候配齐",
    "柳州职业院校扩建那一批，涉及几所学校，一共要多装多少人",
    "柳州幼儿园非编老师的工资怎么办",
    "清远有几多所禁毒教育示范学校",
    "特岗的、来支教的、家远的老师在港北住哪儿",
    "清远住校又困难的学生每年补多少饭钱",
    "浦北县的幼儿园要在哪年以前通过国家那个普及普惠的验收",
    "柳州专门学校的经费和教师待遇怎么保障",
    "大学毕业去清远乡下当老师有没有学费方面的优惠",
    "港北特岗教师住房怎么解决",
    "清远2025年能念上大学的比例想到多少",
    "清远有几多所禁毒教育示范学校",
    "清远住校又困难的学生每年补多少饭钱",
    "柳州乡下学校缺老师，能不能拿AI来顶一顶",
    "特岗的、来支教的、家远的老师在港北住哪儿",
    "2022年钦州义务教育学校办学条件要有多少达标",
    "港北从幼儿园到高中资助困难学生一共多少钱",
    "港北鄉下離家遠嘅老師住邊度",
  ];
  for (const question of answered) {
    it(`are no reason to refuse: ${question}`, async () => {
      expect((await ask(question)).status).toBe("answered");
    });
  }
});

describe("what a text says of itself", () => {
  const told: readonly (readonly [string, string, string])[] = [
    ["the documents it rests on", "柳州规划是依据哪些文件订的", "《广西教育事业发展“十四五”规划》"],
    ["those of a draft, though another region is named", "钦州教育规划是依据广西哪份规划（文号）制定的", "桂政发〔2021〕35号"],
    ["when and from where its page was taken", "港北区那份规划网页是哪天发布、来源是哪里", "2021-11-25 14:10"],
  ];
  for (const [name, question, says] of told) {
    it(`is told with its place: ${name}`, async () => {
      const reply = await ask(question);
      expect(reply.status).toBe("answered");
      expect(reply.citations.map((c) => c.quote).join(" ")).toContain(says);
    });
  }
  it("is not made up: a seal no text mentions", async () => {
    expect((await ask("清远规划末尾的盖章单位和抄送单位是哪家")).status).toBe("not_found");
  });
});
