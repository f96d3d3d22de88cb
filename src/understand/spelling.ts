/** A question with typing errors -> the words of the corpus it must mean: homophones, missing, doubled, swapped and wrong characters. Pure. */
import { cutWords, type Word } from "../words.ts";
import { charSound, soundOf } from "./sounds.ts";
import { FUNCTION_WORDS } from "./subject.ts";

export interface Mended {
  readonly text: string;
  readonly mended: readonly { readonly said: string; readonly read: string }[];
}
/** Simplified text in, text with errors mended out. */
export type Speller = (text: string) => Mended;

/** Terms this long are told apart from a slip of one character; shorter ones only by their sound. */
const LONG = 4;
/** A term must have so many characters for one of them to be missing or out of place. */
const SHORT = 3;
/** A short term is meant only where the corpus writes it often. */
const OFTEN = 5;
const LONGEST = 12;
const AT_MOST = 3;
const HAN = /^\p{Script=Han}+$/u;

interface Shelf {
  readonly terms: ReadonlySet<string>;
  readonly bySound: ReadonlyMap<string, readonly string[]>;
  /** A term with one character taken out -> the term and where. */
  readonly byGap: ReadonlyMap<string, readonly string[]>;
  readonly proper: readonly string[];
  readonly frequency: (word: string) => number;
  readonly seen: (three: string) => boolean;
}

/** What the speller knows of the texts and of everyday speech. */
export interface SpellingSource {
  /** Every term of the texts that can be meant. */
  readonly known: readonly string[];
  /** Everyday words: right as they are, and meant only where they sound the same. */
  readonly spoken: readonly string[];
  /** Names of places that are right as they are, however near they come to another. */
  readonly proper: readonly string[];
  /** In how many sentences of the corpus a word or bigram stands. */
  readonly frequency: (word: string) => number;
  /** Whether the corpus holds three characters in a row. */
  readonly seen: (three: string) => boolean;
}

