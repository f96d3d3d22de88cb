/** 是指啥: a question that wants to know what a name stands for, and a text -> whether the text tells it or only uses the name. Pure. */
import { withoutCities } from "../cities-held.ts";

/** Wants the meaning of a name in quotation marks. */
const WANTS_MEANING =
  /指|什么意思|(?:什么|啥|甚么)(?:是|叫)|啥意思|甚么意思|含义|内容|怎么理解|什么叫|何谓|怎么个[^，。]{0,3}法|是哪[一二三四五六七八九十几\d]|是(?:什么|啥|甚么)(?:东西|概念)?[啊呀呢]?[?？]?$|分别|是(?:个)?(?:什么|啥|怎样|怎么样)(?:样)?的?(?:玩法|游戏|做法|东西|学校|项目|工程)[啊呀呢]?[?？]?$/;
/** Named without quotation marks: only where nothing but the meaning is asked. */
const UNQUOTED = [
  /(?:什么|啥|甚么)(?:是|叫做?)([\p{Script=Han}A-Za-z\d]{2,10}?)[啊呀呢吗]?[?？]?$/u,
  /(?:说的|讲的|提的|写的|里的|所谓的?|^|[，,\s])([\p{Script=Han}A-Za-z\d]{2,8}?)(?:具体|到底|究竟)?(?:是|指的?是?)(?:什么|啥|甚么)(?:样的)?(?:意思|概念|含义|玩法|游戏)[啊呀呢吗]?[?？]?$/u,
];

/** 强基计划是什么: a name and nothing else. What every plan has by that name (目标, 原则) is told, not explained. */
const ALONE = /^([\p{Script=Han}A-Za-z\d]{2,8}?)(?:到底|究竟|具体)?是(?:个)?(?:什么|啥|甚么)(?:东西|概念)?[啊呀呢]?[?？]?$/u;
const TOLD_BY_NAME =
  /的|现在|目前|如今|[两三四五六七八九几][样块种类]$|(?:目标|指标|思想|原则|任务|要求|标准|措施|办法|政策|依据|定位|口号|时间|单位|部门|文号|字号|内容|条件|方向|理念|主题|问题|挑战|机遇|重点|思路|做法|安排|情况|背景|基础|形势|名称|矛盾|位置|模式|[率数])$/;

/** Who says it, before the name. */
const LED_BY = /^.{0,12}(?:说|讲|提|写|里|中|谓)的?(?=.{2})/;

/**
 * @param text the question, Simplified.
 * @param phrases what it puts in quotation marks.
 */
export function namesToExplain(text: string, phrases: readonly string[]): readonly string[] {
  if (phrases.length > 0) return WANTS_MEANING.test(text) ? phrases : [];
  const said = UNQUOTED.map((p) => p.exec(text)?.[1]).find((name) => name !== undefined);
  return said === undefined ? [] : [said.replace(LED_BY, "")];
}
/** The same of a name that stands alone once the cities are left out: 柳州的“五业联动”是什么. */
export function nameAlone(text: string, cities: readonly string[]): string | null {
  const name = ALONE.exec(withoutCities(text, cities).replace(/^(?:规划|文件)?(?:里|中)?的?/, ""))?.[1];
  return name === undefined || TOLD_BY_NAME.test(name) ? null : name;
}

/** A colon, a bracket or 即 right behind the name. */
const TOLD_BEHIND = /^[”"」]?[^，。；,;“”]{0,8}(?:[(（:：]|即|是指|包括|分别|就是)/;
/** A list that runs up to the name, or a clause that ends in it by 的. The name as a further item of a list is none. */
const TOLD_BEFORE =
  /(?:[—–→][^，。；]{1,16}的|、(?![“"「]$)[^、，。；,;]{1,16}|[，,][^，。；,;]{4,40}的|(?<=[”"」])(?:和|与|及)?[“"「][^”"」]{1,14}[”"」])[“"「]?$/;
/** How far behind the name its parts may be told one by one. */
const REACH = 90;

export function explains(name: string, words: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length)) {
    const [before, after] = [words.slice(0, at), words.slice(at + name.length)];
    if (TOLD_BEHIND.test(after) || TOLD_BEFORE.test(before) || toldInParts(name, after)) return true;
  }
  return false;
}
/** “南融北扶”战略，南部地区……；北部……: clauses behind it open with characters of the name. */
function toldInParts(name: string, after: string): boolean {
  const openings = after
    .slice(0, REACH)
    .split(/[，,；;。：:“「]/)
    .slice(1)
    .map((clause) => clause.charAt(0));
  return new Set(openings.filter((c) => name.includes(c))).size > 1;
}
