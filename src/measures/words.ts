/** An indicator's words -> the key by which wordings are compared, and the parts that qualify it: level, change, bracket. Pure. */

const UNIT_BRACKET =
  /\((?:[%‰]|[十百千万亿]?(?:人次?|所|个|名|元|项|年|级|座|张|台|套|册|门|种|间|家|分|次|岁|班|平方米|公里|亩|学时|课时|小时|篇|件|本|支)|(?:人|册|台|元|平方米|间|兆)\/[^)]{1,6}|个?百分点)\)/g;

/** Wordings that differ only in quotes, blanks, 的, units or 占比 for 比例 have one key. */
export function keyOf(words: string): string {
  return words
    .normalize("NFKC")
    .replace(UNIT_BRACKET, "")
    .replace(/\(含[^()]*\)/g, "")
    .replace(/[\s“”"'‘’、,，《》的]/g, "")
    .replace(/所占比[例重]|占比|比重/g, "比例")
    .replace(/及以上/g, "以上")
    .replace(/(?<=.{2})(?:总数|数量|总量|人数|数)$/, "");
}

/** The name shown for an indicator nobody listed: its words without unit and quotation marks. */
export function nameOf(indicator: string, counted: boolean): string {
  const words = indicator
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .replace(/％/g, "%")
    .replace(UNIT_BRACKET, "")
    .replace(/[\s“”"]/g, "")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）")
    .replace(/其中[：:](.+)$/s, "（$1）")
    .replace(/^(?:所有|全部)(?=.{4,})/, "")
    .replace(/自治区(?=示范)/g, "自治区级");
  return counted ? words.replace(/(?<=.{3})(?:数量|(?<![人年奖总])数)$/, "") : words;
}

export interface Qualified {
  readonly base: string;
  /** What the standard name carries behind it: （省级）, 增幅, （非全日制）. */
  readonly suffix: string;
}

const LEVEL =
  "国家级|全国|省级及以上|省级以上|省级|自治区级及以上|自治区级以上|自治区级|自治区|广东省|市级及以上|市级以上|市级|县级及以上|县级以上|县级|校级";
const LEADING_LEVEL = new RegExp(`^(?<verb>新建|新增|建成)?(?<level>(?:${LEVEL})(?:、(?:${LEVEL}))?)(?=.{2,})`);
const plainLevel: Readonly<Record<string, string>> = {
  全国: "国家级",
  自治区级: "省级",
  自治区: "省级",
  广东省: "省级",
  自治区级以上: "省级以上",
  自治区级及以上: "省级以上",
  省级及以上: "省级以上",
  市级及以上: "市级以上",
  县级及以上: "县级以上",
};

/** 自治区级示范幼儿园 -> 示范幼儿园 and （省级）: the same thing at another level is not the same measure. */
export function withoutLevel(words: string): Qualified | null {
  const groups = LEADING_LEVEL.exec(words)?.groups;
  const level = groups?.["level"];
  if (level === undefined) return null;
  const names = level.split("、").map((name) => plainLevel[name] ?? name);
  const verb = groups?.["verb"] ?? "";
  return { base: verb + words.slice(verb.length + level.length), suffix: `（${names.join("、")}）` };
}

const CHANGE =
  /(?:(?:比|较|相比)?(?:(?:19|20)\d{2}年|“?十[二三四]五”?末?)?(?:年均|累计|净)?(?:提高|增加|增长率?|增幅|增速|下降|减少|净增)(?:幅度)?|与.{2,10}之比|高于全[省国市区]平均(?:水平)?)$/;

/** 毛入园率比2015年提高 -> 毛入园率 and 比2015年提高. */
export function withoutChange(words: string): Qualified | null {
  const change = CHANGE.exec(words);
  return change === null || change.index < 3 ? null : { base: words.slice(0, change.index), suffix: change[0] };
}

/** 中职送生（非全日制） -> 中职送生 and （非全日制）. */
export function withoutBracket(words: string): Qualified | null {
  const bracket = /^(?<base>.{2,})（(?<part>[^（）]+)）$/u.exec(words)?.groups;
  return bracket === undefined ? null : { base: bracket["base"] ?? "", suffix: `（${bracket["part"] ?? ""}）` };
}
