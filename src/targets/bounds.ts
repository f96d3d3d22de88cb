/** Words that bound a figure, before it or behind it, as data. The first row that occurs decides: 约 wins over 多. */
import type { Comparator } from "../domain/target.ts";

export interface BoundWord {
  readonly comparator: Comparator;
  /** Right before the number. */
  readonly before: readonly string[];
  /** Right behind the number or its unit. */
  readonly behind: readonly string[];
  readonly matches: string;
  readonly leaves: string;
}

export const boundWords: readonly BoundWord[] = [
  {
    comparator: "~",
    before: ["大约", "大概", "约为", "约", "将近", "接近", "近"],
    behind: ["左右", "上下"],
    matches: "近1.2万名",
    leaves: "节约100万元",
  },
  {
    comparator: ">=",
    before: ["不得低于", "不得少于", "不低于", "不少于", "不小于", "不下于", "不下", "至少", "最少", "最低", "≥"],
    behind: ["及以上", "以上", "起"],
    matches: "80%以上",
    leaves: "80%",
  },
  {
    comparator: "<=",
    before: ["不得超过", "不得高于", "不得多于", "不超过", "不高于", "不大于", "不多于", "至多", "最多", "最高", "优于", "≤"],
    behind: ["及以下", "以下", "以内", "之内", "内"],
    matches: "控制在5%以内",
    leaves: "5%",
  },
  {
    comparator: ">",
    before: ["超过", "高于", "大于", "多于", "突破", "超", "逾", "过", ">"],
    behind: ["余", "多", "强", "几"],
    matches: "200多项",
    leaves: "200项",
  },
  { comparator: "<", before: ["低于", "少于", "小于", "不足", "不到", "未满", "<"], behind: ["不到"], matches: "不足5%", leaves: "5%" },
];

const bySize = (a: string, b: string): number => b.length - a.length;
const either = (words: readonly string[]): string => `(?:${[...words].sort(bySize).join("|")})`;

/** 节约100万元, 签约3所, 首次突破, 通过8所: the last character belongs to another word. */
const OWN_WORD = "(?<![节制公签合契预条]约|[附最远临]近|[通经]过)";
export const BEFORE = `${either(boundWords.flatMap((b) => b.before))}${OWN_WORD}`;
/** 余, 多 and 几 stand inside: 20余所, 1万多人, 十几所. */
export const INSIDE = "[余多几]";
export const BEHIND = either(boundWords.flatMap((b) => b.behind).filter((word) => !/^[余多强几]$/.test(word)));

/** What the words around a figure make of it. */
export function comparatorOf(before: string, behind: string): Comparator {
  const bound = boundWords.find((b) => b.before.includes(before) || b.behind.some((word) => behind.includes(word)));
  return bound?.comparator ?? "=";
}
