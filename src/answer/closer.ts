/** The records that a measure's name found, and the words of the question -> in their place those records whose own names hold more of what is asked. Pure. */
import type { Target } from "../domain/target.ts";
import { coverage, type WeighedWord, wordIn } from "../retrieve/features.ts";

/** Subject weight by which a record must hold more than those found by name. */
const MORE = 0.05;
/** The same where no record was found by name. */
const WHOLE = 0.95;
/** A word said in part or otherwise counts from here on. */
const HALF = 0.5;
/** Share of a record's name that the question must say: a narrower thing (自治区级普惠性民办幼儿园) is not what is asked. */
const SAID = 0.7;

export interface Wanted {
  /** The question in Simplified characters. */
  readonly text: string;
  readonly subject: readonly WeighedWord[];
}

/**
 * @param named records of the measures named, of one city; none where only other cities have them.
 * @param others records of that city that fit the kind of quantity asked.
 * 民办幼儿园有几所, found as 幼儿园数: the record of 民办幼儿园.
 */
export function closerRecords(named: readonly Target[], others: readonly Target[], wanted: Wanted): readonly Target[] {
  const { subject } = wanted;
  const held = Math.max(0, ...named.map((t) => coverage(subject, nameOf(t))));
  const least = named.length === 0 ? WHOLE : held + MORE;
  if (least > 1) return named;
  const kept = subject.filter((s) => named.some((t) => wordIn(s, nameOf(t)) >= HALF));
  const found = others
    .filter((t) => t.value !== null)
    .map((target) => ({ target, own: coverage(subject, nameOf(target)) }))
    .filter(({ target, own }) => own >= least && isSaid(target, wanted) && kept.every((s) => wordIn(s, nameOf(target)) >= HALF));
  const most = Math.max(0, ...found.map((f) => f.own));
  return found.length === 0 ? named : found.filter((f) => f.own === most).map((f) => f.target);
}

const nameOf = ({ group, place, indicator, measure }: Target): string => `${group ?? ""}${place ?? ""}${indicator} ${measure}`;

function isSaid({ indicator }: Target, { text, subject }: Wanted): boolean {
  const said = `${text}${subject.flatMap((s) => s.alternatives).join("")}`;
  const owner = /公办|民办/.exec(indicator)?.[0];
  if (owner !== undefined && !said.includes(owner)) return false;
  const name = [...indicator.replace(/[（(][^）)]{0,200}[）)]|[“”"]/g, "")];
  return name.filter((char) => said.includes(char)).length >= SAID * name.length;
}
