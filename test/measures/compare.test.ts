/** Comparison: a grid that keeps every record, tells silence from a stated blank, and warns of unlike pairs. */
import { describe, expect, it } from "vitest";
import type { Citation } from "../../src/domain/reply.ts";
import type { Blank, Target } from "../../src/domain/target.ts";
import { type CompareInput, compareMeasures } from "../../src/measures/compare.ts";
import { readMeasures } from "../../src/measures/table.ts";
import { record } from "./record.ts";

const table = await readMeasures("index");
const measure = "九年义务教育巩固率";
const blank: Blank = {
  documentId: "plan",
  city: "丙市",
  measure,
  indicator: measure,
  year: 2025,
  period: null,
  baseline: false,
  start: 0,
  end: 4,
};
const compare = (targets: readonly Target[], more: Partial<CompareInput> = {}) =>
  compareMeasures({ measures: [measure], cities: [], year: null, targets, blanks: [], conflicts: [], table, ...more })[0];
const codes = (targets: readonly Target[], more: Partial<CompareInput> = {}): string[] =>
  (compare(targets, more)?.warnings ?? []).map((w) => w.code);

describe("the grid", () => {
  it("tells given, blank in the source and not stated apart", () => {
    const targets = [record({}), record({ city: "乙市", measure: "别的指标" })];
    const rows = compare(targets, { cities: ["甲市", "乙市", "丙市"], year: 2025, blanks: [blank] })?.rows ?? [];
    expect(rows.map((r) => [r.city, r.cells[0]?.state])).toEqual([
      ["甲市", "given"],
      ["乙市", "not-stated"],
      ["丙市", "blank-in-source"],
    ]);
  });

  it("names the measures that words may mean where they name none, those of most cities first", () => {
    const targets = [
      record({ measure: "新增学位数", city: "甲市" }),
      record({ measure: "公办幼儿园新增学位数", city: "甲市" }),
      record({ measure: "公办幼儿园新增学位数", city: "乙市" }),
      record({ measure: "义务教育巩固率" }),
    ];
    expect(compare(targets, { measures: ["学位"] })?.choices).toEqual(["公办幼儿园新增学位数", "新增学位数"]);
    expect(compare(targets, { measures: ["新增学位数"] })).not.toHaveProperty("choices");
    expect(compare(targets, { measures: ["校车"] })).not.toHaveProperty("choices");
  });

  it("keeps contradicting records of a cell, and counts a period for its last year", () => {
    const rows = compare([record({ value: 97 }), record({ value: 98, year: null, period: "2021-2025" })])?.rows ?? [];
    expect(rows[0]?.cells).toHaveLength(1);
    expect(rows[0]?.cells[0]?.records.map((r) => r.value)).toEqual([97, 98]);
  });

  it("shows the nearest passage only where a city states nothing", () => {
    const asked: string[] = [];
    const nearest = (city: string): Citation | null => {
      asked.push(city);
      return null;
    };
    compare([record({}), record({ city: "乙市", measure: "别的指标" })], { nearest });
    expect(asked).toEqual(["乙市"]);
  });

  it("takes wordings and everyday words, in Traditional too", () => {
    const grid = compareMeasures({
      measures: ["義務教育鞏固率", "读完九年的比例"],
      cities: [],
      year: null,
      targets: [record({})],
      blanks: [],
      conflicts: [],
      table,
    });
    expect(grid.map((g) => [g.measure, g.rows[0]?.cells[0]?.state])).toEqual([
      [measure, "given"],
      [measure, "given"],
    ]);
  });
});

describe("warnings", () => {
  it("name a near measure that a city states, with the reason", () => {
    const near = record({ city: "乙市", measure: "小学适龄儿童入学率" });
    const found = compare([record({}), near])?.warnings.find((w) => w.code === "near-measure");
    expect(found).toMatchObject({ cities: ["乙市"] });
    expect(found?.text).toContain("巩固率看入学的人有多少读完九年");
    expect(codes([record({})])).not.toContain("near-measure");
  });

  it.each<readonly [string, Partial<Target>, Partial<Target>]>([
    ["city-and-district", { city: "甲市" }, { city: "丁区" }],
    ["gross-and-net", { indicator: "毛入园率" }, { city: "乙市", indicator: "净入园率" }],
    ["part-of-city", {}, { city: "乙市", place: "主城区" }],
    ["baseline-year", { baseline: true, year: 2019 }, { city: "乙市", baseline: true, year: 2020 }],
    ["expected-value", { column: "2025年（目标值）" }, { city: "乙市", column: "2025年（预计完成值）" }],
    ["attribute", { attribute: "约束性" }, { city: "乙市", attribute: "预期性" }],
    ["scope", {}, { city: "乙市", indicator: "巩固率（含民办学校）" }],
  ])("%s", (code, a, b) => {
    expect(codes([record(a), record({ city: "乙市", ...b })])).toContain(code);
    expect(codes([record({}), record({ city: "乙市" })])).not.toContain(code);
  });

  it("draft-document", () => {
    const drafts = new Set(["draft"]);
    expect(codes([record({}), record({ city: "乙市", documentId: "draft" })], { drafts })).toContain("draft-document");
    expect(codes([record({}), record({ city: "乙市" })], { drafts })).not.toContain("draft-document");
  });
});
