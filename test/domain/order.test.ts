import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byFigure, sorted } from "../../src/domain/order.ts";
import type { Target } from "../../src/domain/target.ts";

const of = (value: number | null, comparator: Target["comparator"] = "=", valueMax: number | null = null) => ({
  value,
  valueMax,
  comparator,
});
const words = of(null, "text");

describe("the order of figures", () => {
  it("knows bounds: 97以内 below 97, 97 below 97以上, 97以上 below 超过97", () => {
    const given = [of(97, ">"), of(97), of(97, "<="), of(97, ">="), of(96.5, ">"), of(97, "<")];
    expect([...given].sort(byFigure).map(({ value, comparator }) => `${comparator}${value}`)).toEqual([
      ">96.5",
      "<97",
      "<=97",
      "=97",
      ">=97",
      ">97",
    ]);
  });
  it("never makes words a number: they and blanks stay last in both directions", () => {
    const things = [{ f: words }, { f: of(3) }, { f: undefined }, { f: of(5) }];
    const order = (descending: boolean) => sorted(things, ({ f }) => f, descending).map(({ f }) => f?.value ?? f?.comparator ?? "blank");
    expect(order(false)).toEqual([3, 5, "text", "blank"]);
    expect(order(true)).toEqual([5, 3, "text", "blank"]);
  });
  it("loses nothing and repeats nothing", () => {
    const figure = fc.record({
      value: fc.option(fc.integer({ min: 0, max: 9 })),
      valueMax: fc.constant(null),
      comparator: fc.constantFrom<Target["comparator"]>("=", ">=", "<=", ">", "<", "~", "text"),
    });
    fc.assert(
      fc.property(fc.array(figure), fc.boolean(), (figures, descending) => {
        const things = figures.map((f, i) => ({ f, i }));
        expect(
          sorted(things, ({ f }) => f, descending)
            .map(({ i }) => i)
            .sort((a, b) => a - b),
        ).toEqual(things.map(({ i }) => i));
      }),
      { numRuns: 300 },
    );
  });
});
