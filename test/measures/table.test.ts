/** The table of standard measures: sound, broad, and never merging what is only near. */
import { describe, expect, it } from "vitest";
import { standardMeasure, standardName } from "../../src/measures/standard.ts";
import { readMeasures } from "../../src/measures/table.ts";
import { keyOf } from "../../src/measures/words.ts";

const table = await readMeasures("index");
const names = new Set(table.map((m) => m.measure));
const read = (indicator: string, unit: string | null, group: string | null = null): string =>
  standardMeasure(indicator, { group, unit }, table);

describe("the table", () => {
  it("covers the field of Chinese education planning", () => {
    expect(table.length).toBeGreaterThanOrEqual(120);
    const stages = new Set(table.map((m) => m.stage));
    for (const stage of ["学前教育", "义务教育", "高中阶段教育", "职业教育", "高等教育", "特殊教育", "教师队伍", "教育经费", "终身教育"])
      expect(stages).toContain(stage);
  });

  it("gives each wording to one measure only", () => {
    const owners = new Map<string, Set<string>>();
    for (const m of table)
      for (const w of [...m.wordings, ...m.written]) owners.set(keyOf(w), (owners.get(keyOf(w)) ?? new Set()).add(m.measure));
    expect([...owners].filter(([, measures]) => measures.size > 1).map(([key, measures]) => [key, ...measures])).toEqual([]);
  });

  it("gives everyday words to one measure only, and none that is another's wording", () => {
    const owners = new Map<string, string[]>();
    for (const m of table) for (const w of m.asked) owners.set(w, [...(owners.get(w) ?? []), m.measure]);
    expect([...owners].filter(([, measures]) => measures.length > 1)).toEqual([]);
    const wordings = new Map(table.flatMap((m) => m.wordings.map((w) => [w, m.measure] as const)));
    expect([...owners].filter(([word, [measure]]) => (wordings.get(word) ?? measure) !== measure)).toEqual([]);
  });

  it("names real measures as near, each with its reason, never itself", () => {
    for (const m of table) {
      for (const near of m.near) {
        expect(names, `${m.measure} -> ${near.measure}`).toContain(near.measure);
        expect(near.measure).not.toBe(m.measure);
        expect(near.why.length).toBeGreaterThan(3);
      }
    }
  });
});

describe("a wording", () => {
  it.each([
    ["学前教育三年毛入园率（%）", "%", "学前三年毛入园率"],
    ["公办园和普惠性民办园在园幼儿占比", "%", "普惠性幼儿园覆盖率"],
    ["“双师型”教师占专业课教师总数的比例", "%", "职业教育双师型教师占比"],
    ["义务教育学校的办学条件标准化率", "%", "义务教育学校办学条件标准化率"],
    ["中等职业教育（含技工学校）学校数（所）", "所", "中等职业学校数"],
    ["增加学位（义务教育学校）", "万个", "义务教育新增学位数"],
    ["自治区级示范幼儿园", "所", "省级示范幼儿园数"],
    ["市级劳动教育示范校", "所", "劳动教育示范校数（市级）"],
    ["学前三年毛入学率（%）增幅", "%", "学前三年毛入园率增幅"],
  ])("%s means its standard measure", (indicator, unit, measure) => expect(read(indicator, unit)).toBe(measure));

  it("without its stage is read with its group", () => {
    expect(read("毛入学率", "%", "高中阶段教育")).toBe("高中阶段毛入学率");
    expect(read("毛入学率（%）", "%", "高等教育")).toBe("高等教育毛入学率");
    expect(read("教师持证率", "%", "学前教育")).toBe("幼儿园教师持证率");
  });

  it("nobody listed is its own measure, the same in table and prose", () => {
    expect(read("教师发展示范学校（所）", "所")).toBe(read("教师发展示范学校", "所"));
    expect(read("教师发展示范学校", "所")).toBe("教师发展示范学校");
  });

  it("in everyday or Traditional words names the measure", () => {
    expect(standardName("上大学的比例", table)).toBe("高等教育毛入学率");
    expect(standardName("學前三年毛入園率", table)).toBe("学前三年毛入园率");
    expect(standardName("不存在的指标", table)).toBe("不存在的指标");
  });
});

describe("near things are not merged", () => {
  it.each([
    ["学前三年毛入园率", "高中阶段毛入学率", "%"],
    ["学前三年毛入园率", "学前三年净入园率", "%"],
    ["公办幼儿园在园幼儿占比", "普惠性幼儿园覆盖率", "%"],
    ["体质健康优良率", "体质测试达标率", "%"],
    ["新建公办幼儿园", "改扩建公办幼儿园", "所"],
    ["市级文明校园", "全国文明校园", "所"],
    ["大班额比例", "超大班额比例", "%"],
    ["义务教育巩固率", "小学适龄儿童入学率", "%"],
    ["初中毕业生升学率", "高中阶段毛入学率", "%"],
    ["引进急需紧缺人才", "引进急需紧缺人才（研究生）", "人"],
  ])("%s and %s", (one, other, unit) => expect(read(one, unit)).not.toBe(read(other, unit)));

  it("nor is a share merged with a count of the same name", () => {
    expect(read("公办幼儿园", "所")).toBe("公办幼儿园数");
    expect(read("公办幼儿园", "%")).not.toBe("公办幼儿园数");
  });
});
