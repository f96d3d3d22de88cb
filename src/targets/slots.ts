/** A clause and its quantities -> for each quantity the words that are its own, left and right. Pure. */
import { cutOutside, type Piece } from "./brackets.ts";
import { KEPT, VERB } from "./phrases.ts";
import type { Found } from "./quantity.ts";

export interface Slot {
  readonly found: Found;
  /** Words before the quantity that are not the one before's, and where they begin in the clause. */
  readonly left: string;
  readonly leftStart: number;
  /** Words behind it that are not the next one's, and where they end. */
  readonly right: string;
  readonly rightEnd: number;
  /** Nothing but a joining mark stands between this quantity and the one before (95%、98%). */
  readonly joined: boolean;
}

/** 和, 与 and 及 join; in 和谐, 参与 and 普及 they do not. */
export const JOINING =
  /、|(?<!普|涉|波|危|顾|以)及(?!格|时|以)|以及|(?<!参|给|授|赋|共)与(?!会)|(?<!共)和(?!谐|睦|平|解)|或(?!者)|并(?!轨)/g;
const ONLY_JOINING = /^[\s\uF8FE]*(?:(?:、|和|与|及|以及|或|，)[\s\uF8FE]*)?$/;
/** What a later item may begin with when no joining mark parts it from the one before: 7个学校共7个项目. */
const NEW_START = new RegExp(`(?:共|涉及|其中|总|${VERB})(?=[\\s\\uF8FE]*$)`);

/** 规模为|6-18个班: the words lead to the next quantity. */
const STATED =
  /(?:[率例数模积额度]为|达到?|(?:提高|提升|增加|增长|上升|下降|降低|减少|扩大|优化|缩小|压缩|压减|发展|整合|增|减|升|降)(?:到|至|为)(?:(?:目前|现在|20\d{2}年(?:底|末)?|“?十[一二三四五]五”?(?:期?末|时期|期间))的)?|控制在|保持在)[\s\uF8FE]*$/;

const BOUGHT = new RegExp(`^[\\s\\uF8FE]*(?:，)?(?:用于|为|给|向|对)[^，。；、]{0,20}(?:${KEPT})[^，。；、的]{2,10}$`);

/** 为55所学校|新建周转宿舍|1.353万平方米: the verb and its object lead to the next. */
const DONE_TO = new RegExp(`(?<=^[^，。；、]{2,8})(?:${KEPT})[^，。；、的]{2,10}$`);

/** @param founds quantities of the clause in order. */
export function slotsOf(text: string, founds: readonly Found[]): readonly Slot[] {
  const gaps = founds.map((f, i) => gapAfter(text, f, founds[i + 1]));
  return founds.map((found, i) => {
    const before = gaps[i - 1];
    const leftStart = before === undefined ? 0 : before.leftStart;
    const gap = gaps[i];
    return {
      found,
      left: text.slice(leftStart, found.start),
      leftStart,
      right: text.slice(found.end, gap?.rightEnd ?? text.length),
      rightEnd: gap?.rightEnd ?? text.length,
      joined: isJoined(text, founds[i - 1], found),
    };
  });
}

function isJoined(text: string, before: Found | undefined, found: Found): boolean {
  return before !== undefined && !isDeadline(before) && ONLY_JOINING.test(text.slice(before.end, found.start));
}

interface Gap {
  readonly rightEnd: number;
  readonly leftStart: number;
}

export const isDeadline = ({ quantity }: Found): boolean => quantity.unit === "年" && /内$/.test(quantity.valueText);

/** Where the words between two quantities part: at the last joining mark, else at a word that begins anew, else at the end. */
function gapAfter(text: string, found: Found, next: Found | undefined): Gap {
  if (next === undefined) return { rightEnd: text.length, leftStart: text.length };
  const words = text.slice(found.end, next.start);
  // 五年内|新建小学10所: a time allowed leads to what is allowed it.
  if (isDeadline(found)) return { rightEnd: found.end, leftStart: found.end };
  // 投入5600万元|为农村学校购置图书|128万册: what it was for is counted next.
  if (BOUGHT.test(words)) return { rightEnd: next.start, leftStart: found.end };
  const done = /^[\s]*(?:[，。；、）]|$)/.test(text.slice(next.end)) ? DONE_TO.exec(words) : null;
  if (done !== null) return { rightEnd: next.start, leftStart: found.end + done.index };
  const pieces = cutOutside(words, JOINING);
  const opens = new RegExp(`^[\\s\\uF8FE]*(?:${JOINING.source})`).test(words);
  if (opens) return { rightEnd: found.end, leftStart: found.end };
  const closes = new RegExp(`(?:${JOINING.source})[\\s\\uF8FE]*$`).test(words);
  const last: Piece | undefined = pieces.at(-1);
  const second = pieces[1];
  // 13所新建中小学、甲小学、乙小学等|71所: the list of examples belongs to the next quantity.
  if (second !== undefined && /等[\s\uF8FE]*$/.test(words))
    return { rightEnd: found.end + second.start, leftStart: found.end + second.start };
  if (STATED.test(words) && pieces.length < 2) return { rightEnd: found.end, leftStart: found.end };
  if (closes || last === undefined) return { rightEnd: next.start, leftStart: next.start };
  if (pieces.length > 1) return { rightEnd: found.end + last.start, leftStart: found.end + last.start };
  const anew = NEW_START.exec(words);
  const at = anew === null ? next.start : found.end + anew.index;
  return { rightEnd: at, leftStart: at };
}
