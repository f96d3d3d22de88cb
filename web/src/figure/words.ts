/** A record -> the words shown of it. Pure. */
import { attributeSchema, type Target } from "../../../src/domain/target.ts";
import type { Table } from "../text/text.ts";

/** The unit where neither figure nor indicator carries it. */
export const unitOf = ({ unit, valueText, indicator }: Target): string | null =>
  unit === null || valueText.includes(unit) || indicator.includes(unit) ? null : unit;

export const timeOf = ({ year, period }: Pick<Target, "year" | "period">, { figure }: Table): string =>
  year !== null ? figure.year(year) : (period ?? figure.noYear);

/** 目标, 已实现, 建设项目 or 责任分工. */
export function kindOf({ kind, baseline }: Target, { figure }: Table): string {
  if (kind === "project") return figure.kinds.project;
  if (kind === "responsibility") return figure.kinds.responsibility;
  return baseline ? figure.achieved : figure.goal;
}

/** 约束性. */
export const isBinding = (attribute: Target["attribute"]): boolean => attribute === attributeSchema.options[0];

export const attributeWords = (attribute: NonNullable<Target["attribute"]>, { figure }: Pick<Table, "figure">): string =>
  isBinding(attribute) ? figure.binding : figure.expected;

/** 钦州浦北县: the city, and the place inside it where the record names one. */
export const placeOf = ({ city, place }: Target): string => (place === null || place === city ? (city ?? "") : `${city ?? ""}${place}`);

/** What the indicator's own words leave open: which school, which item, the fuller name or the heading it stands under; null where nothing. */
export function contextOf({ indicator, measure, group, extra }: Target, { targets }: Table): string | null {
  if (extra !== null) return "school" in extra ? extra.school : targets.duties.measureNo(extra.measureNo);
  const bare = indicator.replace(/（[^（）]*）$/, "");
  // 九年义务教育巩固率 says little more than 义务教育巩固率, 高中阶段毛入学率 much more than 毛入学率.
  if (measure.length > bare.length + 2) return measure;
  // 学前教育 over 学前三年毛入园率 says nothing new.
  return group !== null && !bare.includes(group.slice(0, 2)) ? group : null;
}
