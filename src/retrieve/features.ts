/** A question and one unit -> the measured features its rank is made of, each 0..1 or so. Pure. */

import type { QuantityKind, SubjectWord } from "../domain/ask.ts";
import { literal } from "../literal.ts";
import { KIND_WRITTEN, type ShelvedUnit } from "./shelf.ts";

export interface WeighedWord extends SubjectWord {
  /** idf over the sentences of the corpus. */
  readonly weight: number;
  /** No sentence of the corpus holds it. */
  readonly unheard: boolean;
}
/** What ranking knows of a question. */
export interface Query {
  readonly terms: readonly string[];
  /** Unit length; null while the embedder is away. */
  readonly vector: Float32Array | null;
  readonly subject: readonly WeighedWord[];
  /** Policy words of the glossary, one list per everyday word said. */
  readonly policy: readonly (readonly string[])[];
  readonly asked: QuantityKind | null;
  /** The very counting word wanted (场, 人次), null where any does. */
  readonly counter: string | null;
  readonly years: readonly number[];
  readonly basis: "achieved" | "goal" | null;
  readonly wantsList: boolean;
  readonly wantsDefinition: boolean;
  /** The question without names and asking words, for what it shares word for word. */
  readonly text: string;
  /** Words the question puts in quotation marks. */
  readonly phrases: readonly string[];
  /** Names that say how many parts they have, as the texts write them: 3支队伍. */
  readonly countedNames: readonly string[];
  /** Boxes, tables and chapters named. */
  readonly sections: readonly string[];
  /** Counties and schools named. */
  readonly places: readonly string[];
  /** Stored place shown just before, for a question that goes on about it. */
  readonly near: { readonly documentId: string; readonly start: number; readonly end: number } | null;
}

