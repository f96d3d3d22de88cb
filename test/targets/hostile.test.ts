/** Texts made to be slow or absurd: no figure is taken from what no plan would say, and what stands beside it is still found. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/ingest/document.ts";
import { readMeasures } from "../../src/measures/table.ts";
import { extractTargets } from "../../src/targets/extract.ts";

const measures = await readMeasures("index");

function statedIn(file: string, body: string): readonly string[] {
  const text = `# 样例市“十四五”教育发展规划\n\n## 二、主要目标\n\n${body}\n\n到2025年，学前三年毛入园率达到95%以上。\n`;
  const source = { id: "another", file, sourceHash: "0".repeat(64), encoding: "utf-8" as const, text };
  return extractTargets(readDocument(source, null), measures).targets.map((t) => `${t.measure} ${t.valueText}`);
}

const only = ["学前三年毛入园率 95%以上"];

describe("a text no plan would hold", () => {
  it("of five thousand figures in one sentence gives none of them", () => {
    expect(statedIn("a.txt", `${"学位3所".repeat(5000)}。`)).toEqual(only);
  });

  it("with a table of five thousand columns gives none of its cells", () => {
    const wide = `${"| 2025年 ".repeat(5000)}|\n|${"---|".repeat(40)}\n${"| 1 ".repeat(5000)}|\n${"| 2 ".repeat(5000)}|`;
    expect(statedIn("a.md", wide)).toEqual(only);
  });

  it("is told from one that a plan may hold (control)", () => {
    expect(statedIn("a.txt", "新建小学3所。")).toEqual(["新建小学数 3所", ...only]);
  });
});
