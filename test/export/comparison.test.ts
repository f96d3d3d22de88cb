import { describe, expect, it } from "vitest";
import type { ComparedTopic } from "../../src/domain/reply.ts";
import { type Cites, placeKey } from "../../src/export/cited.ts";
import { exportOf } from "../../src/export/export.ts";
import { compareMeasures } from "../../src/measures/compare.ts";
import { findConflicts } from "../../src/measures/conflicts.ts";
import { readCorpus } from "./corpus.ts";
import { readDocx, readXlsx } from "./office.ts";

const corpus = await readCorpus();
const measures = compareMeasures({
  measures: ["九年义务教育巩固率", "高中阶段毛入学率"],
  cities: [],
  year: null,
  targets: corpus.targets,
  blanks: [],
  conflicts: findConflicts(corpus.targets),
  table: [],
});
const records = measures.flatMap(({ rows, conflicts }) => [
  ...rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.records)),
  ...conflicts.flatMap(({ a, b }) => [a, b]),
]);
const cites: Cites = new Map(records.map((target) => [placeKey(target), corpus.record(target).cited]));
const content = { kind: "comparison", measures, cites } as const;
const manner = { title: "对比", style: "gongwen" } as const;

describe("an exported comparison", () => {
  it("holds every figure as written, each with its note, and says where a city is silent", async () => {
    const { tables, footnotes, paragraphs } = readDocx((await exportOf(content, { ...manner, format: "docx" })).bytes);
    expect(tables).toHaveLength(measures.length);
    measures.forEach(({ rows }, i) => {
      rows.forEach(({ city, cells }, r) => {
        const row = tables[i]?.[r + 1] ?? [];
        expect(row[0]).toBe(city);
        cells.forEach((cell, c) => {
          const lines = (row[c + 1] ?? "").split("\n");
          const stated = cells.some(({ records }) => records.length > 0);
          const blank = cell.state === "blank-in-source" ? "原表空白" : stated ? "未写这一年" : "未提及";
          if (cell.records.length === 0) expect(lines).toEqual([blank]);
          cell.records.forEach((record, n) => {
            expect(lines[2 * n]).toBe(record.valueText);
            expect(lines[2 * n + 1]).toMatch(/^(目标|已实现)(，(约束性|预期性))?⟦\d+⟧$/);
          });
        });
      });
    });
    expect(footnotes.size).toBeGreaterThan(4);
    expect(paragraphs.filter(({ text }) => /\p{N}⟦/u.test(text))).toEqual([]);
  });

  it("tells contradictions with the marks of both places, never two marks in a row", async () => {
    const { paragraphs } = readDocx((await exportOf(content, { ...manner, format: "docx" })).bytes);
    const told = paragraphs.filter(({ text }) => text.startsWith("前后不一"));
    expect(told.length).toBe(measures.flatMap(({ conflicts }) => conflicts).length);
    expect(told.length).toBeGreaterThan(0);
    for (const { text } of told) expect(text).toMatch(/出处：前者⟦\d+⟧，后者⟦\d+⟧。$/);
  });

  it("has the grid as seen on its first sheet, every record on the second, hints on the third", async () => {
    const sheets = readXlsx((await exportOf(content, { ...manner, format: "xlsx" })).bytes);
    expect([...sheets.keys()]).toEqual(["对比", "记录", "提示"]);
    const [head, ...grid] = sheets.get("对比") ?? [];
    expect(grid).toHaveLength(measures.reduce((n, { rows }) => n + rows.length, 0));
    const cell = grid[0]?.[head?.indexOf("2025年") ?? -1];
    expect(cell).toMatch(/（目标/);
    const inGrid = measures.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((c) => c.records)));
    expect(sheets.get("记录")).toHaveLength(inGrid.length + 1);
  });
});

describe("an exported comparison of measures in words", () => {
  const cited = [corpus.quote("排在第一位的为牵头单位"), corpus.quote("到2025年，")];
  const topics: readonly ComparedTopic[] = [
    {
      topic: "劳动教育",
      rows: [
        { city: "钦州", state: "given", citations: cited.map(({ citation }) => citation) },
        { city: "清远", state: "not-stated", citations: [] },
      ],
    },
  ];
  const words = { kind: "topics", topics, cites: new Map(cited.map((one) => [placeKey(one.citation), one])) } as const;

  it("quotes each city under its topic and says plainly where one is silent", async () => {
    const { paragraphs } = readDocx((await exportOf(words, { ...manner, format: "docx" })).bytes);
    expect(paragraphs.slice(1, 6).map(({ text }) => text)).toEqual([
      "劳动教育",
      "钦州",
      "排在第一位的为牵头单位（征求意见稿）⟦1⟧",
      "到2025年，⟦2⟧",
      "清远：没有找到这方面的措施",
    ]);
  });
  it("has a row for each sentence and for each silence", async () => {
    const rows = readXlsx((await exportOf(words, { ...manner, format: "xlsx" })).bytes).get("措施对比") ?? [];
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["领域", "城市", "措施（原文）"],
      ["劳动教育", "钦州", "排在第一位的为牵头单位（征求意见稿）"],
      ["劳动教育", "钦州", "到2025年，"],
      ["劳动教育", "清远", "没有找到这方面的措施"],
    ]);
  });
});
