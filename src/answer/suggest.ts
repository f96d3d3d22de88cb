/** What was asked -> two to four further questions that the corpus can answer: each is made from records that exist. Pure. */
import type { Target } from "../domain/target.ts";
import type { Asking } from "./asking.ts";

export function suggest(asking: Asking): readonly string[] {
  const { understood } = asking.reading;
  const goals = asking.library.targets
    .filter((t) => t.kind === "table" && !t.baseline && t.year !== null && t.city !== null)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const named = new Set(understood.measures);
  const sameMeasure = goals.filter((t) => named.has(t.measure) && !understood.cities.includes(t.city ?? ""));
  const sameCity = goals.filter((t) => understood.cities.includes(t.city ?? "") && !named.has(t.measure));
  const picked = [...sameMeasure, ...sameCity, ...goals].map(questionFor);
  return [...new Set(picked)].filter((q) => q !== understood.question).slice(0, 3);
}

function questionFor(target: Target): string {
  return `${target.city}${target.year}年${target.measure}目标是多少？`;
}
