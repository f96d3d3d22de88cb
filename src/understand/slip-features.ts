/** A stretch of a line and a term it may be meant for -> what speaks for and against a slip, each about 0..1. Pure. */
import { cutWords } from "../words.ts";
import type { Meant, Slip } from "./slips.ts";

export const SLIP_FEATURES = [
  "sound",
  "swapped",
  "missing",
  "doubled",
  "wrong",
  "gain",
  "gainOfSound",
  "gainOfSwapped",
  "gainOfMissing",
  "gainOfWrong",
  "likely",
  "phrase",
  "asks",
  "oddInside",
  "pairsGained",
  "triplesGained",
  "oddPairsLeft",
  "oddTriplesLeft",
  "pairsOfMissing",
  "triplesOfMissing",
  "oddTriplesOfMissing",
  "differing",
  "standing",
  "two",
  "three",
  "singles",
  "word",
  "rival",
] as const;
export type SlipFeature = (typeof SLIP_FEATURES)[number];
export type SlipFeatures = Readonly<Record<SlipFeature, number>>;

/** A line of Han characters with what is known of it. */
export interface Line {
  readonly text: string;
  /** Whether two or three characters in a row stand in the texts or in the words known. */
  readonly seen: (characters: string) => boolean;
  /** Words and characters that only ask or join. */
  readonly joins: (word: string) => boolean;
}
export interface Candidate extends Meant {
  readonly start: number;
  readonly end: number;
  /** Log-likelihood of the line with the term, less that of the line as it is. */
  readonly gain: number;
  /** Log-likelihood of the term. */
  readonly log: number;
  /** A name of several words. */
  readonly phrase: boolean;
  /** Log-likelihood less that of the best other term for the same stretch and slip; at most ten. */
  readonly lead: number;
}

export function slipFeatures(line: Line, candidate: Candidate): SlipFeatures {
  const { start, end, term, slip } = candidate;
  const said = line.text.slice(start, end);
  const [left, right] = [line.text.slice(Math.max(0, start - 2), start), line.text.slice(end, end + 2)];
  const odd = (text: string, length: number): number => countOdd(text, length, line.seen);
  const pairs = (text: string): number => odd(left.slice(-1) + text + right.slice(0, 1), 2);
  const triples = (text: string): number => odd(left + text + right, 3);
  const pairsGained = pairs(said) - pairs(term);
  const triplesGained = triples(said) - triples(term);
  const is = (kind: Slip): number => (slip === kind ? 1 : 0);
  const gain = candidate.gain / 10;
  const words = cutWords(said).length;
  const changed = changedIn(said, candidate);
  return {
    sound: is("sound"),
    swapped: is("swapped"),
    missing: is("missing"),
    doubled: is("doubled"),
    wrong: is("wrong"),
    gain,
    gainOfSound: is("sound") * gain,
    gainOfSwapped: is("swapped") * gain,
    gainOfMissing: is("missing") * gain,
    gainOfWrong: is("wrong") * gain,
    likely: candidate.log / 10,
    phrase: candidate.phrase ? 1 : 0,
    asks: line.joins(term) ? 1 : 0,
    oddInside: Math.min(2, odd(said, 2)),
    pairsGained,
    triplesGained,
    oddPairsLeft: pairs(term),
    oddTriplesLeft: triples(term),
    pairsOfMissing: is("missing") * pairsGained,
    triplesOfMissing: is("missing") * triplesGained,
    oddTriplesOfMissing: is("missing") * odd(said, 3),
    differing: slip === "sound" ? changed.length - 1 : 0,
    standing: changed.filter(line.joins).length,
    two: said.length === 2 ? 1 : 0,
    three: said.length === 3 ? 1 : 0,
    singles: words === said.length ? 1 : 0,
    word: words === 1 ? 1 : 0,
    rival: -candidate.lead / 10,
  };
}
function countOdd(text: string, length: number, seen: Line["seen"]): number {
  let odd = 0;
  for (let i = 0; i + length <= text.length; i++) if (!seen(text.slice(i, i + length))) odd++;
  return odd;
}
/** Characters of the stretch that the term does not have in their place; none where one is only missing. */
function changedIn(said: string, { term, slip }: Meant): readonly string[] {
  return slip === "missing" || slip === "doubled" ? [] : [...said].filter((char, i) => char !== term[i]);
}
