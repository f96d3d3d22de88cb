/** 第二份, 第三所: a message that counts in the list shown before -> the same with the name of what stands there. Pure; text is Simplified. */
import type { HeardTurn } from "../domain/ask.ts";
import { plainText } from "./normalise.ts";
import { mostTold, namesIn, ordinalOf, plainLines, pointedInList } from "./shown-list.ts";

const COUNTED =
  /第([一二三四五六七八九十]|\d{1,2})(?:([份个])(?:文件|规划|文本|文)?|([所家间个])(?:学校|小学|中学|幼儿园|初中|高中|项目)?)(?!月|季度|学期|阶段|五年|课堂)/;
/** Turns looked back on for a list. */
const LOOKED_AT = 4;

/** The message itself where it counts nothing, or no list was shown that is long enough. */
export function itemNamed(text: string, turns: readonly HeardTurn[]): string {
  const place = PLACE_COUNTED.exec(text);
  if (place !== null) return placeNamed(text, { said: place[0], at: ordinalOf(place[1] ?? "") }, turns);
  const said = COUNTED.exec(text);
  if (said === null) {
    const one = thisOneNamed(text, turns);
    return bothNamed(one === text ? pointedInList(text, turns) : one, turns);
  }
  const lists = turns.slice(-LOOKED_AT).map((t) => namesIn(plainLines(t.reply.text)));
  const name = lists.findLast((names) => names.length > 1)?.[ordinalOf(said[1] ?? "") - 1];
  return name === undefined ? text : text.replace(said[0], name);
}
/** 回到第一个地方: the places asked about, in the order of this conversation. */
const PLACE_COUNTED = /(?:回到)?(?:刚才|前面|上面)?(?:问的)?第([一二三四])个(?:地方|城?市(?![级区]))(?:[，,]|的|那边)*/;
function placeNamed(text: string, { said, at }: { readonly said: string; readonly at: number }, turns: readonly HeardTurn[]): string {
  const asked = [...new Set(turns.flatMap(({ reply: { understood } }) => (understood.cities.length === 1 ? understood.cities : [])))];
  const name = asked[at - 1];
  return name === undefined ? text : text.replace(said, name);
}
const THIS_ONE = /^[这那该](?:[所间家](?:学校|小学|中学|幼儿园)?|学校|校|园)(?!里|们)|它(?![们俩]|旁边|隔壁|附近)/;
/** 这间是公办的吗: by its name where the reply before told of one school, or which of them stands first. */
function thisOneNamed(text: string, turns: readonly HeardTurn[]): string {
  const lines = plainLines(turns.at(-1)?.reply.text ?? "");
  const names = namesIn(lines);
  const name = mostTold(lines) ?? (names.length === 1 ? names[0] : undefined);
  return name === undefined ? text : text.replace(THIS_ONE, name);
}
const BOTH = /(?:[这那它]|上面|前面|刚才)(?:的)?两(?:样|项|者|种|个(?!地方|城?市|县|区))(?:东西|指标|数字?|数据)?/;
/** 柳州2025年…：**95%**(目标). */
const READ_OUT = /[:：]\*\*[^*]+\*\*\(/;
/** 这两样 after two figures were asked one by one: by their names. */
function bothNamed(text: string, turns: readonly HeardTurn[]): string {
  if (!BOTH.test(text)) return text;
  const told = turns.flatMap(({ reply: { targets, text: answer } }) =>
    (READ_OUT.test(plainLines(answer)[0] ?? "") ? targets : [])
      .slice(0, 1)
      .flatMap((t) => (t.kind === "table" || t.kind === "inline" ? [plainText(t.indicator)] : [])),
  );
  const [one, other] = told.slice(-2).map((name) => name.replace(/[(（][^)）]*[)）]/g, ""));
  return one === undefined || other === undefined || one === other ? text : text.replace(BOTH, `${one}和${other}`);
}
