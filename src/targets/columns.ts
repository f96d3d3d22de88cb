/** Table headers -> what each column means: the indicator, its unit, an attribute, a year's figure achieved or aimed at. Pure. */
import type { Table } from "../domain/plan.ts";
import { toSimplified } from "../script.ts";
import { fiveYears, type PlanYears } from "./facts.ts";

export interface ValueColumn {
  readonly role: "value";
  readonly year: number | null;
  readonly period: string | null;
  readonly baseline: boolean;
  /** 增幅, 年均增长: the column measures a change; null for the indicator's own value. */
  readonly change: string | null;
  /** 城市 of 2025年城市, where several columns share a year; null otherwise. */
  readonly part: string | null;
  /** A unit the header gives (2025年（%）). */
  readonly unit: string | null;
}
export type Column = ValueColumn | { readonly role: "number" | "group" | "indicator" | "attribute" | "unit" | "year" | "area" | "other" };

const ACHIEVED = /完成数|完成情况|完成值|实际|现状|现值|末|基期|基准|已/;
const AIMED = /规划数|规划值|目标|预计|预期|计划/;
const CHANGE = /(?:年均|累计|总)?(?:增幅|增长率?|增速|增量|提高|变化)/;
/** What a header says besides its year. */
const KNOWN =
  /(?:19|20)\d{2}|[-—－至~年度底末初期]|“?十[一二三四五六]五”?|规划|计划|目标|预计|预期|实际|现状|现值|完成|基期|基准|情况|数值?|值|发展水平|指标|[（(][^（）()]*[）)]|\s/g;

/** One meaning per column; null when the table holds no column of figures. */
export function readColumns(table: Table, plan: PlanYears | null): readonly Column[] | null {
  const heads = table.columns.map((c) => toSimplified(c.text).replace(/[\s　]/g, ""));
  if (/^(?:年份|年度|时间)$/.test(heads[0] ?? "")) return heads.map((_, i) => ({ role: i === 0 ? "year" : "other" }));
  const own = heads.slice(1).map((head) => head.replace(KNOWN, ""));
  if (AREA.test(heads[0] ?? "") && own.every((words) => words.length > 1) && heads.some((head) => unitIn(head) !== null))
    return heads.map((_, i) => ({ role: i === 0 ? "area" : "other" }));
  const columns = heads.map((head) => columnOf(head, toSimplified(table.title), plan));
  if (!columns.some((c) => c.role === "value")) return null;
  const named = columns.some((c) => c.role === "indicator") ? columns : withIndicator(columns);
  return withChangePeriods(withParts(named, heads));
}

/** The first column names parts of the city, each other one what is counted there: 新增学位（个）. */
const AREA = /^(?:县区|区县|市县|县市区|县（?市、?区）?|县（区）|县域|地区|区域|乡镇|镇街|街道)(?:名称)?$/;

function columnOf(head: string, title: string, plan: PlanYears | null): Column {
  if (/^(?:序号|编号|序)$/.test(head)) return { role: "number" };
  if (/^(?:计量|指标)?单位$/.test(head)) return { role: "unit" };
  if (/^(?:分类|类别|学段|领域|一级指标|维度)$/.test(head)) return { role: "group" };
  if (/属性|性质$/.test(head)) return { role: "attribute" };
  const value = valueColumn(head, title, plan);
  if (value !== null) return value;
  return /指标|项目|名称|内容/.test(head) ? { role: "indicator" } : { role: "other" };
}

const plain = { role: "value", year: null, period: null, change: null, part: null } as const;

function valueColumn(head: string, title: string, plan: PlanYears | null): ValueColumn | null {
  const unit = unitIn(head);
  const change = CHANGE.exec(head)?.[0] ?? null;
  const [first, second] = (head.match(/(?:19|20)\d{2}/g) ?? []).map(Number);
  if (change !== null && !/目标|规划/.test(head)) return { ...plain, change, baseline: false, unit, period: spanOf(first, second) };
  if (first !== undefined && second !== undefined)
    return { ...plain, period: spanOf(first, second), baseline: isBaseline(head, title, second, plan), unit };
  const year = first ?? namedYear(head, plan);
  return year === null ? null : { ...plain, year, baseline: isBaseline(head, title, year, plan), unit };
}

function spanOf(from: number | undefined, to: number | undefined): string | null {
  return from === undefined || to === undefined ? null : `${from}-${to}`;
}

/** “十三五”末 is 2020; 现状值 is the year before the plan and 目标值 its last. */
function namedYear(head: string, plan: PlanYears | null): number | null {
  const name = /十[一二三四五六]五/.exec(head)?.[0];
  if (name !== undefined && /末|目标|规划|完成/.test(head)) return fiveYears(name).end;
  if (plan === null) return null;
  if (/^(?:现状|基期|基准|现值)/.test(head)) return plan.start - 1;
  return /^(?:规划)?(?:目标|期末)(?:值|数)?$/.test(head) ? plan.end : null;
}

/** Words of aim or achievement decide, then the years of the plan. */
function isBaseline(head: string, title: string, year: number, plan: PlanYears | null): boolean {
  if (AIMED.test(head)) return false;
  if (ACHIEVED.test(head) && !/期末|规划/.test(head)) return plan === null || year < plan.end;
  return /完成情况|完成数/.test(title) || (plan !== null && year < plan.start);
}

export function unitIn(head: string): string | null {
  return /[（(]([%％‰]|[万亿]?[人个所元年名项]|[万亿]?平方米|亩)[）)]$/.exec(head)?.[1]?.replace("％", "%") ?? null;
}

/** The last column before the figures that has no other meaning names the indicator. */
function withIndicator(columns: readonly Column[]): readonly Column[] {
  const first = columns.findIndex((c) => c.role === "value" || c.role === "attribute" || c.role === "unit");
  return columns.map((c, i) => (i === first - 1 ? { role: "indicator" } : c));
}

/** Columns of one year and sort differ by the rest of their headers: 2025年城市 and 2025年农村. */
function withParts(columns: readonly Column[], heads: readonly string[]): readonly Column[] {
  const keys = columns.map((c) => (c.role === "value" ? [c.year, c.period, c.baseline, c.change].join("|") : ""));
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return columns.map((c, i) => {
    if (c.role !== "value" || (times.get(keys[i] ?? "") ?? 0) < 2) return c;
    const part = (heads[i] ?? "").replace(KNOWN, "");
    // Two columns that say the same are not told apart: neither is read.
    return part === "" ? { role: "other" } : { ...c, part };
  });
}

/** A change runs from the first year of the figures beside it to the last; it is achieved where they are. */
function withChangePeriods(columns: readonly Column[]): readonly Column[] {
  const values = columns.flatMap((c) => (c.role === "value" && c.change === null && c.year !== null ? [c] : []));
  const years = values.flatMap((c) => c.year ?? []);
  const period = years.length > 1 ? `${Math.min(...years)}-${Math.max(...years)}` : null;
  const baseline = values.length > 0 && values.every((c) => c.baseline);
  return columns.map((c) => (c.role === "value" && c.change !== null ? { ...c, period: c.period ?? period, baseline } : c));
}
