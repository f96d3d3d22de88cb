/** 跟新加坡签了几份, of a text that names it in a list and gives one figure for all of them: nothing is told of the one. Pure. */
import type { Asking } from "./asking.ts";
import { type Cited, sentencesOf } from "./cited.ts";

/** As a sentence; null where no figure is asked, or a clause with a figure names the one asked about. */
export function onlyTogether({ reading, query }: Asking, cited: readonly Cited[]): string | null {
  if (reading.understood.intent === "list" || !/多少|几(?!乎)/.test(reading.text)) return null;
  const sentences = cited.flatMap((c) => sentencesOf(c.words));
  const isOfAll = (word: string): boolean => {
    const naming = sentences.filter((s) => s.includes(word));
    return naming.length > 0 && naming.every((s) => inList(word, s) && /\d/.test(s) && !figureWith(word, s));
  };
  const one = query.subject.find((s) => s.word.length > 1 && isOfAll(s.word));
  return one === undefined ? null : `找到的是几处合在一起的数，没有单独写「${one.word}」的数。`;
}
const inList = (word: string, sentence: string): boolean =>
  sentence.split(/[,，:：]/).some((clause) => {
    const members = clause.split("、");
    return members.length >= LIST && members.some((m) => m === word || (m.endsWith(word) && m.length <= word.length + LEAD));
  });
/** Members from which a list is one. */
const LIST = 4;
/** Characters that lead to the first member: 分别与美国. */
const LEAD = 3;
const figureWith = (word: string, sentence: string): boolean =>
  sentence.split(/[,，:：]/).some((clause) => clause.includes(word) && /\d/.test(clause));