export const FEATURES = [
  "dense",
  "densePassage",
  "lexical",
  "lexicalPassage",
  "cover",
  "coverAround",
  "policy",
  "heading",
  "figure",
  "figureCover",
  "figureSame",
  "year",
  "list",
  "basis",
  "bare",
  "principles",
  "section",
  "place",
  "near",
  "short",
  "review",
  "phrase",
  "common",
  "rarest",
  "defines",
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Record<Feature, number>>;

/** Signals of the two indexes, each divided by the best of its kind. */
export interface Signals {
  readonly dense: number;
  readonly densePassage: number;
  readonly lexical: number;
  readonly lexicalPassage: number;
}

export function featuresOf(query: Query, shelved: ShelvedUnit, signals: Signals): Features {
  const { words, headings, place, wide, around, unit } = shelved;
  const found = foundIn(query.subject, wide);
  const figures = query.asked === null ? NO_FIGURES : figureCoverages(query, found, shelved);
  // One literal, no spread: objects grown key by key cost more than all that is worked out here.
  return {
    dense: signals.dense,
    densePassage: signals.densePassage,
    lexical: signals.lexical,
    lexicalPassage: signals.lexicalPassage,
    cover: shareOf(found, words),
    coverAround: found.total === 0 ? 0 : found.weight / found.total,
    policy: policyShare(query.policy, place),
    heading: shareOf(found, headings),
    figure: query.asked === null ? 0 : holdsFigure(query, shelved) ? 1 : -1,
    figureCover: figures.wide,
    figureSame: figures.same,
    year: query.years.length === 0 ? 0 : query.years.some((y) => around.includes(String(y))) ? 1 : 0,
    list: query.wantsList && shelved.lists ? 1 : 0,
    basis: basisFit(query.basis, shelved),
    bare: shelved.bare ? 1 : 0,
    principles: shelved.chapter === "principles" ? 1 : 0,
    section: query.sections.length === 0 ? 0 : query.sections.some((s) => headings.replace(/\s/g, "").includes(s)) ? 1 : 0,
    place: query.places.length === 0 ? 0 : query.places.some((p) => place.includes(p.replace(/[县区市]$/, ""))) ? 1 : 0,
    near: nearness(query.near, shelved),
    short: unit.kind === "prose" && words.length < 14 ? 1 : 0,
    review: shelved.chapter === "review" && query.asked === null && query.basis === null ? 1 : 0,
    phrase: phraseShare(query.phrases.length > 0 ? query.phrases : query.countedNames, words),
    common: Math.min(1, longestShared(query.text, words) / 8),
    rarest: rarestFound(query.subject, found, place),
    defines: query.wantsDefinition ? definition(query, words) : 0,
  };
}

/** A figure of the kind asked, with the counting word asked. */
export function holdsFigure({ asked, counter }: Query, { kinds, words }: ShelvedUnit): boolean {
  if (asked === null || !kinds.has(asked)) return false;
  if (counter === null) return true;
  const word = counter === "所" ? "[所个家间]" : /^[课学]时$/.test(counter) ? "[课学]时" : counter;
  return new RegExp(`[\\d一二两三四五六七八九十百][.,]?[万余多亿]{0,4}${word}|[(（]${word}[)）]`).test(words);
}

/** Share of the subject's weight found in the words; a word seen in part (two of its three characters) counts in part. */
export function coverage(subject: readonly WeighedWord[], words: string): number {
  const total = subject.reduce((sum, s) => sum + s.weight, 0);
  if (total === 0) return 0;
  return subject.reduce((sum, s) => sum + s.weight * wordIn(s, words), 0) / total;
}
/** The subject words that the widest text around a unit holds at all: its parts need not be searched for the others. */
interface Found {
  readonly words: readonly WeighedWord[];
  /** Weight of the subject, and how much of it was found. */
  readonly total: number;
  readonly weight: number;
}
function foundIn(subject: readonly WeighedWord[], wide: string): Found {
  const words: WeighedWord[] = [];
  let [total, weight] = [0, 0];
  for (const s of subject) {
    const share = wordIn(s, wide);
    total += s.weight;
    weight += s.weight * share;
    if (share > 0) words.push(s);
  }
  return { words, total, weight };
}
/** As `coverage`, of a text inside the one searched before. */
const shareOf = ({ words, total }: Found, text: string): number =>
  total === 0 ? 0 : words.reduce((sum, s) => sum + s.weight * wordIn(s, text), 0) / total;
/** What a word found by another name counts at least; the rest follows the weight of the glossary entry. */
const MEANT = 0.75;
export function wordIn({ word, alternatives, strength }: SubjectWord, words: string): number {
  if (words.includes(word)) return 1;
  if (alternatives.some((a) => words.includes(a))) return MEANT + (1 - MEANT) * strength;
  if (word.length < 3) return 0;
  let seen = 0;
  for (let i = 0; i + 2 <= word.length; i++) if (words.includes(word.slice(i, i + 2))) seen++;
  return (0.7 * seen) / (word.length - 1);
}
const phraseShare = (phrases: readonly string[], words: string): number =>
  phrases.length === 0 ? 0 : phrases.filter((p) => bareWords(words).includes(p)).length / phrases.length;
function policyShare(policy: Query["policy"], words: string): number {
  if (policy.length === 0) return 0;
  return policy.filter((list) => list.some((p) => words.includes(p))).length / policy.length;
}

interface FigureCoverages {
  /** Of the clause that holds a figure of the kind asked. */
  readonly same: number;
  /** Of that clause with the one before it. */
  readonly wide: number;
}
const NO_FIGURES: FigureCoverages = { same: 0, wide: 0 };

function figureCoverages(query: Query, found: Found, shelved: ShelvedUnit): FigureCoverages {
  const { clauses, place, unit } = shelved;
  if (query.asked === null || !holdsFigure(query, shelved)) return NO_FIGURES;
  if (unit.kind === "row") {
    const whole = shareOf(found, place);
    return { same: whole, wide: whole };
  }
  const written = KIND_WRITTEN[query.asked];
  let [same, wide] = [0, 0];
  clauses.forEach((clause, i) => {
    if (!written.test(clause)) return;
    same = Math.max(same, shareOf(found, clause));
    wide = Math.max(wide, shareOf(found, `${clauses[i - 1] ?? ""}${clause}`));
  });
  return { same, wide };
}
function basisFit(basis: Query["basis"], { chapter, words }: ShelvedUnit): number {
  if (basis === null) return 0;
  if (basis === "achieved") return chapter === "review" ? 1 : 0;
  return chapter === "review" && !/目标|20(?:2[2-9]|3\d)年/.test(words) ? -1 : 0;
}
function nearness(near: Query["near"], { unit }: ShelvedUnit): number {
  if (near === null || near.documentId !== unit.documentId) return 0;
  const gap = Math.max(0, near.start - unit.span.end, unit.span.start - near.end);
  return gap >= 600 ? 0 : 1 - gap / 600;
}

export const bareWords = (words: string): string => words.replace(/[\s“”"'「」『』‘’，,、。]/g, "");

/** Length of the longest stretch without a space that both hold: the table of longest common substrings, one row of it kept. */
export function longestShared(a: string, b: string): number {
  /** Lengths of the stretches that end before each place of `b` and before the present place of `a`. */
  const ends = new Uint16Array(b.length + 1);
  let best = 0;
  for (let i = 0; i < a.length; i++) {
    const code = a.charCodeAt(i);
    for (let j = b.length; j > 0; j--) {
      const length = code !== SPACE && b.charCodeAt(j - 1) === code ? (ends[j - 1] ?? 0) + 1 : 0;
      ends[j] = length;
      if (length > best) best = length;
    }
  }
  return best;
}
const SPACE = 32;

/** The word of most weight, of equals the first; null of none. */
export const rarestOf = <W extends WeighedWord>(subject: readonly W[]): W | null =>
  subject.reduce<W | null>((top, s) => (top === null || s.weight > top.weight ? s : top), null);
/** How much of the question's rarest word the place holds. */
function rarestFound(subject: readonly WeighedWord[], found: Found, words: string): number {
  const rarest = rarestOf(subject);
  return rarest === null || !found.words.includes(rarest) ? 0 : wordIn(rarest, words);
}

/** A term followed by what it is: （即…）, 是指, a bracket or a list behind it. */
function definition({ subject, phrases }: Query, words: string): number {
  const terms = [...phrases, ...subject.map((s) => s.word)].filter((t) => t.length >= 2);
  const said = terms.some((t) => new RegExp(`${literal(t)}[”"」]?(?:[（(]|即|是指|指的是|：|:)`).test(words));
  return said ? 1 : 0;
}
