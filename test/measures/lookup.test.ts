/** Looking up, ranking and adding records: bounds are known, words never turned into numbers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Comparator, Quantity } from "../../src/domain/target.ts";
import { belowBaselineIn, conflictsAbout, endYear, lookup, rankTargets, sumOf } from "../../src/measures/lookup.ts";
import { byRange, compatible, rangeOf } from "../../src/measures/ranges.ts";
import { readMeasures } from "../../src/measures/table.ts";
import { record } from "./record.ts";

const table = await readMeasures("index");
const any = { measures: [], cities: [], years: [], basis: null, place: null } as const;

describe("lookup", () => {
  const records = [
    record({ id: "goal" }),
    record({ id: "done", baseline: true, year: null, period: "2016-2020" }),
    record({ id: "part", place: "浦北县", city: "乙市" }),
  ];

  it("asks by measure in any wording, city, year, basis and place", () => {
    const ids = (query: Partial<Parameters<typeof lookup>[1]>): string[] => lookup(records, { ...any, ...query }, table).map((t) => t.id);
    expect(ids({ measures: ["义务教育巩固率"] })).toEqual(["goal", "done", "part"]);
    expect(ids({ measures: ["学前三年毛入园率"] })).toEqual([]);
    expect(ids({ years: [2020] })).toEqual(["done"]);
    expect(ids({ basis: "goal", cities: ["甲市"] })).toEqual(["goal"]);
    expect(ids({ place: "浦北县" })).toEqual(["part"]);
  });

  it("lets a period speak for its last year", () => expect(endYear({ year: null, period: "2016-2020" })).toBe(2020));
});

describe("ranking", () => {
  it("knows at least from at most, and says when the first is not certain", () => {
    const at = (id: string, value: number, comparator: Comparator) => record({ id, value, comparator });
    const ranking = rankTargets([at("a", 95, ">="), at("b", 97, "="), at("c", 95, "<=")], "highest");
    expect(ranking.ranks.map((rank) => rank.map((t) => t.id))).toEqual([["b"], ["a"], ["c"]]);
    expect(ranking.certain).toBe(false);
    expect(rankTargets([at("b", 97, ">="), at("c", 95, "<=")], "highest").certain).toBe(true);
  });

  it("never coerces words", () => {
    const words = record({ id: "w", value: null, comparator: "text", valueText: "大体相当" });
    const ranking = rankTargets([words, record({ id: "n", value: 0 })], "lowest");
    expect(ranking.ranks.flat().map((t) => t.id)).toEqual(["n"]);
    expect(ranking.unranked.map((t) => t.id)).toEqual(["w"]);
  });

  it("compares 万 with ones", () => {
    const ranking = rankTargets([record({ id: "a", value: 1.2, unit: "万人" }), record({ id: "b", value: 9000, unit: "人" })], "highest");
    expect(ranking.ranks.map((r) => r[0]?.id)).toEqual(["a", "b"]);
  });
});

describe("a sum", () => {
  it("adds counts of one unit and says whether all are exact", () => {
    const parts = [record({ value: 1.1, unit: "万个" }), record({ value: 2.2, unit: "万个", comparator: ">=" })];
    expect(sumOf(parts)).toMatchObject({ value: 3.3, unit: "万个", exact: false });
  });

  it("is none of shares, of unlike units, of ranges or of words", () => {
    expect(sumOf([record({}), record({})])).toBeNull();
    expect(sumOf([record({ unit: "所" }), record({ unit: "人" })])).toBeNull();
    expect(sumOf([record({ unit: "所", valueMax: 5, comparator: "range" })])).toBeNull();
    expect(sumOf([record({ unit: "所", value: null, comparator: "text" })])).toBeNull();
  });
});

describe("conflicts", () => {
  const conflict = {
    city: "甲市",
    measure: "特色高中数",
    year: 2025,
    kind: "within-text" as const,
    a: record({ indicator: "特色高中" }),
    b: record({}),
    why: "",
  };
  const below = { ...conflict, a: record({}), kind: "below-baseline" as const, measure: "九年义务教育巩固率" };

  it("are found by subject, and goals below the last figure by city and year", () => {
    expect(conflictsAbout([conflict, below], "特色高中", table)).toEqual([conflict]);
    expect(belowBaselineIn([conflict, below], ["甲市"], 2025)).toEqual([below]);
    expect(belowBaselineIn([conflict, below], ["乙市"], null)).toEqual([]);
  });
});

describe("ranges", () => {
  const comparator = fc.constantFrom<Comparator>("=", ">=", "<=", ">", "<", "~", "text");
  const quantity = fc
    .record({ value: fc.integer({ min: 0, max: 100 }), comparator })
    .map((q): Quantity => ({ ...q, valueText: "", valueMax: null, unit: "%", value: q.comparator === "text" ? null : q.value }));

  it("order any quantities the same way round", () => {
    fc.assert(
      fc.property(quantity, quantity, quantity, (a, b, c) => {
        expect(Math.sign(byRange(a, b))).toBe(-Math.sign(byRange(b, a)) + 0);
        if (byRange(a, b) <= 0 && byRange(b, c) <= 0) expect(byRange(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("are compatible exactly where some value lies in both", () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        expect(compatible(a, b)).toBe(compatible(b, a));
        const holds = (q: Quantity, x: number): boolean => {
          const range = rangeOf(q);
          if (range === null) return true;
          return q.comparator === ">" || q.comparator === "<" ? x > range[0] && x < range[1] : x >= range[0] && x <= range[1];
        };
        const values = Array.from({ length: 2401 }, (_, i) => -10 + i / 20);
        expect(compatible(a, b)).toBe(values.some((x) => holds(a, x) && holds(b, x)));
      }),
    );
  });
});
