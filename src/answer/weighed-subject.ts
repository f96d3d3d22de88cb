/** The words a question is about -> the same with their weights in the corpus. Pure. */
import type { Library } from "../domain/library.ts";
import type { WeighedWord } from "../retrieve/features.ts";
import type { Reading } from "../understand/reading.ts";
import { cutWords } from "../words.ts";

/** A word no sentence holds weighs as much as the rarest. */
export function weighedSubject(library: Library, { subject, unspoken }: Reading): readonly WeighedWord[] {
  const units = Math.max(2, library.units.length);
  return [...subject, ...unspoken].map((s) => {
    const frequency = library.unitLexical.documentFrequency(s.word);
    const parts = frequency === 0 && s.word.length >= 3 ? heardParts(library, s.word) : [];
    const weight = Math.log(units / (1 + frequency)) / Math.log(units);
    const strength = s.alternatives.length > 0 ? s.strength : PART;
    return { word: s.word, alternatives: [...s.alternatives, ...parts], strength, weight, unheard: frequency === 0 && parts.length === 0 };
  });
}
/** How surely a part of a word speaks for it. */
const PART = 0.7;
/** 作业量 is no word of the corpus, 作业 is. */
function heardParts(library: Library, word: string): readonly string[] {
  const pairs = Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
  return pairs.filter((pair) => isWord(pair) && library.unitLexical.documentFrequency(pair) > 0);
}
const isWord = (pair: string): boolean => cutWords(pair).length === 1;
