import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComparedMeasure } from "../../src/domain/reply.ts";
import { layoutOf } from "../../web/src/views/compare/chart-layout.ts";
import { shapesOf } from "../../web/src/views/compare/chart-mark.ts";
import { scaleOf } from "../../web/src/views/compare/chart-scale.ts";
import { type Drawing, drawingOf, linksOf } from "../../web/src/views/compare/marks.ts";
import { cell, record } from "./compared.ts";

const measured = (rows: ComparedMeasure["rows"]): ComparedMeasure => ({ measure: "率", unit: "%", rows, conflicts: [], warnings: [] });
const compared = measured([
  {
    city: "甲",
    cells: [cell(2020, [record("甲", 2020, "100%", { baseline: true })]), cell(2022), cell(2025, [record("甲", 2025, "97%以上")])],
  },
  { city: "乙", cells: [cell(2020, [], "blank-in-source"), cell(2022), cell(2025, [record("乙", 2025, "99%")])] },
  { city: "丙", cells: [cell(2020), cell(2022), cell(2025, [record("丙", 2025, "大体相当")])] },
]);
const theme = { ink: "#000", soft: "#555", line: "#ccc", ground: "#fff", raised: "#fff", achieved: "#060", goal: "#006", font: "x" };

describe("what the chart draws", () => {
  it("is a bound as open, never words, and nothing where nothing is stated", () => {
    const { marks, undrawn, cities } = drawingOf(compared);
    expect(marks.map(({ city, year, shape, isAchieved }) => [city, year, shape, isAchieved])).toEqual([
      ["甲", 2020, "point", true],
      ["甲", 2025, "atLeast", false],
      ["乙", 2025, "point", false],
    ]);
    expect(undrawn.map(({ valueText }) => valueText)).toEqual(["大体相当"]);
    expect(cities).toEqual(["甲", "乙", "丙"]);
  });
  it("is a figure said twice once", () => {
    const twice = [record("甲", 2025, "95%"), record("甲", 2025, "95%", { kind: "inline" })];
    expect(drawingOf(measured([{ city: "甲", cells: [cell(2025, twice)] }])).marks).toHaveLength(1);
  });
  it.each([
    ["of another unit", { unit: "所" }],
    ["of a part of the city", { place: "浦北县" }],
  ])("is not a figure %s", (_, change) => {
    const other = measured([{ city: "甲", cells: [cell(2025, [record("甲", 2025, "3%", change)])] }]);
    expect(drawingOf(other)).toMatchObject({ marks: [], undrawn: [{ valueText: "3%" }] });
  });
  it("joins neighbouring years, never over a year without a figure, never a bound", () => {
    const years = (city: string, given: readonly number[]) => ({
      city,
      cells: given.map((year) => cell(year, [record(city, year, "90%")])),
    });
    const drawing = drawingOf(measured([years("甲", [2020, 2025]), years("乙", [2020, 2022, 2025])]));
    const joined = (city: string) => linksOf(drawing, city).map(([a, b]) => [a.year, b.year]);
    expect(joined("甲")).toEqual([]);
    expect(joined("乙")).toEqual([
      [2020, 2022],
      [2022, 2025],
    ]);
    expect(linksOf(drawingOf(compared), "甲")).toEqual([]);
  });
});

describe("the height axis", () => {
  it("has round ends that hold every figure, and does not go below nothing or above a whole", () => {
    const figure = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 20 }), (values) => {
        const { min, max, step } = scaleOf(
          values.map((value) => ({ value, top: value })),
          "%",
        );
        expect(min).toBeGreaterThanOrEqual(0);
        expect(max).toBeLessThanOrEqual(100);
        for (const value of values) expect(value >= min && value <= max).toBe(true);
        expect((max - min) / step).toBeLessThanOrEqual(7);
      }),
    );
  });
});

const cityNames = ["甲", "乙", "丙", "丁"];
const drawings = fc
  .array(
    fc.record({
      city: fc.constantFrom(...cityNames),
      year: fc.constantFrom(2015, 2020, 2022, 2025),
      value: fc.double({ min: 90, max: 100, noNaN: true }).map((v) => `${v.toFixed(2)}%`),
      bound: fc.constantFrom("", "以上", "以内"),
      baseline: fc.boolean(),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((given): Drawing => {
    const years = [...new Set(given.map(({ year }) => year))].sort();
    return drawingOf(
      measured(
        cityNames.map((city) => ({
          city,
          cells: years.map((year) =>
            cell(
              year,
              given
                .filter((one) => one.city === city && one.year === year)
                .map(({ value, bound, baseline }) => record(city, year, value + bound, { baseline })),
            ),
          ),
        })),
      ),
    );
  });

describe("the layout", () => {
  it("keeps every mark inside its panel at the height of its figure, at any width", () =>
    fc.assert(
      fc.property(drawings, fc.integer({ min: 260, max: 1200 }), (drawing, width) => {
        const scale = scaleOf(drawing.marks, "%");
        const { panels, height } = layoutOf(drawing, scale, { width, above: 0 });
        expect(panels.flatMap(({ spots }) => spots.map(({ mark }) => mark.target.id)).sort()).toEqual(
          drawing.marks.map(({ target }) => target.id).sort(),
        );
        for (const { plot, spots } of panels) {
          expect(plot.x + plot.width).toBeLessThanOrEqual(width);
          expect(plot.y + plot.height).toBeLessThan(height);
          for (const { mark, x, y } of spots) {
            expect(x >= plot.x && x <= plot.x + plot.width).toBe(true);
            expect(y).toBeCloseTo(plot.y + ((scale.max - mark.value) / (scale.max - scale.min)) * plot.height, 6);
          }
        }
      }),
    ));
  it("never writes one label over another", () =>
    fc.assert(
      fc.property(drawings, fc.integer({ min: 260, max: 1200 }), (drawing, width) => {
        const { panels } = layoutOf(drawing, scaleOf(drawing.marks, "%"), { width, above: 0 });
        const labels = panels.flatMap(({ spots }) =>
          spots.flatMap(({ label, mark }) => (label ? [{ ...label, words: mark.target.valueText }] : [])),
        );
        for (const [i, a] of labels.entries()) {
          for (const b of labels.slice(i + 1)) {
            const apart = Math.abs(a.y - b.y) >= 13 || a.x >= b.x + 7 * b.words.length * 0.8 || b.x >= a.x + 7 * a.words.length * 0.8;
            expect(apart).toBe(true);
          }
        }
      }),
    ));
  it("draws a point for a sure figure, and for a bound a line with an arrow but no point", () => {
    const drawing = drawingOf(compared);
    const { panels } = layoutOf(drawing, scaleOf(drawing.marks, "%"), { width: 900, above: 0 });
    const [first] = panels;
    const [point, bound] = (first?.spots ?? []).map((spot) => shapesOf(spot, theme).map(({ type }) => type));
    expect(point).toContain("circle");
    expect(bound).not.toContain("circle");
    expect(bound).toEqual(expect.arrayContaining(["line", "polygon"]));
  });
});
