/** A question of several cities, some clauses of it about one of them only -> the question as each city is asked it. Pure; text is Simplified. */

import type { Name } from "./names.ts";

export interface OwnQuestion {
  readonly city: string;
  readonly text: string;
}
/** From the names of one or more cities to the next name or the end of the clause. */
interface Segment {
  readonly cities: readonly string[];
  readonly start: number;
  readonly end: number;
  /** What it says besides the names. */
  readonly says: string;
}
const ENDS_CLAUSE = /[，,。？?；;！!\s]/;
/** What only joins two names. */
const JOINS = /^(?:和|与|跟|同|及|以及|、|比|对|到|的)*$/;
const ASKS = /多少|几|哪|什么|啥|怎[么样]|如何|咋|有没有|吗/;

/** The words a text is about. */
export type WordsOf = (text: string) => readonly string[];

/** Empty where all cities are asked the same. In the order named. */
export function ownQuestions(text: string, named: readonly Name[], wordsOf: WordsOf): readonly OwnQuestion[] {
  const segments = segmentsOf(text, named);
  if (new Set(segments.map((s) => s.cities.join())).size < 2) return [];
  const common = wordsOf(cutOut(text, segments)).length;
  const cities = [...new Set(segments.flatMap((s) => s.cities))];
  const own = cities.map((city) => {
    const others = segments.filter((s) => !s.cities.includes(city));
    const mine = segments.filter((s) => s.cities.includes(city));
    return {
      city,
      text: cutOut(
        text,
        others.filter((s) => !isShared(s, mine, { common, wordsOf })),
      ),
    };
  });
  return own.every((o) => o.text === text) ? [] : own;
}
/** 钦州新建多少所公办幼儿园，港北呢: what was asked of the city before is asked of this one. */
function isShared(
  theirs: Segment,
  mine: readonly Segment[],
  { common, wordsOf }: { readonly common: number; readonly wordsOf: WordsOf },
): boolean {
  const said = wordsOf(mine.map((s) => s.says).join(" "));
  if ((mine[0]?.start ?? 0) < theirs.start) return common + said.length === 0;
  const fresh = said.filter((w) => !theirs.says.includes(w)).length;
  return common > 0 ? fresh === 0 && !mine.some((s) => ASKS.test(s.says)) : fresh < ALONE;
}
/** Words from which a clause stands by itself, where nothing is said of all cities. */
const ALONE = 2;
const cutOut = (text: string, segments: readonly Segment[]): string =>
  segments.reduceRight((left, s) => `${left.slice(0, s.start)} ${left.slice(s.end)}`, text);

function segmentsOf(text: string, named: readonly Name[]): readonly Segment[] {
  const places = named.flatMap(({ said, means }) => placesOf(text, said).map((at) => ({ at, said, means }))).sort((a, b) => a.at - b.at);
  const segments: Segment[] = [];
  let waiting: { readonly cities: readonly string[]; readonly start: number } | null = null;
  places.forEach(({ at, said, means }, i) => {
    const from = at + said.length;
    const close = text.slice(from).search(ENDS_CLAUSE);
    const clause = close < 0 ? text.length : from + close;
    const end = Math.min(clause, places[i + 1]?.at ?? text.length);
    const says = text.slice(from, end);
    const cities: readonly string[] = [...(waiting?.cities ?? []), means];
    const start: number = waiting?.start ?? at;
    const joins = JOINS.test(says) && end < text.length && places[i + 1] !== undefined;
    waiting = joins ? { cities, start } : null;
    if (!joins) segments.push({ cities, start, end, says });
  });
  return segments;
}
function placesOf(text: string, said: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + said.length)) found.push(at);
  return found;
}
