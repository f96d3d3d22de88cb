import { describe, expect, it } from "vitest";
import type { ExportItem } from "../../src/export/cited.ts";
import { csvOf, harmless } from "../../src/export/csv.ts";
import { exportOf } from "../../src/export/export.ts";
import { rowsOf } from "../../src/export/sheet.ts";
import { quoteItem, readCorpus } from "./corpus.ts";
import { readXlsx } from "./office.ts";

const corpus = await readCorpus();
const content = (items: readonly ExportItem[]) => ({ kind: "items", items }) as const;
const manner = { title: "摘编", style: "gongwen" } as const;
const xlsx = async (items: readonly ExportItem[]) =>
  readXlsx((await exportOf(content(items), { ...manner, format: "xlsx" })).bytes).get("摘编") ?? [];
const csv = async (items: readonly ExportItem[]) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode((await exportOf(content(items), { ...manner, format: "csv" })).bytes);

describe("a workbook", () => {
  it("gives every record of the corpus its row, with the stored words and their place", async () => {
    const [head, ...rows] = await xlsx(corpus.targets.map(corpus.record));
    const column = (title: string) => head?.indexOf(title) ?? -1;
    expect(rows).toHaveLength(corpus.targets.length);
    corpus.targets.forEach((target, i) => {
      const document = corpus.documents.find(({ source }) => source.id === target.documentId);
      const row = rows[i] ?? [];
      expect(row[column("数值（原文）")]).toBe(target.valueText);
      expect(row[column("数值")]).toBe(target.value);
      expect(document?.source.text.slice(Number(row[column("起")]), Number(row[column("止")]))).toBe(target.raw);
    });
  });

  it("leaves out columns that nothing fills", async () => {
    const [head] = await xlsx([quoteItem(corpus.quote("到2025年，"))]);
    expect(head).toEqual(["序号", "城市", "原文", "文件状态", "出处", "文件", "起", "止"]);
  });

  it("keeps hostile words as words and never as a formula", async () => {
    const cited = corpus.quote("到2025年，");
    const hostile = "=cmd|'/c calc'!A0\u0000<v>&\ud800";
    const rows = await xlsx([quoteItem({ ...cited, citation: { ...cited.citation, quote: hostile } }, "@SUM(A1)")]);
    expect(rows[1]).toContain("=cmd|'/c calc'!A0□<v>&□");
    expect(rows[1]).toContain("@SUM(A1)");
  });

  it("goes on below where words are too long for a cell, and loses none", async () => {
    const long = `${"字".repeat(31_999)}😀${"尾".repeat(40_000)}`;
    const cited = corpus.quote("到2025年，");
    const rows = await xlsx([quoteItem({ ...cited, citation: { ...cited.citation, quote: long } })]);
    const column = rows[0]?.indexOf("原文") ?? -1;
    const parts = rows.slice(1).map((row) => row[column] ?? "");
    expect(parts.join("")).toBe(long);
    expect(Math.max(...parts.map((part) => String(part).length))).toBeLessThan(32_767);
    expect(rowsOf([long, 1])).toHaveLength(3);
  });
});

describe("comma-separated text", () => {
  it("begins with a BOM, ends its lines with CR LF and doubles quotation marks", () => {
    const sheet = { name: "", columns: [{ title: "甲", width: 1 }], rows: [['说"好"'], [1.5], [null]] };
    expect(csvOf([sheet])).toBe('\ufeff"甲"\r\n"说""好"""\r\n1.5\r\n\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM", "\t=1", " =1", "　＝1", "＋1", "－1", "＠x", "\r\n=1", "\u0000=1"])("defuses %j", (words) => {
    expect(harmless(words)).toMatch(/^'/);
  });
  it.each(["95%以上", "1:1", "（一）坚持", "a=b", "到2025年-2030年"])("leaves %j alone", (words) => expect(harmless(words)).toBe(words));

  it("gives the quote word for word", async () => {
    const cited = corpus.quote("高中阶段毛入学率（%）");
    expect(await csv([quoteItem(cited)])).toContain(`"${cited.citation.quote}"`);
  });
});
