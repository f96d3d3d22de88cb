import { describe, expect, it } from "vitest";
import { blankKindOf } from "../../src/domain/blank.ts";
import type { ComparedMeasure } from "../../src/domain/reply.ts";
import type { Conflict } from "../../src/domain/target.ts";
import { addressOf, askedOf } from "../../web/src/views/compare/asked.ts";
import { changeOf, columnsOf, conflictsIn, isSilent, rowsOf, saidIn } from "../../web/src/views/compare/grid.ts";
import { cell, record } from "./compared.ts";

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

describe("a blank", () => {
  const [, second] = compared.rows;
  it("is told apart: nothing in the source's cell, not for this year, or nowhere", () => {
    if (second === undefined) throw new Error("no row");
    expect(blankKindOf(second, second.cells[0])).toBe("blank-in-source");
    expect(blankKindOf(second, second.cells[1])).toBe("other-years");
    const silent = { city: "丁", cells: [cell(2020), cell(2025)] };
    expect(blankKindOf(silent, silent.cells[0])).toBe("not-stated");
    expect([isSilent(silent), isSilent(second)]).toEqual([true, false]);
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
