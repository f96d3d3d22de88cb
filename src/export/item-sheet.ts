/** Items and a style enter, one sheet leaves: a row each, in order, with only the columns that some item fills. Pure. */
import type { CitationStyle } from "../domain/export.ts";
import type { ProjectExtra, ResponsibilityExtra, Target } from "../domain/target.ts";
import { CHANGED_MARK, type ExportItem } from "./cited.ts";
import { referenceOf } from "./reference.ts";
import { rowsOf, type Sheet, type SheetCell } from "./sheet.ts";
import { boundWords, kindOf, placeOf, timeOf } from "./target-words.ts";

interface Column {
  readonly title: string;
  readonly width: number;
  readonly cell: (item: ExportItem, at: { readonly no: number; readonly style: CitationStyle }) => SheetCell;
}

export function itemSheet(items: readonly ExportItem[], style: CitationStyle): Sheet {
  const filled = columns.flatMap((column) => {
    const cells = items.map((item, i) => column.cell(item, { no: i + 1, style }));
    return cells.some((cell) => cell !== null && cell !== "") ? [{ column, cells }] : [];
  });
  return {
    name: "摘编",
    columns: filled.map(({ column }) => ({ title: column.title, width: column.width })),
    rows: items.flatMap((_, i) => rowsOf(filled.map(({ cells }) => cells[i] ?? null))),
  };
}

const ofTarget =
  (read: (target: Target) => SheetCell): Column["cell"] =>
  ({ target }) =>
    target === null ? null : read(target);
const ofProject = (read: (extra: ProjectExtra) => SheetCell): Column["cell"] =>
  ofTarget(({ extra }) => (extra !== null && "school" in extra ? read(extra) : null));
const ofDuty = (read: (extra: ResponsibilityExtra) => SheetCell): Column["cell"] =>
  ofTarget(({ extra }) => (extra !== null && "leadUnit" in extra ? read(extra) : null));

const columns: readonly Column[] = [
  { title: "序号", width: 6, cell: (_, { no }) => no },
  { title: "城市", width: 12, cell: ({ cited, target }) => (target === null ? cited.citation.city : placeOf(target)) },
  { title: "指标", width: 28, cell: ofTarget(({ indicator }) => indicator) },
  { title: "标准指标", width: 24, cell: ofTarget(({ measure, indicator }) => (measure === indicator ? null : measure)) },
  { title: "年份", width: 11, cell: ofTarget(timeOf) },
  { title: "数值（原文）", width: 16, cell: ofTarget(({ valueText }) => valueText) },
  { title: "数值", width: 10, cell: ofTarget(({ value }) => value) },
  { title: "上限", width: 10, cell: ofTarget(({ valueMax }) => valueMax) },
  { title: "单位", width: 8, cell: ofTarget(({ unit }) => unit) },
  { title: "界限", width: 10, cell: ofTarget(({ comparator, kind }) => (kind === "responsibility" ? null : boundWords[comparator])) },
  { title: "属性", width: 9, cell: ofTarget(({ attribute }) => attribute) },
  { title: "类别", width: 10, cell: ofTarget(kindOf) },
  { title: "表头", width: 16, cell: ofTarget(({ column }) => column) },
  { title: "学段", width: 10, cell: ofProject(({ stage }) => stage) },
  { title: "市、县区", width: 12, cell: ofProject(({ area }) => area) },
  { title: "学校", width: 28, cell: ofProject(({ school }) => school) },
  { title: "学位数", width: 9, cell: ofProject(({ seats }) => seats) },
  { title: "起始年", width: 9, cell: ofProject(({ yearStart }) => yearStart) },
  { title: "完成年", width: 9, cell: ofProject(({ yearEnd }) => yearEnd) },
  { title: "办学性质", width: 10, cell: ofProject(({ ownership }) => ownership) },
  { title: "建设方式", width: 10, cell: ofProject(({ mode }) => mode) },
  { title: "措施", width: 28, cell: ofDuty(({ measureNo, title }) => `${measureNo}. ${title}`) },
  { title: "牵头单位", width: 18, cell: ofDuty(({ leadUnit }) => leadUnit) },
  { title: "责任单位", width: 36, cell: ofDuty(({ units }) => units.join("、")) },
  { title: "原文", width: 60, cell: ({ cited }) => cited.citation.quote },
  { title: "文件状态", width: 12, cell: ({ cited }) => statusWords[cited.citation.docStatus] },
  { title: "核对", width: 14, cell: ({ cited }) => (cited.changed ? CHANGED_MARK.slice(1, -1) : null) },
  { title: "备注", width: 24, cell: ({ note }) => (note.trim() === "" ? null : note) },
  { title: "出处", width: 44, cell: ({ cited }, { style }) => referenceOf(cited, style) },
  { title: "文件", width: 24, cell: ({ cited }) => cited.citation.file },
  { title: "起", width: 8, cell: ({ cited }) => cited.citation.start },
  { title: "止", width: 8, cell: ({ cited }) => cited.citation.end },
];

const statusWords = { issued: "已印发", draft: "征求意见稿", unknown: "未注明" } as const;
