/** Records with their citations enter, a table of a paper leaves: figure with its bound as written, year, attribute, goal or achieved, source. Pure. */
import type { GridPart, Run } from "../domain/export.ts";
import type { Target } from "../domain/target.ts";
import { type ExportItem, statusMarks } from "./cited.ts";
import { marked, plain } from "./notes.ts";
import { type Layout, referenceOf } from "./reference.ts";
import { indicatorWithUnit, kindOf, placeOf, timeOf } from "./target-words.ts";

type Line = readonly Run[];
const columns: GridPart["columns"] = [
  { title: "城市", weight: 9 },
  { title: "指标", weight: 26 },
  { title: "年份", weight: 10 },
  { title: "数值", weight: 17 },
  { title: "属性", weight: 10 },
  { title: "类别", weight: 9 },
  { title: "出处", weight: 19 },
];

export function targetGrid(items: readonly ExportItem[], layout: Layout): GridPart {
  const rows = items.flatMap((item) => (item.target === null ? [] : [rowOf(item, item.target, layout)]));
  return { kind: "grid", caption: "指标", columns, rows };
}

function rowOf({ cited }: ExportItem, target: Target, { style, notes }: Layout): Run[][][] {
  const mark = notes.markOf(referenceOf(cited, style));
  const status = statusMarks(cited);
  const source = target.column ?? target.section.at(-1) ?? "正文";
  const cells: readonly (readonly Line[])[] = [
    [[plain(placeOf(target))]],
    [[plain(indicatorWithUnit(target))]],
    [[plain(timeOf(target))]],
    [[plain(target.valueText, "strong")], ...(status === "" ? [] : [[plain(status, "warn")]])],
    [[plain(target.attribute ?? "")]],
    [[plain(kindOf(target))]],
    [[marked(source, mark, "soft")]],
  ];
  return cells.map((lines) => lines.map((line) => [...line]));
}
