/** 小学和初中, 公办幼儿园、民办幼儿园: things of one kind a question names side by side -> each of them. Pure. */
import { literal } from "../literal.ts";

export interface Alongside {
  /** All of them as they stand in the question. */
  readonly said: string;
  /** Each as it is said, with the words of the question's subject in it. */
  readonly items: readonly { readonly said: string; readonly words: readonly string[] }[];
}
const JOINS = "[和与跟及、]";
/** More words than this are no name. */
const LONGEST = 3;

/** @param words what the question is about. Null where no two of them, or no two runs of as many of them, are joined as equals. */
export function alongside(text: string, words: readonly string[]): Alongside | null {
  if (words.length < 2) return null;
  const word = `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join("|")})`;
  for (let count = LONGEST; count > 0; count--) {
    const item = `${word}{${count}}`;
    const said = new RegExp(`${item}(?:${JOINS}${item})+`).exec(text)?.[0];
    const items = said?.split(new RegExp(JOINS)).map((each) => ({ said: each, words: words.filter((w) => each.includes(w)) })) ?? [];
    if (said !== undefined && items.every((i) => i.words.length > 0)) return { said, items };
  }
  return null;
}
