/** A count and its two parts (全日制 and 非全日制) -> whether they add up. Pure. */
import type { Target } from "../domain/target.ts";

/** Pairs of parts that are all there is. */
const WHOLES: readonly (readonly [string, string])[] = [
  ["全日制", "非全日制"],
  ["公办", "民办"],
  ["男生", "女生"],
  ["城镇", "农村"],
];

export interface WrongSum {
  readonly whole: Target;
  readonly parts: readonly [Target, Target];
  readonly sum: number;
}

/** Exact counts only; the parts name their whole (送生（全日制）) and stand in its sentence. */
export function wrongSums(targets: readonly Target[]): readonly WrongSum[] {
  return targets.flatMap((whole) => {
    if (!isExact(whole)) return [];
    const partOf = (label: string): Target | undefined =>
      targets.find((t) => isExact(t) && t.indicator === `${whole.indicator}（${label}）` && standsIn(t, whole));
    return WHOLES.flatMap(([one, other]) => {
      const [a, b] = [partOf(one), partOf(other)];
      if (a === undefined || b === undefined) return [];
      const sum = Number(((a.value ?? 0) + (b.value ?? 0)).toPrecision(12));
      return sum === whole.value ? [] : [{ whole, parts: [a, b] as const, sum }];
    });
  });
}

const isExact = (t: Target): boolean =>
  t.kind === "inline" && t.value !== null && t.comparator === "=" && !/[%‰比]|百分点/.test(t.unit ?? "");

/** A part's stretch begins where its whole's does; both are counted in one unit. */
const standsIn = (part: Target, whole: Target): boolean =>
  part.documentId === whole.documentId && part.unit === whole.unit && part.start === whole.start && part.end > whole.end;
