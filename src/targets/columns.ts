/** Table headers -> what each column means: the indicator, an attribute, a year's figure achieved or aimed at. Pure. */
import type { Table } from "../domain/plan.ts";
import { toSimplified } from "../script.ts";

export type Column =
  | { readonly role: "number" | "group" | "indicator" | "attribute" | "other" }
  | { readonly role: "value"; readonly year: number | null; readonly baseline: boolean; readonly change: boolean };

const ACHIEVED = /完成数|完成情况|实际|现状|末|基期|已/;
const AIMED = /规划数|目标|预计|预期|计划/;
const CHANGE = /增幅|增长|提高|变化/;

/** One meaning per column; null when the table holds no column of figures. */
export function readColumns(table: Table): readonly Column[] | null {
  const heads = table.columns.map((c) => toSimplified(c.text).replace(/[\s　]/g, ""));
  const titled = toSimplified(table.title);
  const columns = heads.map((head) => columnOf(head, titled));
  if (!columns.some((c) => c.role === "value")) return null;
  return columns.some((c) => c.role === "indicator") ? columns : withIndicator(columns);
}

function columnOf(head: string, title: string): Column {
  if (/^序号$/.test(head)) return { role: "number" };
  if (/^(分类|类别|学段)$/.test(head)) return { role: "group" };
  if (/属性/.test(head)) return { role: "attribute" };
  const year = yearOf(head);
  if (year !== null) return { role: "value", year, baseline: isBaseline(head, title), change: false };
  if (CHANGE.test(head)) return { role: "value", year: null, baseline: true, change: true };
  return /指标|项目|名称/.test(head) ? { role: "indicator" } : { role: "other" };
}

function yearOf(head: string): number | null {
  const written = /(20\d{2})/.exec(head)?.[1];
  if (written) return Number(written);
  if (/十三五.{0,2}末/.test(head)) return 2020;
  return /十四五.{0,2}末/.test(head) ? 2025 : null;
}

function isBaseline(head: string, title: string): boolean {
  if (AIMED.test(head)) return false;
  return ACHIEVED.test(head) || /完成情况|完成数/.test(title);
}

/** The last column before the figures that has no other meaning names the indicator. */
function withIndicator(columns: readonly Column[]): readonly Column[] {
  const first = columns.findIndex((c) => c.role === "value" || c.role === "attribute");
  return columns.map((c, i) => (i === first - 1 ? { role: "indicator" } : c));
}
