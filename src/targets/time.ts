/** What a sentence and its headings say of time -> the year or period of a figure, and whether it is achieved. Pure. */
import { type Facts, fiveYears, over, type PlanYears } from "./facts.ts";

export interface Time {
  readonly year: number | null;
  readonly period: string | null;
  readonly baseline: boolean;
}

/** A word of time in a sentence. */
export interface TimeWord {
  readonly at: number;
  readonly kind: "year" | "span" | "since" | "now" | "ahead";
  readonly from: number;
  readonly to: number;
  /** 由2015年的: the state a change began from. */
  readonly origin: boolean;
}

const YEAR = "(?:19|20)\\d{2}";
const PLAN = "[“‘]?“?(?<plan>十[一二三四五六]五)”?[”’]?(?:规划)?";
const TIME_WORD = new RegExp(
  [
    "(?<!(?:(?<![占之师生普职机])比|较|与|同|对|是|相当于)(?:上年)?[“‘]{0,2})(?<start>由|从|自)?(?:",
    `(?<a>${YEAR})年?\\s?[-至到]{1,2}\\s?(?<b>${YEAR})`,
    `|(?<since>${YEAR})年?(?:以来|起(?![始步点跑草])|开始|至今)`,
    `|(?<run>${YEAR})(?<run2>${YEAR})年`,
    `|(?<y>${YEAR})\\s?(?:年|(?=[，、]))`,
    `|${PLAN}(?<end>期?末)?`,
    "|(?<ahead>(?:未来|今后)(?:五|5|三|3)年)",
    "|(?<now>目前|现有|当前|截至目前|现阶段))",
  ].join(""),
  "g",
);

export function timeWords(text: string): readonly TimeWord[] {
  return [...text.matchAll(TIME_WORD)].flatMap((m) => timeWordOf(m) ?? []);
}

function timeWordOf(match: RegExpExecArray): TimeWord | null {
  const { a, b, since, run, run2, y, plan, end, now, ahead, start } = match.groups ?? {};
  const word = (kind: TimeWord["kind"], from: number, to: number): TimeWord => ({
    at: match.index,
    kind,
    from,
    to,
    origin: start !== undefined,
  });
  if (now !== undefined) return word("now", 0, 0);
  if (ahead !== undefined) return word("ahead", 0, 0);
  if (a !== undefined && b !== undefined) return word("span", Number(a), Number(b));
  if (run !== undefined && run2 !== undefined) return word("span", Number(run), Number(run2));
  if (since !== undefined) return { ...word("since", Number(since), 0), origin: false };
  if (plan !== undefined) return planWord(word, plan, end !== undefined);
  return y === undefined ? null : word("year", Number(y), Number(y));
}

/** 十四五 runs from 2021 to 2025; its 末 is 2025. */
function planWord(word: (kind: TimeWord["kind"], from: number, to: number) => TimeWord, plan: string, atEnd: boolean): TimeWord {
  const { start, end } = fiveYears(plan);
  return atEnd ? word("year", end, end) : word("span", start, end);
}

export interface Where {
  readonly facts: Facts;
  readonly sectionId: number;
  /** Where the sentence begins, cleaned. */
  readonly at: number;
  /** Words of the sentence before the figure. */
  readonly before: string;
  /** It is needed, forecast or meant, though the chapter looks back. */
  readonly planned: boolean;
  /** What an earlier sentence of the paragraph said and still holds. */
  readonly carried: TimeWord | null;
  /** Which of a run of values it is, for 2023年、2024年分别达到…. */
  readonly run: { readonly index: number; readonly length: number } | null;
}

/** What is needed, forecast or meant, in a chapter that looks back: 约需新增8000人, 预计将达到50万人. */
const PLANNED =
  /(?:需要?|必须|尚需|约需)(?=新增|新建|增加|补充|达到|配备|建设)|将(?=达到?|面临|新增|需|增加|有\d)|(?:要|须|应)(?=达到|配备|增加|新增|新建|建成)|拟(?=新|建|增)|力争|预计|测算|预测|计划(?=新建|建设|投入|培养|到)/;

export function isPlanned(words: string): boolean {
  return PLANNED.test(words);
}

