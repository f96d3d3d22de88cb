/** 前一年呢, 三年以后呢, 2025年比2022年提高多少, after another question -> the same with the years that are meant, or asked as a difference. Pure; text is Simplified. */
import { ordinalOf } from "./shown-list.ts";

/** A year told by its distance from the one asked before; the first group is the number of years, where one is said. */
export const RELATIVE_YEARS: readonly { readonly way: 1 | -1; readonly pattern: RegExp; readonly matches: string; readonly not: string }[] =
  [
    { way: -1, pattern: /(?<!比|[一二三四五])(?:前|上|头|早)一年/, matches: "前一年呢", not: "比前一年高多少" },
    { way: 1, pattern: /(?<!比)(?:[后下晚]一年|第二年|次年)/, matches: "那下一年呢", not: "比下一年低" },
    { way: -1, pattern: /([一两二三四五])年(?:以|之)?前/, matches: "两年前是多少", not: "三年毛入园率" },
    { way: 1, pattern: /([一两二三四五])年(?:以|之)?后/, matches: "三年以后呢", not: "五年规划" },
  ];
/** A year told by its distance from one said before it in the same message; the first group is the number of years, where one is said. */
export const LATER_YEARS: readonly { readonly pattern: RegExp; readonly matches: string; readonly not: string }[] = [
  { pattern: /[隔过]了?([一两二三四五])年/, matches: "隔一年降到多少", not: "隔年一次" },
  { pattern: /([一两二三四五])年(?:以|之|过)?后/, matches: "五年后实际到了多少", not: "三年毛入园率" },
  { pattern: /([一两二三四五])年(?:里|间|下来)(?=[^，,。？?]{0,4}到)/, matches: "五年里升到多少", not: "五年里多了几所" },
  { pattern: /(?<!比)(?:[后下晚]一年|第二年|[次转来]年)/, matches: "转年压到多少", not: "比下一年低" },
];
const SAID_BEFORE = /(?<![\d—–~至到-])(?:(20\d{2})年|十([三四])五[”"]?期?末)(?![—–~至-])/g;
/** 2018年占多少，隔一年降到多少: the second year by its number. */
export function inOwnYears(text: string): string {
  return LATER_YEARS.reduce((left, { pattern }) => {
    const found = pattern.exec(left);
    const before = found === null ? undefined : [...left.slice(0, found.index).matchAll(SAID_BEFORE)].at(-1);
    if (found === null || before === undefined) return left;
    const year = before[1] === undefined ? LAST_OF_PLAN[before[2] ?? ""] : Number(before[1]);
    return year === undefined ? left : left.replace(found[0], `${year + ordinalOf(found[1] ?? "一")}年`);
  }, text);
}
const LAST_OF_PLAN: Readonly<Record<string, number>> = { 三: 2020, 四: 2025 };

/** A longer message says what it is about itself. */
const SHORT = 14;

/** @param years those of the question before: only one can be counted from. */
export function inPlainYears(text: string, years: readonly number[]): string {
  const [year, other] = years;
  if (year === undefined || other !== undefined || text.length > SHORT || /\d{4}/.test(text)) return text;
  for (const { way, pattern } of RELATIVE_YEARS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    return text.replace(found[0], `${year + way * ordinalOf(found[1] ?? "一")}年`);
  }
  return text;
}

const TIME = '(?:20\\d{2}年?|[“"]?十[二三四五]五[”"]?)(?:年?[底末])?';
/** 2025年比十三五末要提高几个百分点: nothing but two times and a change. */
export const CHANGE_BETWEEN = {
  pattern: new RegExp(
    `^那?到?(${TIME})比(${TIME})(?:要|会|得|计划|预计)?(?:提高|提升|增加|增长|降低|下降|减少|[多高少涨])(?:了|出)?(?:多少|几)(?:个?(?:百分)?点|[所个名人家])?[呢啊]?[？?。]*$`,
  ),
  matches: "那2025年比十三五末要提高几个百分点",
  not: "柳州2025年比2022年提高多少",
};
/** 差几个点: nothing but a difference. */
export const BARE_DIFFERENCE = {
  pattern:
    /^(?:那么?)?(?:这?两年|前后)?(?:之间)?(?:相?差|差距|多|高|低|少|增加|提高|下降|降|涨)了?(?:是|有)?(?:多少|几)(?:个?(?:百分)?点|[所个名人家])?[呢啊]?[？?。]*$/,
  matches: "那差几个百分点",
  not: "跟柳州差几个点",
};
/** Of whatever was asked before. @param year the other year that the same was asked of just before. */
export const asDifference = (text: string, year: number | null = null): string => {
  if (year !== null && BARE_DIFFERENCE.pattern.test(text)) return `跟${year}年比差多少`;
  const [, later = "", earlier] = CHANGE_BETWEEN.pattern.exec(text) ?? [];
  return earlier === undefined ? text : `${later}跟${earlier}比差多少`;
};
