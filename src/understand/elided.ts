/** A message that names another place or time and leaves out what was just said of it -> the question before asked of that place or time. Pure; text is Simplified. */
import { wordClass } from "../words.ts";
import type { Alone } from "./alone.ts";
import { ASKING, SAME_ASKED, stripped } from "./asked.ts";
import { wordReplaced } from "./word-sets.ts";

/** A message as if it named its places and times and nothing else, with the question it goes on from. */
export interface Elided {
  readonly own: Alone;
  readonly before: Alone;
}

/** 柳州高中阶段呢, 钦州十四五打算补充多少: null where the message says something of its own. */
export const elided = (own: Alone, before: Alone): Elided | null =>
  namedWord(own, before) ?? saidAgain(own, before) ?? alikeAsked(own, before) ?? setBeside(own, before);

export const namesOnly = (own: Alone): Alone => ({
  ...own,
  text: `${[...own.names, ...own.times].join("和")}呢`,
  asks: false,
  subject: [],
  candidates: [],
});
export const withoutNames = (own: Alone): string =>
  [...own.names, ...own.times].reduce((text, said) => text.replace(said, ""), stripped(own.text)).replace(/^[的和、]/, "");

/** 柳州高中阶段呢: another place and the other word of a set (小学, 初中; 公办, 民办). */
function namedWord(own: Alone, before: Alone): Elided | null {
  if (own.names.length + own.times.length === 0) return null;
  const rest = withoutNames(own);
  const asked = wordReplaced({ ...own, text: rest, names: [] }, before);
  if (asked !== null) return { own: namesOnly(own), before: { ...before, text: asked } };
  const area = own.names.length === 1 ? AREA.exec(rest)?.[1] : undefined;
  return area === undefined ? null : { own: { ...namesOnly(own), names: own.names.map((n) => n + area) }, before };
}
/** 柳州市区的呢, of what was asked without an area. */
const AREA = /^((?:主?城区|市区|县城|县域|各县|农村|乡村|乡镇|城镇))(?:里|那边)?的?(?:那边)?[呢啊]*[？?。]*$/;

/** 钦州有没有类似的标准. */
function alikeAsked(own: Alone, before: Alone): Elided | null {
  const rest = withoutNames(own);
  return own.names.length > 0 && /类似|同样|一样/.test(rest) && SAME_ASKED.test(rest) ? { own: namesOnly(own), before } : null;
}

/** 柳州和清远对队伍的说法一样吗, after 柳州督学队伍怎么建: no noun but those of the question before. */
function setBeside(own: Alone, before: Alone): Elided | null {
  const words = own.subject.map((s) => s.word).filter((w) => !/^(?:说法|写法|提法|做法|规定|要求)$/.test(w));
  const asks = /(?:说法|写法|提法|做法|规定|要求)?(?:有(?:什么|啥)|是不是|都)?(?:一样|相同|不同|区别|差别)[吗呢么]?[？?。]*$/.exec(
    own.text,
  )?.[0];
  if (own.names.length < 2 || words.length === 0 || asks === undefined || own.candidates.length > 0 || !isAgain(words, before)) return null;
  return { own: { ...namesOnly(own), text: `${own.names.join("和")}${asks}`, asks: true }, before };
}
/** 钦州的学徒培养呢, after 清远学徒培养占多少; 钦州又要补充多少, after 柳州补充了多少老师: no word but those of the question before. */
function saidAgain(own: Alone, before: Alone): Elided | null {
  const words = own.subject.map((s) => s.word);
  if (own.names.length + own.times.length === 0 || words.length === 0 || own.quotes || own.talk) return null;
  const rest = withoutNames(own);
  const asks = ASKING.test(rest.replace(/呢[？?。]*$/, ""));
  const again = asks
    ? asksAgain(own, rest, before) || (/^[又也]/.test(rest) && !own.counts && before.asks && isAgain(words, before))
    : before.asks && isAgain(words, before);
  return again ? { own: namesOnly(own), before } : null;
}
const isAgain = (words: readonly string[], before: Alone): boolean => words.every((w) => before.text.includes(w));
/** How much is asked as before, by a verb alone: whose is left out. */
function asksAgain(own: Alone, rest: string, before: Alone): boolean {
  if (!own.counts || !before.counts || own.candidates.length > 0 || !HOW_MUCH.test(rest)) return false;
  return own.subject.every(({ word }) => REACHED.test(word) || (wordClass(word) === "verb" && before.text.includes(word)));
}
/** The amount ends the message: what is counted is not named. */
const HOW_MUCH = /(?:多少|几)[所个名人家次项]?[了呢啊]?[？?。]*$/;
const REACHED = /^(?:完成|实现|做到|落实)$/;

/** 高水平职业院校，学徒培养规模占多少: without the topic that its last clause was read to go on about. Null where that clause says too little alone. */
export function narrowed(before: Alone): Alone | null {
  const clauses = before.text.split(/[，,]/);
  const last = clauses.at(-1) ?? "";
  const words = before.subject.filter((s) => last.includes(s.word));
  if (clauses.length < 2 || words.length < 2 || !ASKING.test(last) || clauses.slice(0, -1).some((c) => ASKING.test(c))) return null;
  const lead = [...before.names, ...before.times].filter((said) => !last.includes(said));
  return { ...before, text: `${lead.join("")}${last}`, subject: words, candidates: before.candidates.filter((c) => last.includes(c.said)) };
}
