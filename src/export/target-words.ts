/** A target record enters, the Chinese words tables show of it leave. Pure. */
import type { Comparator, Target } from "../domain/target.ts";

/** The unit stands behind the indicator, as in the sources' own tables, unless figure or indicator carries it. */
export function indicatorWithUnit({ indicator, unit, valueText }: Target): string {
  const carried = unit === null || valueText.includes(unit) || indicator.includes(unit);
  return carried ? indicator : `${indicator}（${unit}）`;
}

export const timeOf = ({ year, period }: Pick<Target, "year" | "period">): string => (year === null ? (period ?? "") : `${year}年`);

/** 目标 a goal, 已实现 achieved; a project or a duty is neither. */
export function kindOf(target: Target): string {
  if (target.kind === "project") return "建设项目";
  if (target.kind === "responsibility") return "责任分工";
  return target.baseline ? "已实现" : "目标";
}

export const placeOf = ({ city, place }: Target): string => (place === null || place === city ? (city ?? "") : `${city ?? ""}${place}`);

export const boundWords: Readonly<Record<Comparator, string>> = {
  "=": "等于",
  ">=": "不低于",
  "<=": "不高于",
  ">": "多于",
  "<": "少于",
  "~": "约",
  range: "区间",
  text: "文字表述",
};
