/** 柳州和钦州那两个数哪个大, after each was asked in its own turn -> both questions as they were asked, and what is asked of the two. Pure; text is Simplified. */
import type { HeardTurn } from "../domain/ask.ts";
import { cityNamesIn, type Names } from "./names.ts";
import { plainText } from "./normalise.ts";

export const THOSE_FIGURES = {
  pattern: /(?:刚才|前面|上面)?的?[这那]两个?(?:数字?|目标|指标|比例)(?!不)/,
  matches: "柳州和钦州那两个数哪个大",
  not: "这两个地方比一下",
};
/** The message itself where it points at no figures of two cities, or one of them was not asked about alone. */
export function questionsJoined(text: string, turns: readonly HeardTurn[], names: Names): string {
  const figures = THOSE_FIGURES.pattern.exec(text)?.[0];
  const of = THAT_ONE.exec(text)?.[1];
  const cities = figures === undefined && of === undefined ? [] : cityNamesIn(text, names);
  const questions = cities.flatMap(({ means }) => lastAskedOf(means, turns));
  const [question, another] = questions;
  if (of !== undefined && question !== undefined && another === undefined) return `${question}，${of}`.slice(0, 200);
  if (figures === undefined || cities.length !== 2 || questions.length !== 2) return text;
  const rest = cities.reduce((left, { said }) => left.replace(said, ""), text.replace(figures, "")).replace(/^[和跟与同、的]+/, "");
  return [...questions, rest].join("，").slice(0, 200);
}
/** 上面港北那个，走的是哪些渠道. */
const THAT_ONE = /^(?:上面|刚才|前面|之前)(?:的|说的|问的)?\p{Script=Han}{2,4}那[个条]数?[，,]((?!.{0,20}(?:原[文话句]|出处|来源)).{3,})$/u;
/** The last question that this city alone was asked, where it was answered. */
function lastAskedOf(city: string, turns: readonly HeardTurn[]): readonly string[] {
  const isOnly = ({ cities }: HeardTurn["reply"]["understood"]): boolean => cities.length === 1 && cities[0] === city;
  const turn = turns.findLast(({ reply }) => reply.status === "answered" && isOnly(reply.understood));
  return turn === undefined ? [] : [plainText(turn.reply.understood.question).replace(/[？?。]+$/, "")];
}
