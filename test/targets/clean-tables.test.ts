/** Tables as Markdown and HTML files hold them: merged cells left blank, dashes, thousands, footnote marks, areas or years as rows. */
import { describe, expect, it } from "vitest";
import type { Target } from "../../src/domain/target.ts";
import { readDocument } from "../../src/ingest/document.ts";
import { readMeasures } from "../../src/measures/table.ts";
import { extractTargets } from "../../src/targets/extract.ts";

const measures = await readMeasures("index");

const said = (t: Target): string =>
  [
    t.place,
    t.measure,
    t.valueText,
    [t.value, t.valueMax].filter((v) => v !== null).join("~") + (t.unit ?? ""),
    t.comparator,
    t.year ?? t.period,
  ]
    .filter((part) => part !== null)
    .join(" | ");

function statedIn(file: string, text: string): readonly Target[] {
  const source = { id: "another", file, sourceHash: "0".repeat(64), encoding: "utf-8" as const, text };
  return extractTargets(readDocument(source, null), measures).targets;
}

const markdown = `# 云河市“十五五”教育发展规划

## 二、主要目标

| 类别 | 指标 | 单位 | 2025年 | 2027年 | 2030年 | 属性 |
|---|---|---|---:|---:|---:|---|
| 学前教育 | 学前三年毛入园率 | % | 96.2 | ≥97 | 98以上 | 预期性 |
| | 公办园在园幼儿占比 | % | 54.8 | 58 | 60－65 | 约束性 |
| 义务教育 | 九年义务教育巩固率[^1] | % | 98.9 | 99 | 99.2 | 约束性 |
| 高中阶段 | 职普比 | — | 4:6 | 大体相当 | 大体相当 | 预期性 |
| 教师队伍 | 专任教师总数 | 人 | 32,450 | 33,000 | 34,200 | — |
| | 其中：研究生学历 | 人 | 1,260 | 1,800 | 2,500 | 预期性 |
`;

describe("a Markdown table", () => {
  const targets = statedIn("another.md", markdown);

  it("gives every cell under its own header, blank cells of merged columns among them", () => {
    expect(targets.map(said)).toEqual([
      "学前三年毛入园率 | 96.2 | 96.2% | = | 2025",
      "学前三年毛入园率 | ≥97 | 97% | >= | 2027",
      "学前三年毛入园率 | 98以上 | 98% | >= | 2030",
      "公办幼儿园在园幼儿占比 | 54.8 | 54.8% | = | 2025",
      "公办幼儿园在园幼儿占比 | 58 | 58% | = | 2027",
      "公办幼儿园在园幼儿占比 | 60－65 | 60~65% | range | 2030",
      "九年义务教育巩固率 | 98.9 | 98.9% | = | 2025",
      "九年义务教育巩固率 | 99 | 99% | = | 2027",
      "九年义务教育巩固率 | 99.2 | 99.2% | = | 2030",
      "普职招生比 | 4:6 | 0.6666666666666666比 | = | 2025",
      "普职招生比 | 大体相当 |  | text | 2027",
      "普职招生比 | 大体相当 |  | text | 2030",
      "专任教师数 | 32,450 | 32450人 | = | 2025",
      "专任教师数 | 33,000 | 33000人 | = | 2027",
      "专任教师数 | 34,200 | 34200人 | = | 2030",
      "专任教师总数（研究生学历） | 1,260 | 1260人 | = | 2025",
      "专任教师总数（研究生学历） | 1,800 | 1800人 | = | 2027",
      "专任教师总数（研究生学历） | 2,500 | 2500人 | = | 2030",
    ]);
  });

  it("tells what binds, what is expected and what says neither", () => {
    const of = (measure: string) => [...new Set(targets.filter((t) => t.measure === measure).map((t) => t.attribute))];
    expect(of("公办幼儿园在园幼儿占比")).toEqual(["约束性"]);
    expect(of("学前三年毛入园率")).toEqual(["预期性"]);
    expect(of("专任教师数")).toEqual([null]);
  });
});

const html = `<html><body><h1>临江市教育提升行动计划（2023—2027年）</h1><p>一、建设任务</p>
<table><tr><td>县区</td><td>新建学校（所）</td><td>新增学位（个）</td></tr>
<tr><td>东城区</td><td>3</td><td>4500</td></tr><tr><td>西山县</td><td>2</td><td>1800</td></tr><tr><td>合计</td><td>5</td><td>6300</td></tr></table>
</body></html>`;

describe("a table with a part of the city in each row", () => {
  it("gives each figure with its place, the sum of all without one", () => {
    expect(statedIn("another.html", html).map(said)).toEqual([
      "东城区 | 新建学校 | 3 | 3所 | = | 2023-2027",
      "东城区 | 新增学位 | 4500 | 4500个 | = | 2023-2027",
      "西山县 | 新建学校 | 2 | 2所 | = | 2023-2027",
      "西山县 | 新增学位 | 1800 | 1800个 | = | 2023-2027",
      "新建学校 | 5 | 5所 | = | 2023-2027",
      "新增学位 | 6300 | 6300个 | = | 2023-2027",
    ]);
  });

  it("is none where the headers only date one thing", () => {
    const dated = html.replace("新建学校（所）", "2023年（所）").replace("新增学位（个）", "2027年（所）");
    expect(statedIn("another.html", dated).some((t) => t.indicator.startsWith("20"))).toBe(false);
  });
});
