/** What the corpus holds enters; questions it can answer leave, one of each kind. Pure. */
import type { Topic } from "../../../../src/domain/ask.ts";
import type { MeasureSummary } from "../../../../src/domain/records.ts";

export interface Wordings {
  readonly number: (city: string, year: number, measure: string) => string;
  readonly measure: (city: string, topic: string) => string;
  readonly comparison: (a: string, b: string, topic: string) => string;
  readonly targets: (measure: string) => string;
  readonly quote: (city: string, topic: string) => string;
  readonly inventory: () => string;
}
export type ExampleKind = keyof Wordings;
export interface Example {
  readonly kind: ExampleKind;
  readonly question: string;
}

/** Measures and topics that most cities share come first; each question takes other ones, so that they show the breadth held. */
export function examplesOf(measures: readonly MeasureSummary[], topics: readonly Topic[], say: Wordings): readonly Example[] {
  const byCities = <T extends { readonly cities: readonly string[] }>(all: readonly T[]) =>
    [...all].sort((a, b) => b.cities.length - a.cities.length);
  const [first, second] = byCities(measures.filter(({ years }) => years.length > 0));
  // Small fields of policy make the better questions: their measures can be told in a few sentences.
  const narrow = [...topics]
    .filter(({ cities }) => cities.length > 1)
    .sort((a, b) => b.cities.length - a.cities.length || a.passages - b.passages);
  const [how, both, words] = narrow;
  const out: Example[] = [];
  const add = (kind: ExampleKind, question: string | undefined) => question !== undefined && out.push({ kind, question });
  const city = second?.cities[1] ?? second?.cities[0];
  const year = second?.years.at(-1);
  add("number", second && city && year ? say.number(city, year, second.measure) : undefined);
  add("measure", how?.cities[0] && say.measure(how.cities[0], how.name));
  add("comparison", both?.cities[0] && both.cities[1] ? say.comparison(both.cities[0], both.cities[1], both.name) : undefined);
  add("targets", first && first.cities.length > 1 ? say.targets(first.measure) : undefined);
  add("quote", words && say.quote(words.cities.at(-1) ?? "", words.name));
  add("inventory", say.inventory());
  return out;
}
