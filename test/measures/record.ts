/** A target with everything but what a test is about. */
import type { Target } from "../../src/domain/target.ts";

const plain: Target = {
  id: "t",
  kind: "inline",
  documentId: "plan",
  file: "plan.txt",
  city: "甲市",
  section: [],
  indicator: "九年义务教育巩固率",
  measure: "九年义务教育巩固率",
  year: 2025,
  period: null,
  valueText: "95%",
  value: 95,
  valueMax: null,
  unit: "%",
  comparator: "=",
  attribute: null,
  baseline: false,
  start: 0,
  end: 10,
  raw: "巩固率95%",
  header: null,
  column: null,
  group: null,
  place: null,
  extra: null,
};

export function record(own: Partial<Target>): Target {
  return { ...plain, ...own };
}
