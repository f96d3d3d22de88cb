/** 提高20.67%, 是2015年的1.6倍: a change against an earlier state -> its name. Pure. */
import { type Named, nameless } from "./named.ts";
import { CHANGE, COMPARED } from "./phrases.ts";
import { clean, nounIn, stripEnd } from "./strip.ts";

/** @param before the words before the quantity; null where it is no change. */
export function changeOf(before: string, right: string): Named | null {
  const change = CHANGE.exec(before);
  if (change === null || (keptAlone.test(before) && clean(right) !== "")) return null;
  const words = before.slice(0, change.index);
  const compared = COMPARED.exec(words)?.[0] ?? "";
  const rest = clean(stripEnd(words.replace(COMPARED, "")));
  const isRate = /[率比度数平例重]$/.test(rest) || /均|净|同比|^是|^高于/.test(change[0]);
  if (compared === "" && rest !== "" && !isRate) return null;
  return { ...nameless, noun: nounIn(rest), change: changeWords(compared, change[0]) };
}

/** 新增 and 增加 alone may have their object behind: 增加|50所学校. */
const keptAlone = /^(?:增加|减少|增|降)$/;

/** 是2015年的 -> 与2015年之比. */
function changeWords(compared: string, change: string): string {
  const base = /^(?:是|相当于)(?<base>.*)的$/.exec(change)?.groups?.["base"];
  return base === undefined ? compared + change.replace(/了|分别/g, "") : `与${base}之比`;
}
