import { describe, expect, it } from "vitest";
import type { ComparedMeasure } from "../../src/domain/reply.ts";
import type { Conflict, Target } from "../../src/domain/target.ts";
import { addressOf, askedOf } from "../../web/src/views/compare/asked.ts";
import { changeOf, columnsOf, conflictsIn, rowsOf, saidIn } from "../../web/src/views/compare/grid.ts";
import { drawingOf, extentOf, linksOf } from "../../web/src/views/compare/marks.ts";

let ids = 0;
const record = (city: string, year: number | null, valueText: string, change: Partial<Target> = {}): Target => {
  const value = Number.parseFloat(valueText);
  const comparator = Number.isNaN(value) ? "text" : valueText.includes("以上") ? ">=" : valueText.includes("以内") ? "<=" : "=";
  return {
    ...{
      id: `t${++ids}`,
      kind: "table",
      documentId: "d",
      file: "f",
      city,
      section: [],
      indicator: "率",
      measure: "率",
      year,
      period: null,
    },
    ...{ valueText, value: Number.isNaN(value) ? null : value, valueMax: null, unit: "%", comparator, attribute: null, baseline: false },
    ...{ start: 0, end: 1, raw: "x", header: null, column: null, group: null, place: null, extra: null },
    ...change,
  };
};
const cell = (year: number, records: Target[] = [], state: "not-stated" | "blank-in-source" = "not-stated") => ({
  year,
  period: null,
  records,
  state: records.length > 0 ? ("given" as const) : state,
});
const achieved = record("甲", 2020, "100%", { baseline: true });
const goal = record("甲", 2025, "97%以上");
const below: Conflict = { city: "甲", measure: "率", year: 2025, kind: "below-baseline", a: goal, b: achieved, why: "低" };
const compared: ComparedMeasure = {
  measure: "率",
  unit: "%",
  rows: [
    { city: "甲", cells: [cell(2020, [achieved]), cell(2022), cell(2025, [goal])] },
    { city: "乙", cells: [cell(2020, [], "blank-in-source"), cell(2022), cell(2025, [record("乙", 2025, "99%")])] },
    { city: "丙", cells: [cell(2020), cell(2022), cell(2025, [record("丙", 2025, "大体相当")])] },
  ],
  conflicts: [below],
  warnings: [],
};
const [first] = compared.rows;
if (first === undefined) throw new Error("no row");

describe("the grid", () => {
  it("leaves out columns no city fills, and keeps one that a source leaves blank", () =>
    expect(columnsOf(compared).map(({ key }) => key)).toEqual(["2020", "2025"]));
  it("sorts by a column with words last, pinned cities first", () => {
    const order = (pinned: string[], descending: boolean) =>
      rowsOf(compared, { pinned, sort: { column: "2025", descending } }).map(({ city }) => city);
    expect(order([], true)).toEqual(["乙", "甲", "丙"]);
    expect(order([], false)).toEqual(["甲", "乙", "丙"]);
    expect(order(["丙"], true)).toEqual(["丙", "乙", "甲"]);
  });
  it("sets the last goal against the last achieved figure, and says when it lies below", () =>
    expect(changeOf(first, compared)).toEqual({ from: achieved, to: goal, isBelow: true }));
  it("tells a goal below the achieved at the goal, not at the achieved figure", () => {
    expect(conflictsIn(cell(2025, [goal]), compared)).toEqual([below]);
    expect(conflictsIn(cell(2020, [achieved]), compared)).toEqual([]);
  });
  it("shows a figure said twice once, with both places, the table's first; another bound stays apart", () => {
    const [inline, table, bound] = [
      record("甲", 2025, "95%", { kind: "inline" }),
      record("甲", 2025, "95%"),
      record("甲", 2025, "95%以上"),
    ];
    expect(saidIn(cell(2025, [inline, table, bound])).map(({ all }) => all)).toEqual([[table, inline], [bound]]);
  });
});

describe("the chart", () => {
  it("draws a bound as open, never words, and nothing where nothing is stated", () => {
    const { marks, undrawn, cities } = drawingOf(compared);
    expect(marks.map(({ city, year, shape, isAchieved }) => [city, year, shape, isAchieved])).toEqual([
      ["甲", 2020, "point", true],
      ["甲", 2025, "atLeast", false],
      ["乙", 2025, "point", false],
    ]);
    expect(undrawn.map(({ valueText }) => valueText)).toEqual(["大体相当"]);
    expect(cities).toEqual(["甲", "乙"]);
  });
  it("does not draw a figure of another unit", () => {
    const other = { ...compared, rows: [{ city: "甲", cells: [cell(2025, [record("甲", 2025, "3所", { unit: "所" })])] }] };
    expect(drawingOf(other)).toMatchObject({ marks: [], undrawn: [{ valueText: "3所" }] });
  });
  it("joins neighbouring years of a city, and never over a year without a figure", () => {
    const years = (given: readonly number[]) => ({ city: "甲", cells: given.map((year) => cell(year, [record("甲", year, "90%")])) });
    const drawing = drawingOf({ ...compared, rows: [years([2020, 2025]), { ...years([2020, 2022, 2025]), city: "乙" }] });
    const named = { ...drawing, marks: drawing.marks.map((mark, i) => ({ ...mark, city: i < 2 ? "甲" : "乙" })), cities: ["甲", "乙"] };
    expect(linksOf(named).map(([a, b]) => [a.city, a.year, b.year])).toEqual([
      ["乙", 2020, 2022],
      ["乙", 2022, 2025],
    ]);
  });
  it("holds every figure in its axis, and does not go below nothing", () => {
    const { marks } = drawingOf(compared);
    const [low, high] = extentOf(marks, "%");
    expect(low).toBeLessThan(97);
    expect(high).toBeGreaterThan(100);
    expect(
      extentOf(
        marks.map((mark) => ({ ...mark, value: 1, top: 900 })),
        "所",
      )[0],
    ).toBe(0);
  });
});

describe("the address of a comparison", () => {
  it("holds all that is shown", () => {
    const asked = {
      mode: "words" as const,
      measures: ["率", "a&b=c"],
      topics: ["托育 +"],
      cities: ["甲", "乙"],
      pinned: ["乙"],
      sort: { column: "2016-2020", descending: true },
    };
    const address = addressOf(asked, { query: new URLSearchParams("read=x&at=1-2&m=old") });
    const query = new URLSearchParams(address.slice(address.indexOf("?")));
    expect(askedOf({ query })).toEqual(asked);
    expect(query.get("read")).toBe("x");
  });
});
