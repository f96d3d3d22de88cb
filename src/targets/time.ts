/** Where a figure stands and what its sentence says before it -> its year or period, and whether it is achieved. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import { toSimplified } from "../script.ts";

export interface Time {
  readonly year: number | null;
  readonly period: string | null;
  readonly baseline: boolean;
}

/** Headings of chapters that look back. */
const PAST = /发展基础|成就|成效|回顾|现状|十三五/;

/** A year or a span of years; 比2015年 is what a figure is compared with, 2016年以来 only where it begins. */
const YEARS = /(?<!比|较|\d)(?:(20\d{2})年?[-—－~至])?(20\d{2})年(?!以?来)/g;

/** @param before the sentence up to the figure, Simplified. */
export function timeOf(document: PlanDocument, sectionId: number, before: string): Time {
  const baseline = /“?十三五”?(?:期间|以来|末)/.test(before) || looksBack(document, sectionId);
  const said = [...before.matchAll(YEARS)].at(-1);
  if (said?.[1] && said[2]) return { year: null, period: `${said[1]}-${said[2]}`, baseline };
  if (said?.[2]) return { year: Number(said[2]), period: null, baseline };
  return { year: null, period: baseline ? periodBefore(document.entry.period) : document.entry.period, baseline };
}

function looksBack(document: PlanDocument, sectionId: number): boolean {
  const sections = document.plan.sections;
  for (let at = sections[sectionId]; at && at.kind !== "document"; at = at.parent === null ? undefined : sections[at.parent]) {
    if (PAST.test(toSimplified(at.heading))) return true;
  }
  return false;
}

/** 2021-2025 -> 2016-2020. */
export function periodBefore(period: string | null): string | null {
  const [start, end] = (period?.match(/20\d{2}/g) ?? []).map(Number);
  if (start === undefined || end === undefined) return null;
  return `${start - (end - start + 1)}-${start - 1}`;
}
