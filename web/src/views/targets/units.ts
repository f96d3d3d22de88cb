/** Duties -> the units they name, each with the measures it leads and those it joins. Pure. */
import type { ResponsibilityExtra, Target } from "../../../../src/domain/target.ts";

export interface Duty extends ResponsibilityExtra {
  readonly target: Target;
}

export const dutiesIn = (targets: readonly Target[]): readonly Duty[] =>
  targets.flatMap((target) => (target.extra !== null && "leadUnit" in target.extra ? [{ target, ...target.extra }] : []));

export interface Unit {
  readonly name: string;
  readonly leads: readonly Duty[];
  readonly joins: readonly Duty[];
}

/** Those that lead most first, then those that join most. */
export function unitsOf(duties: readonly Duty[]): readonly Unit[] {
  const names = [...new Set(duties.flatMap(({ units }) => units))];
  return names
    .map((name) => ({
      name,
      leads: duties.filter(({ leadUnit }) => leadUnit === name),
      joins: duties.filter(({ leadUnit, units }) => leadUnit !== name && units.includes(name)),
    }))
    .sort((a, b) => b.leads.length - a.leads.length || b.joins.length - a.joins.length);
}