export function makeSpeller({ known, spoken, proper, frequency, seen }: SpellingSource): Speller {
  const usable = (list: readonly string[]): string[] => list.filter((t) => HAN.test(t) && t.length >= 2 && t.length <= LONGEST);
  const told = spoken.filter((t) => !/多少|几|什么|怎么|了/.test(t));
  const terms = new Set([...usable(known), ...usable(told)]);
  const written = new Set(usable(known));
  const bySound = new Map<string, string[]>();
  const byGap = new Map<string, string[]>();
  for (const term of terms) {
    if (term.length <= 8) put(bySound, soundOf(term), term);
    if (term.length >= SHORT && written.has(term)) for (const gap of gapsOf(term)) put(byGap, gap, term);
  }
  const shelf: Shelf = { terms, bySound, byGap, proper, frequency, seen };
  return (text) => mend(text, shelf);
}
function put(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
const gapsOf = (term: string): readonly string[] => [...new Set([...term].map((_, i) => term.slice(0, i) + term.slice(i + 1)))];

function mend(text: string, shelf: Shelf): Mended {
  const mended: { said: string; read: string }[] = [];
  let left = text;
  for (let turn = 0; turn < AT_MOST; turn++) {
    const found = findSlip(left, shelf);
    if (found === null) break;
    left = left.replace(found.said, found.read);
    mended.push(found);
  }
  return { text: left, mended };
}

/** The longest stretch that holds a pair of characters the corpus never writes and is one slip away from a known term. */
function findSlip(text: string, shelf: Shelf): { said: string; read: string } | null {
  const words = cutWords(text);
  const odd = oddPairs(text, words, shelf);
  for (let length = LONGEST; length >= 2; length--) {
    for (const at of odd) {
      const slip = slipAround(text, { at, length, words }, shelf);
      if (slip !== null) return slip;
    }
  }
  return gapIn(text, words, shelf);
}
/**
 * 特|教育, 高中阶段毛入率: three characters the corpus never writes, in a stretch that lacks one character of a term; the longest first.
 * Three characters alone must be whole words with one left over by the dictionary.
 */
function gapIn(text: string, words: readonly Word[], shelf: Shelf): { said: string; read: string } | null {
  const named = namedIn(text, shelf);
  const odd = [...text].flatMap((_, at) => (isOddTriple(text.slice(at, at + SHORT), shelf) && !within(named, at, SHORT) ? [at] : []));
  for (let length = LONGEST - 1; length >= SHORT; length--) {
    for (const at of odd) {
      const slip = gapAround(text, { at, length, words }, shelf);
      if (slip !== null) return slip;
    }
  }
  return null;
}
const isOddTriple = (three: string, shelf: Shelf): boolean => three.length === SHORT && HAN.test(three) && !shelf.seen(three);
interface Window {
  readonly at: number;
  readonly length: number;
  readonly words: readonly Word[];
}
function gapAround(text: string, { at, length, words }: Window, shelf: Shelf): { said: string; read: string } | null {
  for (let start = Math.max(0, at + SHORT - length); start <= at && start + length <= text.length; start++) {
    const said = text.slice(start, start + length);
    if (!HAN.test(said) || shelf.terms.has(said) || (length === SHORT ? !leavesOver(words, start) : endsAlone(words, start, length)))
      continue;
    const read = bestOf(
      missing(said, shelf).filter((t) => t.length >= LONG),
      said,
      shelf,
    );
    if (read !== null && !text.includes(read)) return { said, read };
  }
  return null;
}
/** 小学生|比: a stretch whose first or last character is a word that joins is no name with a gap. */
const endsAlone = (words: readonly Word[], start: number, length: number): boolean =>
  words.some((w) => w.word.length === 1 && STAND_ALONE.has(w.word) && (w.start === start || w.end === start + length));
/** Of whole words only, one of them a single character that neither joins nor asks. */
function leavesOver(words: readonly Word[], start: number): boolean {
  const inside = words.filter((w) => w.start >= start && w.end <= start + SHORT);
  const whole = inside.reduce((sum, w) => sum + w.word.length, 0) === SHORT;
  return whole && inside.length > 1 && inside.some((w) => w.word.length === 1 && !STAND_ALONE.has(w.word));
}
function slipAround(text: string, { at, length, words }: Window, shelf: Shelf): { said: string; read: string } | null {
  for (let start = Math.max(0, at + 2 - length); start <= at && start + length <= text.length; start++) {
    const said = text.slice(start, start + length);
    if (!HAN.test(said) || shelf.terms.has(said) || cutsThrough(words, start, length)) continue;
    const read = meantBy(said, shelf);
    if (read !== null && !text.includes(read)) return { said, read };
  }
  return null;
}

/** A short stretch that takes characters out of whole words (教育|分别), or a long one out of words that ask (职称凭什|么), is no slip. */
function cutsThrough(words: readonly Word[], start: number, length: number): boolean {
  return words.some(
    (w) =>
      w.word.length > 1 &&
      (length < LONG || FUNCTION_WORDS.has(w.word)) &&
      w.start < start + length &&
      start < w.end &&
      !(start <= w.start && w.end <= start + length),
  );
}

/** Places of two neighbouring Han characters that no sentence of the corpus holds and no common word covers. */
function oddPairs(text: string, words: readonly Word[], shelf: Shelf): readonly number[] {
  const known = words.filter((w) => w.word.length >= 2 && (FUNCTION_WORDS.has(w.word) || shelf.terms.has(w.word)));
  const sure = [...namedIn(text, shelf), ...known];
  const odd: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (HAN.test(pair) && !within(sure, i, 2) && shelf.frequency(pair) === 0) odd.push(i);
  }
  return odd;
}
interface Place {
  readonly start: number;
  readonly end: number;
}
/** Where names stand that are right, with the characters beside them: 钦州思政课 is no 钦州市. */
const namedIn = (text: string, shelf: Shelf): readonly Place[] =>
  shelf.proper.filter((n) => text.includes(n)).map((n) => ({ start: text.indexOf(n) - 1, end: text.indexOf(n) + n.length + 1 }));
const within = (places: readonly Place[], at: number, length: number): boolean => places.some((p) => p.start <= at && at + length <= p.end);

