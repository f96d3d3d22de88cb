import { describe, expect, it } from "vitest";
import { readGlossary } from "../../src/understand/tables.ts";
import { glossaryHits, makeWordings } from "../../src/understand/wordings.ts";

const entries = readGlossary("index");
const glossary = makeWordings(entries.flatMap((entry) => entry.everyday.map((said) => ({ said, entry }))));
const read = (text: string): readonly string[] => glossaryHits(text, glossary).flatMap((h) => h.entry.policy);

describe("the glossary", () => {
  it("holds at least 600 entries", () => {
    expect(entries.length).toBeGreaterThanOrEqual(600);
  });
  it("says what stood between two parts with them", () => {
    expect(glossaryHits("柳州爸妈都出去打工的娃", glossary).map((h) => h.said)).toContain("爸妈都出去打工");
  });
  it("says no everyday word twice", () => {
    const said = entries.flatMap((g) => g.everyday);
    expect(said.filter((word, i) => said.indexOf(word) !== i)).toEqual([]);
  });

  const lines: readonly (readonly [string, string])[] = [
    ["托管小娃的地方", "托育"],
    ["保家卫国的活动", "国防教育"],
    ["老师工资多少", "教师待遇"],
    ["外地来打工的孩子", "随迁子女"],
    ["爸妈不在身边的娃", "留守儿童"],
    ["放学后没人管", "课后服务"],
    ["退休老人想读书", "老年教育"],
    ["霸凌怎么办", "校园欺凌"],
    ["爸妈都出去打工的娃", "留守儿童"],
    ["把尖子生拢到一个班", "均衡编班"],
    ["退了休还想教教书", "银龄讲学"],
  ];
  for (const [said, policy] of lines) {
    it(`reads 「${said}」 as ${policy}`, () => {
      expect(read(said)).toContain(policy);
    });
  }

  /** Everyday words that stand in a line by chance, as part of other words. */
  const falseFriends: readonly (readonly [string, string])[] = [
    ["全市集中考试", "初中学业水平考试"],
    ["课本身的要求", "教材管理"],
    ["高中学生人数", "初中学生"],
    ["召开会议研究", "专题会议"],
    ["大数据平台建设", "大班额"],
    ["中小学校长培训", "小规模学校"],
    ["教育事业单位招考", "高等教育自学考试"],
    ["公办民办同步招生", "无证办园"],
    ["生态文明建设", "撤并"],
    ["学习型社会", "学前融合教育"],
    ["爸妈问，打工的人有没有培训", "留守儿童"],
    ["家长在学校开放日里看到的那些情况，外出参观", "留守儿童"],
    ["老师学完回家里走亲戚", "乡村教师"],
  ];
  for (const [line, policy] of falseFriends) {
    it(`does not read 「${line}」 as ${policy}`, () => {
      expect(read(line)).not.toContain(policy);
    });
  }
});
