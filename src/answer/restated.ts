/** Records of one answer -> those that say something of their own: a looser wording of a figure already given is left out. Pure. */
import type { Target } from "../domain/target.ts";
import { endYear } from "../measures/lookup.ts";
import { rangeOf } from "../measures/ranges.ts";

/** 保持在98%以上 beside 98.81%, 持续稳定 beside 98%: the same thing told with less. What contradicts the figure stays. */
export function withoutRestated(records: readonly Target[]): readonly Target[] {
  return records.filter((t) => !records.some((o) => o !== t && sameThing(o, t) && tellsMore(o, t)));
}

const sameThing = (a: Target, b: Target): boolean =>
  a.city === b.city && a.place === b.place && a.measure === b.measure && a.baseline === b.baseline;

function tellsMore(figure: Target, loose: Target): boolean {
  if (loose.comparator === "text") return figure.value !== null;
  const [exact, allowed] = [rangeOf(figure), rangeOf(loose)];
  if (exact === null || allowed === null || endYear(figure) !== endYear(loose) || figure.unit !== loose.unit) return false;
  const one = figure.comparator === "=" && loose.comparator !== "=";
  const near = !Number.isFinite(allowed[0]) || allowed[0] >= NEAR * exact[0];
  return one && near && allowed[0] <= exact[0] && exact[1] <= allowed[1];
}
/** 60%以上 beside 70% is no looser wording of it: another basis is told. */
const NEAR = 0.9;
