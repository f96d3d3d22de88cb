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

/** Tells an index made with other rules or another dictionary. */
export function wordsVersion(): string {
  const dictionary = createHash("sha256")
    .update(readFileSync(createRequire(import.meta.url).resolve("nodejieba/submodules/cppjieba/dict/jieba.dict.utf8")))
    .digest("hex")
    .slice(0, 12);
  return `${RULES_VERSION}-${dictionary}`;
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
