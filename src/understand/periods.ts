/** Years, plan periods, and whether the achieved figure or the goal is asked. The clock and the plans' periods come from outside. Pure. */

export interface Period {
  readonly years: readonly number[];
  readonly basis: "achieved" | "goal" | null;
  readonly notes: readonly string[];
  /** The words that named a time, to be taken out of the subject. */
  readonly said: readonly string[];
}
const RELATIVE: readonly { readonly word: string; readonly offset: number }[] = [
  { word: "今年", offset: 0 },
  { word: "去年", offset: -1 },
  { word: "前年", offset: -2 },
  { word: "明年", offset: 1 },
  { word: "后年", offset: 2 },
];
/** Years told by another one: they name no subject. */
const NEIGHBOURS = ["比前一年", "比上一年", "比上年", "前一年", "上一年", "上年", "头一年", "后一年", "下一年", "第二年", "次年"];
const NUMERALS = "一二三四五六七八九十";
const FIVE_YEARS = /[“"「《]?([十一二三四五六七八九]{1,2})五[”"」』》]?(末|期末|期间|时期|前|初)?/g;
const YEAR = /(?<!\d)(?:(?:19|20)\d{2}(?=年|[^\d.所个人名万元%]|$)|[12]\d(?=年))/g;

/** 十四五 is the 14th five-year plan: 2021-2025. Plans from the third on start in a year that ends in 1 or 6. */
function planYears(numeral: string): readonly [number, number] | null {
  const n = numeral.length === 2 ? 10 + NUMERALS.indexOf(numeral[1] ?? "") + 1 : NUMERALS.indexOf(numeral) + 1;
  if (n < 10 || n > 19) return null;
  return [1951 + 5 * n, 1955 + 5 * n];
}

/**
 * @param text Simplified.
 * @param periods of the plans in the corpus, "2021-2025".
 */
export function readPeriod(text: string, now: Date, periods: readonly string[]): Period {
  const years = [...text.matchAll(YEAR)].map((m) => ({ said: `${m[0]}年`, year: fullYear(m[0]) }));
  const relative = RELATIVE.filter((r) => text.includes(r.word)).map((r) => ({ said: r.word, year: now.getUTCFullYear() + r.offset }));
  const plans = plansIn(text);
  const own = periods.map((p) => Number(p.slice(5)));
  const lastYear = Math.max(0, ...own);
  const ends = plans.filter((p) => p.end).map((p) => ({ said: p.said, year: p.years[1] }));
  const named =
    /规划期末|(?<!五[”"」』]?)期末(?![考统测复成评])/.test(text) && lastYear > 0 && ends.length === 0
      ? [{ said: "规划期末", year: lastYear }]
      : [];
  const all = [...years, ...relative, ...ends, ...named];
  return {
    years: [...new Set(all.map((y) => y.year))],
    basis: readBasis(text, { plans, periods, years: years.map((y) => y.year) }),
    notes: [...relative.map((r) => `「${r.said}」按${r.year}年理解`), ...presentNotes(text, now, lastYear)],
    said: [...all.map((a) => a.said), ...plans.map((p) => p.said), ...RELATIVE.map((r) => r.word), ...NEIGHBOURS, "这五年", "五年里"],
  };
}
interface SaidPlan {
  readonly said: string;
  readonly years: readonly [number, number];
  /** 十三五末 speaks of its last year. */
  readonly end: boolean;
}
function plansIn(text: string): readonly SaidPlan[] {
  return [...text.matchAll(FIVE_YEARS)].flatMap((m) => {
    const years = planYears(m[1] ?? "");
    return years === null ? [] : [{ said: m[0], years, end: m[2] === "末" || m[2] === "期末" }];
  });
}
function presentNotes(text: string, now: Date, lastYear: number): readonly string[] {
  const word = /目前|现在|眼下|当前/.exec(text)?.[0];
  const year = now.getUTCFullYear();
  return word === undefined || year <= lastYear || lastYear === 0 ? [] : [`「${word}」按文本写成时的情况理解（现在是${year}年）`];
}
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

const ACHIEVED =
  /基线|基数|起点|现状|(?<!巩固|巩固好|拓展|转化)(?:成果|成效|成绩|进展)(?!转化|考核)(?=$|[，,。?？]|怎|如何|有|是)|现有|已有|已经|现在|目前|眼下|如今|实际|完成了?|达到了|有了|过去|前面五年|前五年|累计|底子|原来|(?<![要超])过了?多少|(?:多少|几[个所名成])了(?!吗)|[建招补评获拿买发投花砸开盖添扩迁搬修办创选派]了(?:多少|几)/;
/** What has come of a thing is asked: 拿过什么奖, 到什么程度了, 解决了没, 有哪些毛病. */
const COME_OF_IT =
  /(?<!经)(?:拿|得|获|评|提|办|搞|受|当)过(?![程渡去多高重度早半剩])|(?:有没有|全都|都)[^，。]{0,8}过了|到(?:哪[里儿]?|什么程度|啥程度|哪一?步)了|[到成]什么样了|(?:解决|消除|完成|实现|做到|覆盖|减少|少|清零)(?:了没有?|了吗|没有?)(?=$|[，,?？])|还有没有?(?=$|[?？])|以前|从前|(?:有|存在)(?:哪些|什么|啥)[^，。]{0,4}(?:毛病|问题|短板|不足|困难|难处|弱项|缺点)(?=$|[，,。?？])/;
const GOAL =
  /目标|(?:规划|计划)[值数]|还要|还得|还想|想(?:再|新|多)?(?:[开办建搞提增补招扩盖配设]|做到|达到|引进)|定的是|定了|要达到|要到|要(?:多(?:出|加)|新[建增办开添盖]|多[建办招添]|再[建办]|改扩?建|扩[建大]|增[加设]|培[养育]|创[建成]|引进|补充|配[备齐]|[盖添招补评办])|计划|打算|准备|要建|争取|力争|将来|以后|未来|预期|预计|规划期末|要求达到|不低于|不超过|最多|至少|今后|接下来|这五年|到哪一?年|哪一?年(?:能|才|解决|实现|完成|达到|建[成好]|做到)|(?:什么时候|何时|啥时候?)(?:能|才|实现|完成|达到|建[成好])|解决到/;

/** A plan before those of the corpus is looked back on; a plan of the corpus is a goal, unless both are asked. */
function readBasis(
  text: string,
  {
    plans,
    periods,
    years,
  }: { readonly plans: readonly SaidPlan[]; readonly periods: readonly string[]; readonly years: readonly number[] },
): Period["basis"] {
  const first = Math.min(9999, ...periods.map((p) => Number(p.slice(0, 4))));
  const past = ACHIEVED.test(text) || COME_OF_IT.test(text) || plans.some((p) => p.years[1] < first);
  const coming = GOAL.test(text) || plans.some((p) => p.years[1] >= first && !p.end && p.years[0] >= first);
  if (past && (coming || years.some((y) => y >= first))) return null;
  if (past) return "achieved";
  return coming ? "goal" : null;
}
