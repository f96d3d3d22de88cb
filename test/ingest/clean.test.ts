/** Cleaning of real damage, with sound lines as negative controls. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/cleaned.ts";
import type { Edit, Source } from "../../src/domain/source.ts";
import { clean } from "../../src/ingest/clean.ts";
import { cleaningReport } from "../../src/ingest/report.ts";
import { readSeeds } from "../structure/seeds.ts";

const seed = await readSeeds();
const source = (text: string, file = "a.txt"): Source => ({ id: "0", file, sourceHash: "0", encoding: "utf-8", text });
const cleanText = (text: string, file = "a.txt"): string => applyEdits(text, clean(source(text, file))).text;
const presumed = (edits: readonly Edit[]): string[] => edits.filter((e) => e.kind === "encoding").map((e) => e.text);

describe("debris", () => {
  it("leaves none in any seed", () => {
    for (const prefix of ["000", "001", "002", "003", "004"]) {
      const { text } = seed(prefix).cleaned;
      for (const debris of ["[bookmark", "Comment by", "??", "无码", "當前位置", "分享 微信"]) expect(text).not.toContain(debris);
    }
  });

  it("takes a review comment out up to the line end", () => {
    expect(cleanText("全面提升清远教育的国际化水平。\tComment by 琪兒: 此处已修改。\n3.深化教育结对帮扶。")).toBe(
      "全面提升清远教育的国际化水平。\n3.深化教育结对帮扶。",
    );
  });

  it("closes a word that layout broke, and keeps the blank after a number of a heading", () => {
    expect(cleanText("市委、市政府统筹推进教师管理综合改革，采取多种措施，全面提  高教师待遇地位，夯实教育高质量发展的基础。")).toContain(
      "全面提高教师",
    );
    expect(cleanText("第一章  规划背景\n")).toContain("第一章 规划背景");
  });

  it("keeps the tabs and line ends that make a table", () => {
    const rows = "\t指标\n\t2025年\n\n\t毛入园率\n\t93%\n";
    expect(cleanText(rows)).toBe(rows);
  });

  it("changes nothing in a sound text", () => {
    expect(clean(source("一、总体要求\n到2025年，学前三年毛入园率达到93%以上。\n"))).toEqual([]);
  });
});

describe("presumed restorations", () => {
  it("gives back what was read one byte off, marked as presumed", () => {
    const { edits } = seed("002");
    expect(presumed(edits)).toContain("。“十三五”期末");
    expect(presumed(edits)).toContain("校“手拉手”對口支援計劃");
    expect(edits.filter((e) => e.kind === "encoding").every((e) => e.presumed)).toBe(true);
  });

  it("opens a quotation whose mark was lost, and leaves a sound one", () => {
    expect(cleanText("十四五”時期是關鍵時期。")).toBe("“十四五”時期是關鍵時期。");
    expect(cleanText("“十四五”時期是關鍵時期。")).toBe("“十四五”時期是關鍵時期。");
  });

  it("restores nothing in the texts that were not damaged", () => {
    for (const prefix of ["000", "001", "003", "004"]) expect(seed(prefix).edits.filter((e) => e.presumed)).toEqual([]);
  });
});

describe("edits of any text", () => {
  const piece = fc.constantFrom(
    "[bookmark: _Toc1]",
    "十四五”時期",
    "??",
    "?！笆",
    "\t",
    "\n",
    "  ",
    "教育",
    "。",
    "Comment by a: b",
    "**",
    "<p>",
    "&nbsp;",
    "|a|b|",
  );
  it("are sorted, never overlap and lie inside the text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom("a.txt", "a.md", "a.html"), (pieces, file) => {
        const text = pieces.join("");
        let at = 0;
        for (const edit of clean(source(text, file))) {
          expect(edit.start).toBeGreaterThanOrEqual(at);
          expect(edit.end).toBeGreaterThanOrEqual(edit.start);
          at = edit.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("are all told in the cleaning report", () => {
    const found = seed("002");
    const report = cleaningReport(found.source, found.edits);
    expect(report.entries).toHaveLength(found.edits.length);
    expect(report.entries.every((e) => found.source.text.slice(e.start, e.end) === e.before)).toBe(true);
  });
});

describe("web pages and Markdown", () => {
  it("brings both into the flattened form that structure reads", () => {
    const html =
      "<html><head><title>t</title></head><body><h1>规划</h1><table><tr><th>指标</th><th>2025年</th></tr><tr><td>入园率</td><td>95%</td></tr></table></body></html>";
    expect(cleanText(html, "a.html")).toContain("\n\n\t指标\n\t2025年\n\n\t入园率\n\t95%");
    expect(cleanText("到**2025年**\n\n| 指标 | 2025年 |\n|---|---|\n| 入园率 | 95% |\n", "a.md")).toContain(
      "\n\n\t指标\n\t2025年\n\n\t入园率\n\t95%",
    );
  });
});
