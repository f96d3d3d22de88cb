/** Library facts and word tables -> what questions are matched against. Built once per generation. Pure. */
import { toSimplified } from "../script.ts";
import type { GlossaryEntry, LexiconSource, MeasureCandidate } from "./reading.ts";

interface Name {
  readonly said: string;
  readonly means: string;
}
export interface Lexicon {
  readonly cities: readonly Name[];
  readonly places: readonly Name[];
  readonly elsewhere: readonly string[];
  readonly measures: readonly Name[];
  readonly glossary: readonly { readonly said: string; readonly entry: GlossaryEntry }[];
}
const longestFirst = (a: { readonly said: string }, b: { readonly said: string }): number => b.said.length - a.said.length;

/** Longest wordings come first in every table. */
export function makeLexicon(source: LexiconSource): Lexicon {
  const cities = source.cities
    .flatMap((c) => cityForms([c.name, ...c.aliases]).map((said) => ({ said, means: c.name })))
    .sort(longestFirst);
  const own = new Set(cities.map((c) => c.said));
  const listed = source.measures.flatMap((m) => [m.measure, ...m.wordings, ...m.asked].map((w) => ({ said: plain(w), means: m.measure })));
  const loose = source.indicators.map((i) => ({ said: plain(i), means: i }));
  return {
    cities,
    places: source.places.map((p) => ({ said: toSimplified(p.name), means: p.city })).sort(longestFirst),
    elsewhere: source.elsewhere.filter((name) => !own.has(name)),
    measures: [...listed, ...loose].filter((m) => m.said.length >= 3).sort(longestFirst),
    glossary: source.glossary.flatMap((entry) => entry.everyday.map((said) => ({ said, entry }))).sort(longestFirst),
  };
}
function cityForms(names: readonly string[]): readonly string[] {
  const plainNames = names.map(toSimplified);
  const short = plainNames.map((n) => n.replace(/[市县区]$/, "")).filter((n) => n.length >= 2);
  return [...new Set([...plainNames, ...short, ...short.map((n) => `${n}市`)])];
}
function plain(text: string): string {
  return toSimplified(text.normalize("NFKC"))
    .replace(/[（(][^）)]*[）)]/g, "")
    .replace(/\s/g, "");
}

/** Measures said in a Simplified text, most specific first; one character may be wrong in names of five or more. */
export function findMeasureNames(text: string, lexicon: Lexicon): readonly MeasureCandidate[] {
  const exact = lexicon.measures.filter((m) => text.includes(m.said)).map((m) => ({ measure: m.means, said: m.said, score: 1 }));
  const longest = exact.filter((m) => !exact.some((o) => o.said !== m.said && o.said.includes(m.said)));
  if (longest.length > 0) return distinct(longest);
  const near = lexicon.measures.flatMap((m) => {
    const said = m.said.length >= 5 ? nearly(text, m.said) : null;
    return said === null ? [] : [{ measure: m.means, said, score: 1 - 1 / m.said.length }];
  });
  return distinct(near);
}
function distinct(found: readonly MeasureCandidate[]): readonly MeasureCandidate[] {
  return found.filter((m, i) => found.findIndex((o) => o.measure === m.measure) === i).slice(0, 8);
}
function nearly(text: string, name: string): string | null {
  for (let at = 0; at + name.length <= text.length; at++) {
    let wrong = 0;
    for (let i = 0; i < name.length && wrong < 2; i++) if (text[at + i] !== name[i]) wrong++;
    if (wrong === 1) return text.slice(at, at + name.length);
  }
  return null;
}