function meantBy(said: string, shelf: Shelf): string | null {
  const typo = said.length >= LONG || isTypo(said, shelf);
  const alike = !typo || said.length > 8 ? [] : (shelf.bySound.get(soundOf(said)) ?? []).filter((t) => isOneSlip(t, said, shelf));
  const sound = bestOf(alike, said, shelf);
  if (sound !== null) return sound;
  if (!typo) return onlyMissing(said, shelf);
  return bestOf([...missing(said, shelf), ...swapped(said, shelf), ...wrong(said, shelf), ...doubled(said, shelf)], said, shelf);
}
/** 大生: two characters that each may stand alone, where one term alone fills the gap between them. */
function onlyMissing(said: string, shelf: Shelf): string | null {
  const found = said.length === 2 && cutWords(said).length === 2 ? missing(said, shelf) : [];
  return found.length === 1 && !STAND_ALONE.has(said[0] ?? "") && !STAND_ALONE.has(said[1] ?? "") ? (found[0] ?? null) : null;
}
/** A short stretch that is made of words that stand alone (有啥, 间|高中) is no misspelling of another. */
function isTypo(said: string, shelf: Shelf): boolean {
  if (shelf.frequency(said) > 0) return false;
  if (said.length >= SHORT) return true;
  const words = cutWords(said);
  return words.length === said.length && !words.some((w) => FUNCTION_WORDS.has(w.word));
}
/** Characters that stand alone in everyday questions: where one of them differs, nothing was mistyped. */
const STAND_ALONE = new Set("钱间能搞要里老年多少个所家名位人有没在到把被给对和跟与或及的地得了吗呢吧很都也就还又再占数生市县区是比");
/** Same sound: longer ones may differ anywhere, shorter ones in one character that neither stands alone nor belongs to a word the texts know. */
function isOneSlip(term: string, said: string, shelf: Shelf): boolean {
  const differing = [...term].flatMap((c, i) => (c === said[i] ? [] : [i]));
  const [at] = differing;
  if (at === undefined) return false;
  if (said.length > LONG + 1) return true;
  if (said.length >= LONG) return !differing.every((i) => STAND_ALONE.has(said[i] ?? ""));
  if (differing.length !== 1 || STAND_ALONE.has(said[at] ?? "")) return false;
  return !cutWords(said).some((w) => w.word.length > 1 && w.start <= at && at < w.end && shelf.frequency(w.word) > 0);
}
/** The most characters kept, then the term the corpus writes most. */
function bestOf(terms: readonly string[], said: string, shelf: Shelf): string | null {
  const kept = (t: string): number => [...said].filter((c) => t.includes(c)).length;
  const best = [...terms].sort((a, b) => kept(b) - kept(a) || weight(b, shelf) - weight(a, shelf))[0];
  return best ?? null;
}
const weight = (term: string, shelf: Shelf): number => shelf.frequency(term) + shelf.frequency(term.slice(0, 2)) / 100;

/** 毛入率 -> 毛入园率: the term has one character more. Its first and last characters must stand. */
const missing = (said: string, shelf: Shelf): readonly string[] =>
  (shelf.byGap.get(said) ?? []).filter(
    (t) => t[0] === said[0] && t.at(-1) === said.at(-1) && (t.length >= LONG || shelf.frequency(t) >= OFTEN),
  );
function swapped(said: string, shelf: Shelf): readonly string[] {
  if (said.length < SHORT || cutWords(said).some((w) => w.word.length > 1 && shelf.frequency(w.word) > 0)) return [];
  return [...said].slice(0, -1).flatMap((_, i) => {
    const turned = said.slice(0, i) + (said[i + 1] ?? "") + (said[i] ?? "") + said.slice(i + 2);
    return turned !== said && shelf.terms.has(turned) ? [turned] : [];
  });
}
/** One wrong character in a term of five or more. */
function wrong(said: string, shelf: Shelf): readonly string[] {
  if (said.length <= LONG) return [];
  return [...said].flatMap((_, i) =>
    (shelf.byGap.get(said.slice(0, i) + said.slice(i + 1)) ?? []).filter(
      (t) =>
        t.length === said.length &&
        differsOnlyAt(t, said, i) &&
        isPlainSlip(t, said, i) &&
        (said.length > LONG + 1 || !STAND_ALONE.has(said[i] ?? "")),
    ),
  );
}
/** At either end only a character of the same sound is a slip: 幼儿园里 is not 幼儿园数. */
const isPlainSlip = (term: string, said: string, i: number): boolean =>
  (i > 0 && i < said.length - 1) || charSound(term[i] ?? "") === charSound(said[i] ?? "");
const differsOnlyAt = (a: string, b: string, i: number): boolean => a.slice(0, i) === b.slice(0, i) && a.slice(i + 1) === b.slice(i + 1);
const doubled = (said: string, shelf: Shelf): readonly string[] =>
  said.length <= LONG ? [] : gapsOf(said).filter((g) => shelf.terms.has(g) && g.length >= LONG && /(.)\1/u.test(said));
