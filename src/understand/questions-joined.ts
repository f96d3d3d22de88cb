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
  const cities = figures === undefined ? [] : cityNamesIn(text, names);
  const asked = cities.map(({ means }) =>
    turns.findLast(({ reply }) => reply.status === "answered" && isOnly(reply.understood.cities, means)),
  );
  const questions = asked.flatMap((turn) =>
    turn === undefined ? [] : [plainText(turn.reply.understood.question).replace(/[？?。]+$/, "")],
  );
  if (figures === undefined || cities.length !== 2 || questions.length !== 2) return text;
  const rest = cities.reduce((left, { said }) => left.replace(said, ""), text.replace(figures, "")).replace(/^[和跟与同、的]+/, "");
  return [...questions, rest].join("，").slice(0, 200);
}
const isOnly = (cities: readonly string[], city: string): boolean => cities.length === 1 && cities[0] === city;
