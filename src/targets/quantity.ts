/** A value as a table cell or clause writes it -> value, unit and bound, the words kept beside. Pure. */
import type { Comparator, Quantity } from "../domain/target.ts";

const NUMBER = /-?\d+(?:\.\d+)?/;
const RANGE = /^(\d+(?:\.\d+)?)\s*(?:%|[万亿]?\p{Script=Han}{0,3})?\s*(?:－|—|-|~|～|至|到)\s*(\d+(?:\.\d+)?)/u;
const RATIO = /^(\d+(?:\.\d+)?)\s*[:：∶]\s*(\d+(?:\.\d+)?)/;

/** Words that bound a figure; the first that occurs decides (约 wins over 多). */
export const BOUNDS: readonly {
  readonly comparator: Comparator;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}[] = [
  { comparator: "~", pattern: /约|左右|近(?=\d)/, matches: "约6亿多元", not: "3年内" },
  { comparator: ">=", pattern: /以上|不低于|不少于|至少/, matches: "93%以上", not: "5%以内" },
  { comparator: "<=", pattern: /以内|不超过|以下|不高于|之内/, matches: "5%以内", not: "93%以上" },
  { comparator: ">", pattern: /超过|多(?!\p{Script=Han}*样)/u, matches: "200多项", not: "50所" },
];

/** @param text one value, e.g. `93%以上`, `2-3`, `基教:64`; null when it holds neither a figure nor words. */
export function parseQuantity(text: string, unitOfColumn: string | null): Quantity | null {
  const valueText = text.trim();
  const plain = valueText.normalize("NFKC").replace(/^\p{Script=Han}{1,4}:(?=\d)/u, "");
  if (plain === "" || plain === "/" || plain === "-" || plain === "—") return null;
  const ratio = RATIO.exec(plain);
  if (ratio) return { valueText, value: Number(ratio[1]) / Number(ratio[2]), valueMax: null, unit: "比", comparator: boundOf(plain) };
  const range = RANGE.exec(plain);
  if (range)
    return { valueText, value: Number(range[1]), valueMax: Number(range[2]), unit: unitOf(plain) ?? unitOfColumn, comparator: "range" };
  const number = NUMBER.exec(plain)?.[0];
  if (number === undefined) return { valueText, value: null, valueMax: null, unit: null, comparator: "text" };
  return { valueText, value: Number(number), valueMax: null, unit: unitOf(plain) ?? unitOfColumn, comparator: boundOf(plain) };
}

function boundOf(text: string): Comparator {
  return BOUNDS.find((b) => b.pattern.test(text))?.comparator ?? "=";
}

function unitOf(text: string): string | null {
  const after = /\d\s*(%|[万亿]?(?:平方米|人次|课时|学时|个|所|人|名|元|年|项|次|倍|家|间|套|册|台|门|种|座|亩|分))/.exec(text)?.[1];
  return after ?? null;
}
