/** HTML tables and headings in the flattened form, with merged cells as empty ones. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/cleaned.ts";
import { htmlEdits } from "../../../src/ingest/detect/html.ts";
import { parsePlan } from "../../../src/structure/plan.ts";

const page = `<html><head><title>x</title><style>p{}</style></head><body><nav><a>首页</a></nav>
<h2>第一章 发展目标</h2>
<p>到2025年，全市教育&nbsp;现代化取得<b>重要</b>进展。</p>
<p>表1：主要指标</p>
<table><tr><th>类别</th><th>指标</th><th>属性</th><th>2020年</th><th>2025年</th></tr>
<tr><td rowspan="2">学前教育</td><td>毛入园率（%）</td><td>预期性</td><td>92</td><td>95以上</td></tr>
<tr><td>普惠率（%）</td><td>约束性</td><td></td><td>85</td></tr>
<tr><td>义务教育</td><td>巩固率（%）</td><td>约束性</td><td>96</td><td>97</td></tr></table>
<p>以上指标由市教育局负责解释，各地要认真组织实施，确保如期完成。</p></body></html>`;

describe("an HTML page", () => {
  const cleaned = applyEdits(page, htmlEdits(page));
  const plan = parsePlan(cleaned);

  it("leaves its words and none of its marks", () => {
    expect(cleaned.text).not.toMatch(/[<>]|首页|&nbsp;/);
    expect(cleaned.text).toContain("现代化取得重要进展。");
  });

  it("becomes sections and a table whose merged label holds for both rows and whose empty value stays empty", () => {
    const table = plan.tables[0];
    expect(plan.sections.some((section) => section.heading === "第一章 发展目标")).toBe(true);
    expect(table?.columns.map((column) => column.text)).toEqual(["类别", "指标", "属性", "2020年", "2025年"]);
    expect(table?.rows.map((row) => [row.unplaced, ...row.cells.map((cell) => cell.text)])).toEqual([
      [null, "学前教育", "毛入园率（%）", "预期性", "92", "95以上"],
      [null, "学前教育", "普惠率（%）", "约束性", "", "85"],
      [null, "义务教育", "巩固率（%）", "约束性", "96", "97"],
    ]);
    expect(table?.rows[1]?.cells[0]?.inherited).toBe(true);
  });

  it("leads every cell back to its place in the page", () => {
    const cell = plan.tables[0]?.rows[2]?.cells[4];
    const start = cleaned.starts[cell?.span.start ?? 0] ?? 0;
    expect(page.slice(start, start + 2)).toBe("97");
  });

  it("keeps the place of every word of a wrapped paragraph", () => {
    const wrapped = "<p>\n    　　未来五年，新建学校24所，\n    改造校舍26个。</p>";
    const own = applyEdits(wrapped, htmlEdits(wrapped));
    const at = own.text.indexOf("24所");
    expect(wrapped.slice(own.starts[at], (own.starts[at] ?? 0) + 3)).toBe("24所");
  });

  it("reads a header over two rows, cells of paragraphs, labels over the whole width, and leaves a short row short", () => {
    const html = `<table><tr><th rowspan="2">指标</th><th rowspan="2">单位</th><th colspan="2">发展水平</th></tr><tr><th>2020年</th><th>2025年</th></tr>
<tr><td colspan="4">一、学前教育</td></tr><tr><td>毛入园率</td><td>%</td><td><p>92</p></td><td><p>95</p></td></tr>
<tr><td>普惠率</td><td>%</td><td>84</td><td></td></tr><tr><td>巩固率</td><td>%</td><td>99</td></tr><tr><td>入学率</td><td>%</td><td>97</td><td>98</td></tr></table><p>后文。</p>`;
    const table = parsePlan(applyEdits(html, htmlEdits(html))).tables[0];
    expect(table?.columns.map((column) => column.text)).toEqual(["指标", "单位", "发展水平2020年", "发展水平2025年"]);
    expect(table?.rows.map((row) => [row.unplaced === null, row.group, ...row.cells.map((cell) => cell.text)])).toEqual([
      [true, "一、学前教育", "毛入园率", "%", "92", "95"],
      [true, "一、学前教育", "普惠率", "%", "84", ""],
      [false, "一、学前教育", "巩固率", "%", "99", ""],
      [true, null, "入学率", "%", "97", "98"],
    ]);
  });
});
