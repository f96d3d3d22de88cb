/** 前一年呢, 三年以后呢, after a question of one year -> the same with the year that is meant. Pure; text is Simplified. */

const NUMERALS = "一二三四五";
/** A year told by its distance from the one asked before; the first group is the number of years, where one is said. */
export const RELATIVE_YEARS: readonly { readonly way: 1 | -1; readonly pattern: RegExp; readonly matches: string; readonly not: string }[] =
  [
    { way: -1, pattern: /(?<!比|[一二三四五])(?:前|上|头|早)一年/, matches: "前一年呢", not: "比前一年高多少" },
    { way: 1, pattern: /(?<!比)(?:[后下晚]一年|第二年|次年)/, matches: "那下一年呢", not: "比下一年低" },
    { way: -1, pattern: /([一两二三四五])年(?:以|之)?前/, matches: "两年前是多少", not: "三年毛入园率" },
    { way: 1, pattern: /([一两二三四五])年(?:以|之)?后/, matches: "三年以后呢", not: "五年规划" },
  ];
/** A longer message says what it is about itself. */
const SHORT = 14;

/** @param years those of the question before: only one can be counted from. */
export function inPlainYears(text: string, years: readonly number[]): string {
  const [year, other] = years;
  if (year === undefined || other !== undefined || text.length > SHORT || /\d{4}/.test(text)) return text;
  for (const { way, pattern } of RELATIVE_YEARS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const said = found[1] === "两" ? "二" : found[1];
    return text.replace(found[0], `${year + way * (said === undefined ? 1 : NUMERALS.indexOf(said) + 1)}年`);
  }
  return text;
}
