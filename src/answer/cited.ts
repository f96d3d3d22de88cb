/** A finished answer -> the places it rests on as plain words, and what a place says of a question's words. Pure. */
import { type Reference, sectionPath } from "../cite/citations.ts";
import { toClean } from "../cleaned.ts";
import type { Passage } from "../domain/passage.ts";
import { overlaps } from "../overlaps.ts";
import { type WeighedWord, wordIn } from "../retrieve/features.ts";
import { toSimplified } from "../script.ts";
import type { Draft } from "./draft.ts";

/** One place an answer rests on, in Simplified characters without blanks. */
export interface Cited {
  readonly words: string;
  readonly headings: string;
  /** With the headings over it and what stands around. */
  readonly wide: string;
}
export function citedIn({ lines }: Draft): readonly Cited[] {
  return lines
    .flatMap((l) => l.rests)
    .map((rest) => {
      const headings = headingsOf(rest);
      return { words: wordsOf(rest, 0), headings, wide: `${headings}${wordsOf(rest, AROUND)}` };
    });
}
/** Whether an answer rests on the place of a unit, or a part of it. */
export const restsOn = ({ lines }: Draft, { documentId, span }: Passage): boolean =>
  lines.some((l) => l.rests.some((r) => r.document.source.id === documentId && overlaps(r.span, span)));
/** The sentences that hold a word asked about, each with the one behind it; all where none does. */
export function aboutIn({ words }: Cited, subject: readonly WeighedWord[]): readonly string[] {
  const sentences = sentencesOf(words);
  const about = sentences.flatMap((s, i) => (subject.some((w) => says(w, s)) ? [`${s}。${sentences[i + 1] ?? ""}`] : []));
  return about.length === 0 ? [words] : about;
}
/** Cleaned units before and behind a place that still speak of the same. */
const AROUND = 120;
function wordsOf({ document, span, header }: Reference, around: number): string {
  const { cleaned } = document;
  const read = (from: number, to: number): string => cleaned.text.slice(Math.max(0, from), to);
  const own = toClean(cleaned, span);
  const head = header === null ? null : toClean(cleaned, header);
  return plain(`${head === null ? "" : read(head.start, head.end)} ${read(own.start - around, own.end + around)}`);
}
const headingsOf = ({ document, span }: Reference): string => plain(sectionPath(document, span).join(" "));
const plain = (words: string): string => toSimplified(words.normalize("NFKC")).replace(/\s+/g, "");
export const sentencesOf = (words: string): readonly string[] => words.split(/[。；;！？]/);
export const anyOf = (cited: readonly Cited[], holds: RegExp, where: keyof Cited): boolean => cited.some((c) => holds.test(c[where]));

export const says = (word: WeighedWord, words: string): boolean => wordIn(word, words) >= HALF;
const HALF = 0.5;
