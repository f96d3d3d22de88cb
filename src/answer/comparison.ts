/** A reply whose figures come from several cities enters; the same with its cities side by side leaves. */
import type { ComparedMeasure, Reply } from "../domain/reply.ts";
import type { Result } from "../faults.ts";

/** More measures than this would be a list, not a comparison. */
const MEASURES = 3;

interface Question {
  readonly measures: readonly string[];
  readonly cities: readonly string[];
  readonly year: number | null;
}

/** null where fewer than two cities or too many measures are in the answer. Pure. */
export function comparedIn({ status, targets, understood }: Reply): Question | null {
  const plain = targets.filter(({ kind }) => kind === "table" || kind === "inline");
  const measures = [...new Set(plain.map(({ measure }) => measure))];
  const cities = [...new Set(plain.flatMap(({ city }) => city ?? []))];
  if (status !== "answered" || cities.length < 2 || measures.length > MEASURES) return null;
  const [year, other] = understood.years;
  return {
    measures,
    cities: understood.cities.length > 1 ? understood.cities : everywhere(understood) ? [] : cities,
    year: other === undefined ? (year ?? null) : null,
  };
}

/** No city named: all of them are compared, one without a figure among them. */
const everywhere = ({ cities, intent }: Reply["understood"]): boolean => cities.length === 0 && intent === "comparison";

export async function withComparison(
  compare: (question: Question) => Promise<Result<readonly ComparedMeasure[]>>,
  reply: Reply,
): Promise<Reply> {
  const question = comparedIn(reply);
  if (question === null) return reply;
  const compared = await compare(question);
  return compared.ok ? { ...reply, comparison: [...compared.value] } : reply;
}