export function timeOf({ facts, sectionId, at, before, planned, carried, run }: Where): Time {
  const { plan } = facts;
  const word = yearOfRun(before, run) ?? timeWords(before).findLast((w) => holds(w, before)) ?? carried;
  const { back, years, year } = over(facts, sectionId, at);
  const began = /(?:由|从|原来的)$/.test(before);
  const done = /(?:已|现)(?:达到?|有|建成|创建|完成|实现)[^，。]{0,20}$/.test(before);
  if (word === null || word.kind === "ahead") {
    if (word === null && year !== null) return { year, period: null, baseline: back === true || began };
    return undated(plan, { baseline: word === null && (began || done || (back === true && !planned)), years });
  }
  const baseline = began || word.kind === "now" || word.kind === "since" ? true : isPast(word, plan, back === true);
  return { ...datedBy(word, plan), baseline };
}

const YEARS = new RegExp(YEAR, "g");
const YEARS_LISTED = new RegExp(`${YEAR}年?(?:\\s?[、和与及]\\s?${YEAR}年?)+`, "g");

/** 2019年、2020年…分别为52.3亿元和55.8亿元: as many years as values, one each. */
function yearOfRun(before: string, run: Where["run"]): TimeWord | null {
  const listed = run === null ? undefined : [...before.matchAll(YEARS_LISTED)].findLast((m) => isDealtOut(before, m.index + m[0].length));
  const years = listed?.[0].match(YEARS) ?? [];
  const year = run === null || years.length !== run.length ? undefined : years[run.index];
  return year === undefined ? null : { at: listed?.index ?? 0, kind: "year", from: Number(year), to: Number(year), origin: false };
}

/** 分别 follows in the same sentence. */
function isDealtOut(before: string, from: number): boolean {
  const at = before.indexOf("分别", from);
  return at >= 0 && !/[。；]/.test(before.slice(from, at));
}

/** 目前 holds in its clause; where a change began (由2015年的88%) no longer once it has reached something (提高到). */
function holds(word: TimeWord, before: string): boolean {
  const since = before
    .slice(word.at)
    .replace(/（[^（）]{0,200}$/, "")
    .replace(/^(?:截至)?(?:目前|当前|现阶段)，/, "");
  if (word.origin && /(?:到|至|为)(?:目前的?|现在的?)?[约近]?(?:$|\d|百分之)/.test(since.slice(5))) return false;
  return word.kind !== "now" || !/[，；：]/.test(since);
}

function undated(plan: PlanYears | null, { baseline, years }: { readonly baseline: boolean; readonly years: PlanYears | null }): Time {
  if (years !== null && baseline) return { year: null, period: `${years.start}-${years.end}`, baseline };
  if (plan === null) return { year: null, period: null, baseline };
  return { year: null, period: baseline ? before(plan) : `${plan.start}-${plan.end}`, baseline };
}

/** The years before a plan, as many as it has: before 2021-2025 come 2016-2020. */
function before({ start, end }: PlanYears): string {
  return `${start - (end - start + 1)}-${start - 1}`;
}

/** Before the plan begins; in a chapter that looks back also its first years, never its last. */
function isPast(word: TimeWord, plan: PlanYears | null, back: boolean): boolean {
  if (plan === null) return back;
  if (word.to < plan.start) return true;
  return back && word.kind === "year" && word.to < plan.end && word.to <= plan.start + 1;
}

function datedBy(word: TimeWord, plan: PlanYears | null): Pick<Time, "year" | "period"> {
  const last = plan === null ? null : plan.start - 1;
  if (word.kind === "year") return { year: word.to, period: null };
  if (word.kind === "span") return { year: null, period: `${word.from}-${word.to}` };
  if (word.kind === "now") return { year: last, period: null };
  return { year: null, period: last === null || last < word.from ? null : `${word.from}-${last}` };
}

/** 2021-2025 -> 2016-2020. */
export function periodBefore(period: string | null): string | null {
  const years = period?.match(/20\d{2}/g)?.map(Number) ?? [];
  const [start, end] = years;
  return start === undefined || end === undefined ? null : before({ start, end });
}
