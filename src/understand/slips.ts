/** A stretch of a question -> the terms it may have been meant for, one slip of the typist away. Pure. */
import { soundOf } from "./sounds.ts";

/** Same sound; two neighbours swapped; one character missing, doubled, or another one. */
export const SLIPS = ["sound", "swapped", "missing", "doubled", "wrong"] as const;
export type Slip = (typeof SLIPS)[number];
export interface Meant {
  readonly term: string;
  readonly slip: Slip;
}
/** Terms by what is left of them after a slip. */
export interface SlipIndex {
  readonly terms: ReadonlySet<string>;
  readonly bySound: ReadonlyMap<string, readonly string[]>;
  /** A term without one of its characters -> the term. */
  readonly byGap: ReadonlyMap<string, readonly string[]>;
}
export const LONGEST = 12;
/** A term must have so many characters for one of them to be missing. */
const SHORT = 3;
/** A term must have so many for one of them to be another of another sound, or doubled. */
const LONG = 4;

export function indexSlips(terms: ReadonlySet<string>): SlipIndex {
  const bySound = new Map<string, string[]>();
  const byGap = new Map<string, string[]>();
  for (const term of terms) {
    put(bySound, soundOf(term), term);
    if (term.length >= SHORT) for (const gap of gapsOf(term)) put(byGap, gap, term);
  }
  return { terms, bySound, byGap };
}
/** Adds to the list that a key has. */
export function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
const gapsOf = (term: string): readonly string[] => [...new Set([...term].map((_, i) => without(term, i)))];
const without = (term: string, i: number): string => term.slice(0, i) + term.slice(i + 1);

/** @param said two characters or more. The first and last characters stand, except where they are swapped or sound the same. */
export function meantBy(said: string, index: SlipIndex): readonly Meant[] {
  const found: Meant[] = [];
  const add = (slip: Slip, terms: readonly string[]): void => {
    for (const term of terms) if (term !== said) found.push({ term, slip });
  };
  add("sound", index.bySound.get(soundOf(said)) ?? []);
  add("swapped", swapped(said, index));
  add(
    "missing",
    (index.byGap.get(said) ?? []).filter((t) => t[0] === said[0] && t.at(-1) === said.at(-1)),
  );
  if (said.length >= LONG) add("doubled", doubled(said, index));
  if (said.length >= LONG) add("wrong", wrong(said, index));
  return found;
}
const swapped = (said: string, { terms }: SlipIndex): readonly string[] =>
  [...said]
    .slice(1)
    .map((char, i) => said.slice(0, i) + char + (said[i] ?? "") + said.slice(i + 2))
    .filter((t) => terms.has(t));
const doubled = (said: string, { terms }: SlipIndex): readonly string[] =>
  [...said].flatMap((char, i) => (char === said[i + 1] && terms.has(without(said, i)) ? [without(said, i)] : []));
const wrong = (said: string, { byGap }: SlipIndex): readonly string[] =>
  [...said].slice(1, -1).flatMap((_, i) => {
    const rest = without(said, i + 1);
    return (byGap.get(rest) ?? []).filter((t) => t.length === said.length && without(t, i + 1) === rest);
  });
