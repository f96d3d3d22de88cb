/** A clause of prose -> every figure with a unit in it, with its place and its bound. Pure. */
import type { Quantity } from "../domain/target.ts";
import { parseQuantity } from "./quantity.ts";

export interface Found {
  /** Offsets in the text given. */
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

const BEFORE = "(?:约|近|超过|不低于|不少于|至少|不超过|不高于)?";
const NUMBER = "(?<![\\d.第])\\d{1,9}(?:\\.\\d{1,4})?";
const SPREAD = "(?:[%％]?\\s?[－—~～至-]\\s?\\d{1,9}(?:\\.\\d{1,4})?)?";
const NOUNS = "平方米|人次|课时|学时|学位|个|所|人|名|元|项|次|倍|家|间|套|册|台|门|种|座|亩|支|对|批|篇|条|件|类|处|位";
const UNIT = `(?:个百分点|[%％]|[余多]?[万亿]?[余多]?(?:${NOUNS})|年(?=[，。；以]|$))`;
const FIGURE = new RegExp(`${BEFORE}${NUMBER}${SPREAD}[余多]?${UNIT}(?:（[个所人名]）)?(?:以上|以内|以下|左右)?`, "gu");
const UNIT_AT_END = new RegExp(`(个百分点|[%％]|[余多]?[万亿]?[余多]?(?:${NOUNS})|年)(?:（[个所人名]）)?(?:以上|以内|以下|左右)?$`, "u");

/** Years (2025年) and ordinals (第3个) are no quantities. */
export function findQuantities(text: string): readonly Found[] {
  return [...figures(text), ...halves(text)].sort((a, b) => a.start - b.start);
}

function figures(text: string): readonly Found[] {
  return [...text.matchAll(FIGURE)].flatMap((m) => {
    const valueText = m[0];
    const unit =
      UNIT_AT_END.exec(valueText)?.[1]
        ?.replace(/[余多]/g, "")
        .replace("％", "%") ?? null;
    const read = /(?:^|\D)20\d{2}年/.test(valueText) ? null : parseQuantity(valueText, unit);
    if (read === null || read.value === null) return [];
    return [{ start: m.index, end: m.index + valueText.length, quantity: { ...read, unit, comparator: bounded(valueText, read) } }];
  });
}

/** 余 after a figure says more than, as 多 does; 约 still wins. */
function bounded(valueText: string, read: Quantity): Quantity["comparator"] {
  return read.comparator === "=" && valueText.includes("余") ? ">" : read.comparator;
}

/** 一半 is 50 %. */
function halves(text: string): readonly Found[] {
  return [...text.matchAll(/(?:超过)?一半(?:以上)?/g)].map((m) => {
    const comparator = m[0].endsWith("以上") ? ">=" : m[0].startsWith("超过") ? ">" : "=";
    return { start: m.index, end: m.index + m[0].length, quantity: { valueText: m[0], value: 50, valueMax: null, unit: "%", comparator } };
  });
}
