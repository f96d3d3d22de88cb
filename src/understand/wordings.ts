/** The wordings of the glossary -> those that stand in a question, whole or in two parts. Pure. */
import { cutWords, type Word } from "../words.ts";
import type { GlossaryEntry } from "./reading.ts";
import { put } from "./slips.ts";

/** One wording of an entry, as it was said. */
export interface Wording {
  readonly said: string;
  readonly entry: GlossaryEntry;
}
/** One wording as it is looked for: a stretch, or two with other words between. */
interface Sought extends Wording {
  readonly parts: readonly [string] | readonly [string, string];
}
/** All wordings, longest first, and the places in that list of those that begin with a character. */
export interface Wordings {
  readonly list: readonly Sought[];
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
}

/** 爸妈|父母…打工|外出: one of these, and behind it one of those. */
const APART = /^([^…]+)…([^…]+)$/u;
/** Characters that may stand between the two. */
const BETWEEN = 8;
const STOP = /[，,。；;：:？?！!]/u;

export function makeWordings(all: readonly Wording[]): Wordings {
  const list = all.flatMap(expanded).sort((a, b) => b.parts.join("").length - a.parts.join("").length);
  const byFirst = new Map<string, number[]>();
  for (const [at, { said }] of list.entries()) put(byFirst, said.charAt(0), at);
  return { list, byFirst };
}
function expanded({ said, entry }: Wording): readonly Sought[] {
  const [, first, second] = APART.exec(said) ?? [];
  if (first === undefined || second === undefined) return [{ said, entry, parts: [said] }];
  return first
    .split("|")
    .flatMap((a) => second.split("|").map((b): Sought => ({ said: `${a}…${b}`, entry: { ...entry, everyday: [a, b] }, parts: [a, b] })));
}

/** Entries whose everyday words stand in the text, longest wording first; a wording inside a longer one that was found does not count. */
export function glossaryHits(text: string, { list, byFirst }: Wordings): readonly Wording[] {
  const found: Wording[] = [];
  const words = cutWords(text).filter((w) => w.word.length > 1);
  const places = [...new Set(text)].flatMap((first) => byFirst.get(first) ?? []).sort((a, b) => a - b);
  let left = text;
  for (const { parts, entry } of places.flatMap((at) => list[at] ?? [])) {
    const place = placeIn(left, parts, words);
    if (place === null) continue;
    found.push({ said: text.slice(place.start, place.end), entry });
    for (const part of parts) left = left.replaceAll(part, "　".repeat(part.length));
  }
  return found.slice(0, 20);
}

function placeIn(
  text: string,
  [first, second]: Sought["parts"],
  words: readonly Word[],
): { readonly start: number; readonly end: number } | null {
  const start = text.indexOf(first);
  const behind = start + first.length;
  if (start < 0 || acrossWords(words, start, behind)) return null;
  if (second === undefined) return { start, end: behind };
  const at = text.indexOf(second, behind);
  if (at < 0 || at - behind > BETWEEN || STOP.test(text.slice(behind, at)) || acrossWords(words, at, at + second.length)) return null;
  return { start, end: at + second.length };
}

/** 集|中考|试, 课|本身: a wording made of parts of other words is none; a longer one may cut into one word. */
function acrossWords(words: readonly Word[], start: number, end: number): boolean {
  const cut = (w: Word): boolean => (w.start < start && start < w.end) || (w.start < end && end < w.end);
  return words.filter(cut).length > (end - start <= 2 ? 0 : 1);
}
