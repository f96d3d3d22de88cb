import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { targetOrderSchema } from "../../src/domain/records.ts";
import { ordered } from "../../src/lookup/order.ts";
import { readCorpus } from "../export/corpus.ts";

const { targets } = await readCorpus();
const some = fc.subarray([...targets], { maxLength: 60 });

describe("the order of records", () => {
  it("is that of the documents where none is asked for", () => expect(ordered(targets, undefined)).toBe(targets));
  it("neither loses nor adds a record", () =>
    fc.assert(
      fc.property(some, fc.constantFrom(...targetOrderSchema.options), (few, order) => {
        expect(new Set(ordered(few, order))).toEqual(new Set(few));
        expect(ordered(few, order)).toHaveLength(few.length);
      }),
    ));
  it("by year counts a period by its end and puts what has no year last, in both directions", () => {
    const endOf = ({ year, period }: (typeof targets)[number]) => year ?? (period === null ? null : Number(period.slice(-4)));
    for (const order of ["year", "-year"] as const) {
      const years = ordered(targets, order).map(endOf);
      const known = years.filter((year) => year !== null);
      expect(years.slice(known.length).every((year) => year === null)).toBe(true);
      expect(known).toEqual([...known].sort((a, b) => (order === "year" ? a - b : b - a)));
    }
  });
  it("by value puts words last, and 以上 above the bare figure", () => {
    const rates = targets.filter(({ measure }) => measure === "九年义务教育巩固率");
    const words = ordered(rates, "-value").map(({ valueText }) => valueText);
    expect(words.indexOf("98%以上")).toBeLessThan(words.indexOf("97%以上"));
    expect(ordered(targets, "value").at(-1)?.value).toBeNull();
  });
});
