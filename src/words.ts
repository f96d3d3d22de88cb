/** Chinese text -> search terms. The only place that loads nodejieba; index and questions share it. See design notes in the README, Measured. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import nodejieba from "nodejieba";
import { toSimplified } from "./script.ts";

/** Raised when the rules below change: an index made by other rules is rebuilt. */
const RULES_VERSION = 1;
const RUN = /[a-z0-9][a-z0-9.%+]*|\p{Script=Han}+/gu;
const HAN = /\p{Script=Han}/u;

export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Terms in order, repeats kept: Latin and digit runs whole (`93%` also as `93`), Han runs as jieba words without HMM
 * and as character bigrams, so that a two-character word counts twice.
 */
export function tokenize(text: string): readonly string[] {
  return [...plain(text).matchAll(RUN)].flatMap(([run]) => (HAN.test(run) ? hanTerms(run) : latinTerms(run)));
}

/** The distinct terms of a question. */
export function queryTerms(text: string): readonly string[] {
  return [...new Set(tokenize(text))];
}

/** Words with their places in the text as given; Latin and digit runs are one word each. */
export function cutWords(text: string): readonly Word[] {
  const simple = toSimplified(text).toLowerCase();
  return [...simple.matchAll(RUN)].flatMap((match) => {
    const parts = HAN.test(match[0]) ? nodejieba.cut(match[0]) : [match[0]];
    let at = match.index;
    return parts.map((word) => {
      const start = at;
      at += word.length;
      return { word, start, end: at };
    });
  });
}

/** How often each word of some Simplified lines is met. */
export function countWords(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const [run] of line.matchAll(HAN_RUN)) for (const word of nodejieba.cut(run)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
const HAN_RUN = /\p{Script=Han}+/gu;

/** Whether the dictionary names it as a thing: no name of a person, and nothing done (分配, 培训), which it counts among nouns as well. */
export function namesThing(word: string): boolean {
  const [first, ...more] = nodejieba.tag(word);
  return first !== undefined && more.length === 0 && /^[nj](?!r)/.test(first.tag);
}

/** What kind of word the dictionary says it is: `new` for one it does not hold. Names of people, which it often takes other words for, are `other`. */
export type WordClass = "noun" | "verb" | "new" | "other";
export function wordClass(word: string): WordClass {
  const [first, ...more] = nodejieba.tag(word);
  if (first === undefined || more.length > 0) return "new";
  if (first.tag === "x") return "new";
  if (first.tag === "vn" || /^[nj]/.test(first.tag)) return first.tag === "nr" ? "other" : "noun";
  return first.tag.startsWith("v") ? "verb" : "other";
}

/** Tells an index made with other rules or another dictionary. */
export function wordsVersion(): string {
  return `${RULES_VERSION}-${createHash("sha256").update(readDictionary()).digest("hex").slice(0, 12)}`;
}
const readDictionary = (): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve("nodejieba/submodules/cppjieba/dict/jieba.dict.utf8"));

/** How often words of everyday Chinese were counted when the dictionary was made, of how many; read once. */
export function everydayWords(): { readonly count: (word: string) => number; readonly total: number } {
  everyday ??= countsIn(readDictionary().toString());
  const { counts, total } = everyday;
  return { count: (word) => counts.get(word) ?? 0, total };
}
let everyday: { readonly counts: ReadonlyMap<string, number>; readonly total: number } | undefined;
/** Lines are a word, its count and its kind. Longer and rarer words than these would only fill memory. */
const LONGEST = 5;
const RAREST = 10;
/** Walked through in place: a list of its 350,000 lines would take as long again. */
function countsIn(dictionary: string): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (let at = 0; at < dictionary.length; ) {
    const blank = dictionary.indexOf(" ", at);
    const stop = dictionary.indexOf(" ", blank + 1);
    if (blank < 0 || stop < 0) break;
    const count = Number(dictionary.slice(blank + 1, stop));
    total += count;
    if (blank - at <= LONGEST && count >= RAREST) counts.set(dictionary.slice(at, blank), count);
    at = dictionary.indexOf("\n", stop) + 1 || dictionary.length;
  }
  return { counts, total };
}

function plain(text: string): string {
  return toSimplified(text.normalize("NFKC").toLowerCase());
}

function hanTerms(run: string): string[] {
  const bigrams = Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2));
  return [...nodejieba.cut(run), ...bigrams];
}

function latinTerms(run: string): string[] {
  const number = /\d+(?:\.\d+)?/.exec(run)?.[0];
  return number === undefined || number === run ? [run] : [run, number];
}
