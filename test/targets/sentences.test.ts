/** What a clause's figures are of: nouns before and behind, lists, ellipsis, parts, shares, commitments in words. */
import { describe, expect, it } from "vitest";
import { clausesOf } from "../../src/targets/clauses.ts";
import { pledgesIn } from "../../src/targets/commitments.ts";
import { itemsOf } from "../../src/targets/items.ts";
import { plainText } from "../../src/targets/plain.ts";
import { scanQuantities } from "../../src/targets/scan.ts";
import { wordings } from "../../src/targets/wordings.ts";

const context = { heading: "", stage: null };
const read = (text: string, stage: string | null = null) => {
  const plain = plainText(text);
  const { items } = itemsOf(clausesOf(plain, scanQuantities(plain)), { subject: "", before: null }, { ...context, stage });
  return items.map((i) => [i.indicator, i.found.quantity.valueText]);
};

describe("the indicator of a figure", () => {
  it.each([
    ["全市学前三年毛入园率达到95%以上", [["学前三年毛入园率", "95%以上"]]],
    ["高级教师811人", [["高级教师", "811人"]]],
    ["力争建设50所中小学德育工作示范校", [["中小学德育工作示范校", "50所"]]],
    ["创建自治区级社区学校1个", [["自治区级社区学校", "1个"]]],
    ["市本级组建不少于2个教育集团", [["市本级教育集团", "不少于2个"]]],
    ["打造6-8所在特色项目建设上效果显著的特色高中", [["特色高中", "6-8所"]]],
    ["改扩建三江县中学等6所普通高中", [["改扩建普通高中", "6所"]]],
    ["17所学校创建为中华优秀文化传承学校", [["中华优秀文化传承学校", "17所"]]],
    ["70人取得正高级职称", [["取得正高级职称", "70人"]]],
    ["落实5年一周期不少于360学时培训时长的规定", [["5年一周期培训时长", "不少于360学时"]]],
  ])("is found in %s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("a list", () => {
  it("deals several values out to several names", () => {
    expect(read("小学和初中本科以上学历教师比例分别达到83%和96%")).toEqual([
      ["小学本科以上学历教师比例", "83%"],
      ["初中本科以上学历教师比例", "96%"],
    ]);
    expect(read("入园率94%、巩固率98%，分别比2015年提高20%、6%").slice(2)).toEqual([
      ["入园率比2015年提高", "20%"],
      ["巩固率比2015年提高", "6%"],
    ]);
  });

  it("says its verb and its noun once", () => {
    expect(read("新建小学6所、初中4所").map(([name]) => name)).toEqual(["新建小学", "新建初中"]);
    expect(read("新建41所、改扩建29所公办幼儿园").map(([name]) => name)).toEqual(["新建公办幼儿园", "改扩建公办幼儿园"]);
    expect(read("建设20个市级劳动教育实践基地和30所市级劳动教育示范校").map(([name]) => name)).toEqual([
      "市级劳动教育实践基地",
      "市级劳动教育示范校",
    ]);
  });

  it("holds one bound for all where it says 分别", () => {
    const text = plainText("小学、初中起始年级班额分别控制在45人、50人以内");
    const { items } = itemsOf(clausesOf(text, scanQuantities(text)), { subject: "", before: null }, context);
    expect(items.map((i) => [i.indicator, i.found.quantity.comparator])).toEqual([
      ["小学起始年级班额", "<="],
      ["初中起始年级班额", "<="],
    ]);
  });
});

describe("what a clause leaves out", () => {
  it("is taken from the clause before", () => {
    expect(read("优质均衡发展县（区）占比全区领先，力争达到30%以上")).toEqual([["优质均衡发展县（区）占比", "30%以上"]]);
    expect(read("提高中小学教师高级岗位结构比例，幼儿园达到8%、小学达到15%").map(([name]) => name)).toEqual([
      "中小学教师高级岗位结构比例（幼儿园）",
      "中小学教师高级岗位结构比例（小学）",
    ]);
    expect(read("高中阶段毛入学率由2015年的92.5%提高到目前的100.06%").map(([name]) => name)).toEqual([
      "高中阶段毛入学率",
      "高中阶段毛入学率",
    ]);
  });

  it("is the whole where 其中 or a bracket gives parts", () => {
    expect(read("普惠性幼儿园覆盖率保持80%以上，其中公办园达到60%以上").at(-1)?.[0]).toBe("公办园占比");
    expect(read("引进急需紧缺人才7人(其中研究生5人，本科生2人)").map(([name]) => name)).toEqual([
      "引进急需紧缺人才",
      "引进急需紧缺人才（研究生）",
      "引进急需紧缺人才（本科生）",
    ]);
    expect(read("重点建设10个（市级1个，各县区1个）心理教育信息平台").map(([name]) => name)).toEqual([
      "心理教育信息平台",
      "心理教育信息平台（市级）",
      "心理教育信息平台（各县区）",
    ]);
  });

  it("is whose they are where places and space are meant", () => {
    expect(read("新建、改扩建义务教育学校不少于40所，增加学位不少于5万个").at(-1)?.[0]).toBe("增加学位（义务教育学校）");
    expect(read("增加学位不少于5万个", "学前教育")[0]?.[0]).toBe("增加学位（学前教育）");
    expect(read("市区幼儿园建设项目共涉及96所学校，96个项目，建筑面积约45万平方米").map(([name]) => name)).toEqual([
      "市区幼儿园建设项目涉及学校",
      "市区幼儿园建设项目",
      "市区幼儿园建设项目建筑面积",
    ]);
  });
});

describe("a share", () => {
  it.each([
    ["96.4%的学校出口带宽达标", "出口带宽达标的学校比例"],
    ["90%以上中小学校达到自治区级标准", "达到自治区级标准的中小学校比例"],
    ["教师培训经费达到当地教职工年度工资总额的2%", "教师培训经费占当地教职工年度工资总额的比例"],
    ["按照应核编制5%的比例设置编制冗余度", "编制冗余度占应核编制的比例"],
    ["实践性教学学时占总学时一半以上", "实践性教学学时占总学时比例"],
  ])("of something is named by it: %s", (text, name) => expect(read(text)[0]?.[0]).toBe(name));
});

describe("a commitment in words", () => {
  const pledged = (text: string, dated = false) => {
    const plain = plainText(text);
    return clausesOf(plain, []).flatMap((clause) =>
      pledgesIn(clause, dated).map((p) => [p.indicator, clause.text.slice(p.value.start, p.value.end), p.comparator]),
    );
  };

  it.each(wordings.map((w) => [w.name, w] as const))("%s is told from other words", (_, { pattern, matches, leaves }) => {
    expect(pattern.test(matches)).toBe(true);
    expect(pattern.test(leaves)).toBe(false);
  });

  it.each([
    ["实现市、县两级特殊教育资源中心全覆盖", ["市、县两级特殊教育资源中心覆盖", "全覆盖", "text"]],
    ["确保一般公共预算教育支出逐年只增不减", ["一般公共预算教育支出", "逐年只增不减", "text"]],
    ["确保教师平均工资收入水平不低于当地公务员平均工资收入水平", ["教师平均工资收入水平", "不低于当地公务员平均工资收入水平", ">="]],
    ["为每位教师建立电子档案", ["电子档案", "每位教师", "text"]],
    ["获奖档次和比例居广西前列", ["获奖档次和比例", "居广西前列", "text"]],
  ])("has a name and a value: %s", (text, expected) => expect(pledged(text)).toEqual([expected]));

  it("that only a year makes a target is none without one", () => {
    expect(pledged("形成高中阶段学校考试招生录取模式")).toEqual([]);
    expect(pledged("形成高中阶段学校考试招生录取模式", true)[0]?.[0]).toBe("高中阶段学校考试招生录取模式");
  });

  it.each(["教师周转房未能全覆盖", "形成横到边、全覆盖的工作格局", "健全覆盖城乡的公共服务体系"])(
    "denied or merely described is none: %s",
    (text) => expect(pledged(text)).toEqual([]),
  );
});
