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

/** 钦州浦北县: the city, and the place inside it where the record names one. */
export const placeOf = ({ city, place }: Target): string => (place === null || place === city ? (city ?? "") : `${city ?? ""}${place}`);
