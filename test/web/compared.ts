/** Records and cells of a comparison made by hand, for the tests of grid and chart. */
import type { Target } from "../../src/domain/target.ts";

let ids = 0;
export const record = (city: string, year: number | null, valueText: string, change: Partial<Target> = {}): Target => {
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
export const cell = (year: number, records: Target[] = [], state: "not-stated" | "blank-in-source" = "not-stated") => ({
  year,
  period: null,
  records,
  state: records.length > 0 ? ("given" as const) : state,
});
