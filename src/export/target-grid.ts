/** Records of one kind with their citations enter, a table of a paper leaves; the mark of each row stands in its last column. Pure. */
import type { GridPart, Run } from "../domain/export.ts";
import type { Target } from "../domain/target.ts";
import { type ExportItem, statusMarks } from "./cited.ts";
import { marked, plain, sharedIn } from "./notes.ts";
import { type Layout, referenceOf } from "./reference.ts";
import { indicatorWithUnit, kindOf, placeOf, timeOf } from "./target-words.ts";

interface Column {
  readonly title: string;
  /** Share of the page's width. */
  readonly weight: number;
  readonly words: (target: Target) => string;
  readonly tone?: Run["tone"];
}
export interface TargetTable {
  readonly caption: string;
  readonly columns: readonly Column[];
}

const project = (target: Target) => (target.extra !== null && "school" in target.extra ? target.extra : null);
const duty = (target: Target) => (target.extra !== null && "leadUnit" in target.extra ? target.extra : null);

const figures: TargetTable = {
  caption: "指标",
  columns: [
    { title: "城市", weight: 10, words: placeOf },
    { title: "指标", weight: 26, words: indicatorWithUnit },
    { title: "年份", weight: 11, words: timeOf },
    { title: "数值", weight: 16, words: ({ valueText }) => valueText, tone: "strong" },
    { title: "属性", weight: 10, words: ({ attribute }) => attribute ?? "" },
    { title: "类别", weight: 10, words: kindOf },
  ],
};
const projects: TargetTable = {
  caption: "学校建设项目",
  columns: [
    { title: "市、县区", weight: 12, words: (t) => project(t)?.area ?? t.city ?? "" },
    { title: "学校", weight: 27, words: (t) => project(t)?.school ?? t.indicator },
    { title: "学段", weight: 10, words: (t) => project(t)?.stage ?? "" },
    { title: "学位", weight: 10, words: ({ valueText }) => valueText, tone: "strong" },
    { title: "年份", weight: 13, words: timeOf },
    { title: "方式", weight: 11, words: (t) => [project(t)?.ownership, project(t)?.mode].filter(Boolean).join("，") },
  ],
};
const duties: TargetTable = {
  caption: "责任分工",
  columns: [
    { title: "措施", weight: 32, words: (t) => `${duty(t)?.measureNo ?? ""}. ${t.indicator}` },
    { title: "牵头单位", weight: 16, words: (t) => duty(t)?.leadUnit ?? "", tone: "strong" },
    { title: "责任单位", weight: 35, words: (t) => duty(t)?.units.join("、") ?? t.valueText },
  ],
};

export function tableFor({ kind }: Target): TargetTable {
  return kind === "project" ? projects : kind === "responsibility" ? duties : figures;
}

/** @param items at least one, all of the same table. */
export function targetGrid(items: readonly ExportItem[], layout: Layout): GridPart {
  const records = items.flatMap(({ cited, target }) => (target === null ? [] : [{ cited, target }]));
  const { caption, columns } = records[0] === undefined ? figures : tableFor(records[0].target);
  const markOf = sharedIn(layout.notes);
  const rows = records.map(({ cited, target }) => {
    const mark = markOf(referenceOf(cited, layout.style));
    const status = statusMarks(cited);
    const source = marked(target.column ?? "原文", mark, "soft");
    const last: Run[][] = status === "" ? [[source]] : [[plain(status, "warn")], [source]];
    return [...columns.map(({ words, tone }) => [[plain(words(target), tone ?? "plain")]]), last];
  });
  return {
    kind: "grid",
    caption,
    columns: [...columns.map(({ title, weight }) => ({ title, weight })), { title: "出处", weight: 17 }],
    rows,
  };
}
