/** The texts, names and word tables -> how often each word is met, and which of them can be meant. Pure. */
import { countWords, cutWords, type Word } from "../words.ts";
import { type Likelihood, mixed, pathsThrough, type Sample } from "./likelihood.ts";
import { LONGEST } from "./slips.ts";
import { FUNCTION_WORDS } from "./subject.ts";

/** What the speller knows of the texts and of everyday speech. */
export interface SpellingSource {
  /** Sentences of the texts. */
  readonly texts: readonly string[];
  /** Names of measures, schools and things that can be meant. */
  readonly known: readonly string[];
  /** Everyday words. */
  readonly spoken: readonly string[];
  /** Counties and cities. */
  readonly places: readonly string[];
  /** Names of places that are right as they are, however near they come to another. */
  readonly proper: readonly string[];
  /** Words of everyday Chinese. */
  readonly everyday: Sample;
}
export interface KnownWords {
  readonly likelihood: Likelihood;
  /** Everything that can be meant, two to twelve characters. */
  readonly terms: ReadonlySet<string>;
  /** Terms that the dictionary cuts. */
  readonly phrases: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly proper: readonly string[];
  /** Two and three characters in a row that are met. */
  readonly sequences: ReadonlySet<string>;
  /** Short forms that the dictionary does not know: 体艺, two characters that are met side by side, each a word of its own. */
  readonly pairs: ReadonlySet<string>;
}
const HAN = /^\p{Script=Han}+$/u;
const RUN = /\p{Script=Han}+/gu;
/** A word of the texts can be meant where it is met twice. */
const TWICE = 2;
/** Words that ask are met far oftener in questions than in plans. */
const ASKED = 20;
/** What a name gains by being one, over its words one after the other; logarithms. */
const NAME = 6;
const SPOKEN = 3;

export function wordsKnown(source: SpellingSource): KnownWords {
  const { counts, sequences } = counted(source);
  const phrases = phrasesOf(source, counts);
  let total = 0;
  for (const count of counts.values()) total += count;
  const words = mixed(source.everyday, { count: (word) => counts.get(word) ?? 0, total });
  const met = [...counts].filter(([word, count]) => count >= TWICE && word.length >= 2 && word.length <= LONGEST).map(([word]) => word);
  return {
    likelihood: withPhrases(words, phrases),
    terms: new Set([...met, ...phrases.keys()]),
    phrases: new Set(phrases.keys()),
    places: new Set(source.places),
    proper: source.proper,
    sequences,
    pairs: pairsOf(source.texts.map(withoutBlanks)),
  };
}
function pairsOf(texts: readonly string[]): ReadonlySet<string> {
  const met = new Map<string, number>();
  for (const text of texts) {
    let before: Word | null = null;
    for (const word of cutWords(text)) {
      if (isSingle(word) && before !== null && isSingle(before))
        met.set(before.word + word.word, (met.get(before.word + word.word) ?? 0) + 1);
      before = word;
    }
  }
  return new Set([...met].filter(([, times]) => times >= TWICE).map(([pair]) => pair));
}
const isSingle = ({ word }: Word): boolean => word.length === 1 && HAN.test(word);
function counted({ texts, known, spoken }: SpellingSource): { readonly counts: Map<string, number>; readonly sequences: Set<string> } {
  const counts = new Map<string, number>();
  const sequences = new Set<string>();
  const count = (lines: readonly string[], times: number): void => {
    for (const [word, n] of countWords(lines)) counts.set(word, (counts.get(word) ?? 0) + n * times);
    for (const line of lines) for (const [run] of line.matchAll(RUN)) addSequences(run, sequences);
  };
  count(texts.map(withoutBlanks), 1);
  count(known, 1);
  count(spoken, TWICE);
  for (const word of FUNCTION_WORDS) if (HAN.test(word)) counts.set(word, (counts.get(word) ?? 0) + ASKED);
  for (const word of FUNCTION_WORDS) addSequences(word, sequences);
  return { counts, sequences };
}
const withoutBlanks = (text: string): string => text.replace(/\s/g, "");
function addSequences(run: string, sequences: Set<string>): void {
  for (let i = 0; i + 2 <= run.length; i++) {
    sequences.add(run.slice(i, i + 2));
    if (i + 3 <= run.length) sequences.add(run.slice(i, i + 3));
  }
}
/** Names of several words, with what they gain. */
function phrasesOf({ known, spoken, places }: SpellingSource, counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const phrases = new Map<string, number>();
  const add = (names: readonly string[], gain: number): void => {
    for (const name of names)
      if (HAN.test(name) && name.length >= 2 && name.length <= LONGEST && !counts.has(name)) phrases.set(name, gain);
  };
  add(spoken, SPOKEN);
  add([...known, ...places], NAME);
  return phrases;
}
function withPhrases(words: Likelihood, phrases: ReadonlyMap<string, number>): Likelihood {
  const named = new Map([...phrases].map(([name, gain]) => [name, pathsThrough(name, words, LONGEST).whole + gain]));
  return (word) => {
    const [own, name] = [words(word), named.get(word)];
    return own === null || (name !== undefined && name > own) ? (name ?? own) : own;
  };
}
