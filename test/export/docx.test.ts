import { describe, expect, it } from "vitest";
import type { CitationStyle } from "../../src/domain/export.ts";
import type { ExportItem } from "../../src/export/cited.ts";
import { docxOf } from "../../src/export/docx.ts";
import { exportOf } from "../../src/export/export.ts";
import { referenceOf } from "../../src/export/reference.ts";
import { citedAt, quoteItem, readCorpus } from "./corpus.ts";
import { type ReadDocx, readDocx } from "./office.ts";

const corpus = await readCorpus();
const tableTargets = corpus.targets.filter(({ kind }) => kind === "table");

async function written(items: readonly ExportItem[], style: CitationStyle = "gongwen", title = "摘编"): Promise<ReadDocx> {
  return readDocx((await exportOf({ kind: "items", items }, { title, style, format: "docx" })).bytes);
}

/** Ten stretches of every document, spread over it. */
const spread = corpus.documents.flatMap((document) =>
  Array.from({ length: 10 }, (_, i) => Math.floor(((i + 0.5) / 10) * (document.source.text.length - 90))).flatMap((start) => {
    const cited = citedAt(document, start, start + 80);
    return cited.citation.quote === "" ? [] : [cited];
  }),
);

describe("a Word document", () => {
  it("holds every quote word for word, in order, each with the footnote of its own place", async () => {
    const { paragraphs, footnotes } = await written(spread.map((cited) => quoteItem(cited)));
    const quotes = paragraphs.filter(({ style }) => style === "Quotation");
    expect(quotes).toHaveLength(spread.length);
    spread.forEach((cited, i) => {
      const [, words, mark] = /^([\s\S]*)⟦(\d+)⟧$/.exec(quotes[i]?.text ?? "") ?? [];
      const bare = words?.replace(/（征求意见稿）$/, "").replace(/\u00a0$/, "");
      expect(bare).toBe(cited.citation.quote);
      expect(footnotes.get(Number(mark))).toBe(referenceOf(cited, "gongwen"));
    });
  });

  it("says （征求意见稿） beside every quote of a draft and of nothing else", async () => {
    const { paragraphs } = await written(spread.map((cited) => quoteItem(cited)));
    const said = paragraphs.filter(({ style }) => style === "Quotation").map(({ text }) => /（征求意见稿）⟦/.test(text));
    expect(said).toEqual(spread.map(({ citation }) => citation.docStatus === "draft"));
    expect(said).toContain(true);
  });

  it("never lets a figure touch the digit of a mark", async () => {
    const figures = ["覆盖率达到97", "增加５", "扩大到10²", "见①", "98%", "达到95%以上"].map((words) => {
      const cited = corpus.quote("到2025年，");
      return quoteItem({ ...cited, citation: { ...cited.citation, quote: words } });
    });
    const records = tableTargets.map(corpus.record);
    for (const style of ["gongwen", "gbt7714", "short"] as const) {
      const { paragraphs } = await written([...figures, ...records], style);
      const touching = paragraphs.filter(({ text }) => /\p{N}⟦/u.test(text));
      expect(touching).toEqual([]);
      expect(paragraphs.filter(({ text }) => text.includes("⟦")).length).toBeGreaterThan(records.length);
    }
  });

  it("has each footnote's own mark once and in order, as Word counts them, and refers back where rows share a source", async () => {
    const records = tableTargets.slice(0, 40).map(corpus.record);
    const twice = [quoteItem(corpus.quote("到2025年，")), ...records, quoteItem(corpus.quote("到2025年，")), ...records];
    const { xml, footnotes } = await written(twice);
    const own = [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map((m) => Number(m[1]));
    expect(own).toEqual(Array.from(footnotes.keys(), (_, i) => i + 1));
    const back = [...xml.matchAll(/NOTEREF (note\d+)/g)].map((m) => m[1]);
    expect(back.length).toBeGreaterThan(0);
    for (const name of back) expect(xml).toContain(`w:name="${name}"`);
  });

  it("would be caught if a figure did touch a mark", async () => {
    const run = { text: "97", tone: "plain", mark: 1 } as const;
    const paper = { title: "", parts: [{ kind: "quote" as const, runs: [run] }], notes: ["注"], legend: [] };
    const { paragraphs } = readDocx(await docxOf(paper, "gongwen"));
    expect(paragraphs.some(({ text }) => /\p{N}⟦/u.test(text))).toBe(true);
  });

  it("shows records as a table with figure, year, attribute, kind and a mark behind the column's name", async () => {
    const target = tableTargets.find(({ city, attribute, baseline }) => city === "柳州" && attribute === "约束性" && !baseline);
    if (target === undefined) throw new Error("no record");
    const { tables, footnotes } = await written([corpus.record(target)]);
    const [head, row] = tables[0] ?? [];
    expect(head).toEqual(["城市", "指标", "年份", "数值", "属性", "类别", "出处"]);
    expect(row?.slice(0, 6)).toEqual([
      "柳州",
      expect.stringContaining(target.indicator),
      `${target.year}年`,
      target.valueText,
      "约束性",
      "目标",
    ]);
    expect(row?.[6]).toMatch(/⟦1⟧$/);
    expect(footnotes.get(1)).toContain("〔柳州市教育事业发展“十四五”规划〕");
  });

  it("keeps projects and duties in tables of their own, in the order given", async () => {
    const pick = (kind: string) => corpus.targets.filter((target) => target.kind === kind).slice(0, 2);
    const { tables } = await written([...pick("project"), ...pick("responsibility")].map(corpus.record));
    expect(tables.map((table) => table[0]?.[0])).toEqual(["市、县区", "措施"]);
    expect(tables.map((table) => table.length)).toEqual([3, 3]);
  });

  it("carries notes, in the user's own words", async () => {
    const { paragraphs } = await written([quoteItem(corpus.quote("到2025年，"), "请处长核对")]);
    expect(paragraphs.find(({ style }) => style === "Remark")?.text).toBe("备注：请处长核对");
  });

  it("shows the kept words of a changed source marked as such", async () => {
    const { paragraphs, footnotes } = await written([quoteItem({ ...corpus.quote("到2025年，"), changed: true })]);
    expect(paragraphs.find(({ style }) => style === "Quotation")?.text).toBe("到2025年，（原文已更新，此为更新前文字）⟦1⟧");
    expect(footnotes.get(1)).toContain("原文已更新");
  });

  it("takes hostile words as words: control characters, halves of characters, markup, formulas", async () => {
    const hostile = `\u0000\u0007<w:br/></w:t>&amp;]]>=cmd|'/c calc'!A0 \ud800 \ufffe <script>alert(1)</script>\u001b[31m`;
    const cited = corpus.quote("到2025年，");
    const evil = { ...cited, citation: { ...cited.citation, quote: hostile, title: hostile, section: [hostile] } };
    const { paragraphs, footnotes, xml } = await written([quoteItem(evil, hostile)], "gongwen", hostile);
    expect(paragraphs[1]?.text).toBe(`□□<w:br/></w:t>&amp;]]>=cmd|'/c calc'!A0 □ □ <script>alert(1)</script>□[31m⟦1⟧`);
    expect(footnotes.get(1)).toContain("<script>alert(1)</script>");
    expect(xml).not.toContain("<script");
  });
});
