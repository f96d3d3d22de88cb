/** 党建的三支队伍是哪三支: a name that says how many parts it has -> the way the texts write it (3支队伍, “四防”). Pure; text is Simplified. */

/** The parts, or what they are, are wanted. */
const WANTS_PARTS = /哪[一二三四五六七八九十几些\d]|是(?:什么|啥|甚么)|指|有哪|叫(?:什么|啥)|包括|分别|具体/;
const COUNTED = /(?<![第十\d])([二三四五六七八九十]|[2-9]|1\d)([个支项大种条类]?)(\p{Script=Han}{1,4})/gu;
/** Things of which there are many everywhere. */
const ANYTHING = /^(?:方面|地方|城市|学校|学生|老师|教师|年级|学期|小时|[年月天县区市人所名]|到|至|是|的|了|呢|里)/;
const CHINESE = "一二三四五六七八九十";

/** @param texts what the units of each document are indexed by. */
export function countedNames(text: string, texts: Iterable<string>): readonly string[] {
  if (!WANTS_PARTS.test(text)) return [];
  const held = [...texts];
  return [...text.matchAll(COUNTED)].flatMap(([, numeral = "", counter = "", behind = ""]) => {
    if (ANYTHING.test(behind)) return [];
    const said = formsOf(CHINESE.includes(numeral) ? CHINESE.indexOf(numeral) + 1 : Number(numeral), counter, behind);
    return said.find((form) => held.some((t) => t.includes(form)))?.replace(/[“”]/g, "") ?? [];
  });
}
/** Longest first; a name of two characters only in quotation marks. */
function formsOf(count: number, counter: string, behind: string): readonly string[] {
  const numerals = [CHINESE.charAt(count - 1), String(count)].filter((n) => n !== "");
  const nouns = [4, 3, 2].filter((n) => n <= behind.length).map((n) => behind.slice(0, n));
  const whole = nouns.flatMap((noun) => numerals.flatMap((n) => [`${n}${counter}${noun}`, `${n}${noun}`]));
  return [...whole, ...numerals.map((n) => `“${n}${behind.charAt(0)}”`)];
}
