/** What a sentence and its headings say of time -> the year or period of a figure, and whether it is achieved. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import { headingPath } from "../headings.ts";
import { toSimplified } from "../script.ts";

export interface Time {
  readonly year: number | null;
  readonly period: string | null;
  readonly baseline: boolean;
}

/** A word of time in a sentence. */
export interface TimeWord {
  readonly at: number;
  readonly kind: "year" | "span" | "since" | "now";
  readonly from: number;
  readonly to: number;
  /** 由2015年的: the state a change began from. */
  readonly origin: boolean;
}

/** 十二五 is 2011-2015. */
const FIRST_FIVE_YEARS = 1953;
const FIVE = 5;
const YEAR = "(?:19|20)\\d{2}";
const PLAN = "[“‘]?“?(?<plan>十[一二三四五六])五”?[”’]?(?:规划)?";
const TIME_WORD = new RegExp(
  `(?<!(?:比|较|与|同|对|是|相当于)(?:上年)?)(?<start>由|从|自)?(?:(?<a>${YEAR})年?\\s?[-至到]{1,2}\\s?(?<b>${YEAR})|(?<since>${YEAR})年?(?:以来|起|开始|至今)|(?<run>${YEAR})(?<run2>${YEAR})年|(?<y>${YEAR})(?:年|(?=[，、]))|${PLAN}(?<end>期?末)?|(?<now>目前|现有|当前|截至目前|现阶段))`,
  "g",
);
/** Headings of chapters that look back or describe the present. */
const PAST =
  /(?:发展|工作|现实|改革|规划|教育)(?:的)?(?:基础|现状)$|成就|成绩|成效|回顾|现状|十三五|面临|形势|机遇|挑战|主要问题|存在问题|短板|背景|基本情况|取得/;
/** Headings that only seem to: 提升教育质量成效. */
const FORWARD = /^(?:提升|提高|增强|推进|确保|巩固|实施|加强)/;
const PLAN_NUMBERS = "一二三四五六七八九";

export function timeWords(text: string): readonly TimeWord[] {
  return [...text.matchAll(TIME_WORD)].flatMap((m) => timeWordOf(m) ?? []);
}

function timeWordOf(match: RegExpExecArray): TimeWord | null {
  const { a, b, since, run, run2, y, plan, end, now, start } = match.groups ?? {};
  const at = match.index;
  const origin = start !== undefined;
  if (now !== undefined) return { at, kind: "now", from: 0, to: 0, origin };
  if (a !== undefined && b !== undefined) return { at, kind: "span", from: Number(a), to: Number(b), origin };
  if (run !== undefined && run2 !== undefined) return { at, kind: "span", from: Number(run), to: Number(run2), origin };
  if (since !== undefined) return { at, kind: "since", from: Number(since), to: 0, origin: false };
  if (plan !== undefined) return { ...planWord(plan, end !== undefined), at, origin };
  return y === undefined ? null : { at, kind: "year", from: Number(y), to: Number(y), origin };
}

/** 十四五: the fourteenth plan runs from 2021 to 2025; its 末 is 2025. */
function planWord(plan: string, atEnd: boolean): Pick<TimeWord, "kind" | "from" | "to"> {
  const number = 10 + PLAN_NUMBERS.indexOf(plan.charAt(1)) + 1;
  const from = FIRST_FIVE_YEARS + 3 + (number - 1) * FIVE;
  return atEnd ? { kind: "year", from: from + FIVE - 1, to: from + FIVE - 1 } : { kind: "span", from, to: from + FIVE - 1 };
}

export interface Where {
  readonly document: PlanDocument;
  readonly sectionId: number;
  /** Words of the sentence before the figure. */
  readonly before: string;
  /** What an earlier sentence of the paragraph said and still holds. */
  readonly carried: TimeWord | null;
}

export function timeOf({ document, sectionId, before, carried }: Where): Time {
  const plan = planYears(document.entry.period);
  const word =
    timeWords(before)
      .filter((w) => holds(w, before))
      .at(-1) ?? carried;
  const back = looksBack(document, sectionId) || /(?:由|从|原来的)$/.test(before);
  const done = /(?:已|现)(?:达到?|有|建成|创建|完成|实现)[^，。]{0,20}$/.test(before);
  if (word === null) return undated(plan, back || done);
  const baseline = word.kind === "now" || word.kind === "since" ? true : isPast(word, plan, back);
  return { ...datedBy(word, plan), baseline };
}

/** 目前 holds in its clause; where a change began (由2015年的88%) no longer once it has reached something (提高到). */
function holds(word: TimeWord, before: string): boolean {
  const since = before.slice(word.at);
  if (word.origin && /(?:到|至|为)(?:目前的?|现在的?)?[约近]?$/.test(since.slice(5))) return false;
  return word.kind !== "now" || !/[，；：]/.test(since);
}

type PlanYears = { readonly start: number; readonly end: number } | null;

function planYears(period: string | null): PlanYears {
  const [start, end] = (period?.match(/20\d{2}/g) ?? []).map(Number);
  return start === undefined || end === undefined ? null : { start, end };
}

function undated(plan: PlanYears, baseline: boolean): Time {
  if (plan === null) return { year: null, period: null, baseline };
  const length = plan.end - plan.start + 1;
  const period = baseline ? `${plan.start - length}-${plan.start - 1}` : `${plan.start}-${plan.end}`;
  return { year: null, period, baseline };
}

/** Before the plan begins; in a chapter that looks back also its first years, never its last. */
function isPast(word: TimeWord, plan: PlanYears, back: boolean): boolean {
  if (plan === null) return back;
  if (word.to < plan.start) return true;
  return back && word.kind === "year" && word.to < plan.end && word.to <= plan.start + 1;
}

function datedBy(word: TimeWord, plan: PlanYears): Pick<Time, "year" | "period"> {
  const last = plan === null ? null : plan.start - 1;
  if (word.kind === "year") return { year: word.to, period: null };
  if (word.kind === "span") return { year: null, period: `${word.from}-${word.to}` };
  if (word.kind === "now") return { year: last, period: null };
  return { year: null, period: last === null || last < word.from ? null : `${word.from}-${last}` };
}

function looksBack(document: PlanDocument, sectionId: number): boolean {
  return headingPath(document.plan, sectionId).some((heading) => {
    const words = toSimplified(heading)
      .replace(/^[第一二三四五六七八九十\d（）().、．章节\s]+/, "")
      .replace(/[“”]/g, "");
    return PAST.test(words) && !FORWARD.test(words);
  });
}

/** 2021-2025 -> 2016-2020. */
export function periodBefore(period: string | null): string | null {
  return undated(planYears(period), true).period;
}
