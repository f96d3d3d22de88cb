/** Figures shown -> their sum or difference, computed by code from the places that state them. Pure. */
import type { Target } from "../domain/target.ts";
import { withUnit } from "../measures/conflicts.ts";
import { differenceAsked } from "../understand/comparatives.ts";
import type { Asking } from "./asking.ts";
import { decimal } from "./computed.ts";
import { type Draft, type Line, line, targetReference } from "./draft.ts";
import { labelOf } from "./records.ts";

interface Figure {
  readonly target: Target;
  readonly value: number;
}

/** An answer in words with the difference or sum of the two or more like figures it quotes, where that is asked. */
export function withReckoned(given: Draft | null, asking: Asking): Draft | null {
  if (given === null || given.status !== "answered" || asking.reading.understood.cities.length > 1) return given;
  const { text, wantsSum } = asking.reading;
  if (!wantsSum && !differenceAsked(text)) return given;
  const like = nearest(given.targets, asking);
  const computed = wantsSum ? sumLine(like, asking) : like.length === 2 ? differenceOf(like, asking) : [];
  return computed.length === 0 ? given : { ...given, lines: [...computed, ...given.lines] };
}
/** The figures whose indicators say most of the subject, of one unit: 增加学位数 before 新建所数. */
function nearest(targets: readonly Target[], { reading }: Asking): readonly Figure[] {
  const said = (t: Target): number =>
    reading.subject.filter((s) => [s.word, ...s.alternatives].some((w) => t.indicator.includes(w))).length;
  const groups = byUnit(targets.filter((t) => said(t) > 0)).map((figures) => ({
    figures,
    share: figures.reduce((sum, f) => sum + said(f.target), 0) / figures.length,
  }));
  return groups.filter((g) => g.figures.length > 1).sort((a, b) => b.share - a.share)[0]?.figures ?? [];
}
/** Exact figures of the unit most of them have. */
export const ofCommonUnit = (targets: readonly Target[]): readonly Figure[] =>
  [...byUnit(targets)].sort((a, b) => b.length - a.length)[0] ?? [];
/** Exact figures by their unit, shares left out: they are not added. */
function byUnit(targets: readonly Target[]): readonly (readonly Figure[])[] {
  const groups = new Map<string, Figure[]>();
  for (const target of targets) {
    const { value, unit, comparator } = target;
    if (value === null || unit === null || comparator !== "=" || /[%‰比]/.test(unit)) continue;
    groups.set(unit, [...(groups.get(unit) ?? []), { target, value }]);
  }
  return [...groups.values()];
}

/** None where there are fewer than two figures. */
export function sumLine(figures: readonly Figure[], asking: Asking): readonly Line[] {
  const unit = figures[0]?.target.unit ?? "";
  const total = `${decimal(figures.reduce((sum, f) => sum + f.value, 0))}${unit}`;
  const parts = figures.map((f) => withUnit(f.target)).join("、");
  return figures.length < 2 ? [] : [computedLine(`合计**${total}**（${parts}相加）`, { figures, valueText: total, how: "sum" }, asking)];
}
function differenceOf(figures: readonly Figure[], asking: Asking): readonly Line[] {
  const [a, b] = [...figures].sort((x, y) => y.value - x.value);
  if (a === undefined || b === undefined) return [];
  const by = `${decimal(a.value - b.value)}${a.target.unit ?? ""}`;
  const said = `${labelOf(a.target)}（${withUnit(a.target)}）比${labelOf(b.target)}（${withUnit(b.target)}）多**${by}**`;
  return [computedLine(said, { figures, valueText: by, how: "difference" }, asking)];
}
function computedLine(
  text: string,
  { figures, valueText, how }: { readonly figures: readonly Figure[]; readonly valueText: string; readonly how: "sum" | "difference" },
  asking: Asking,
): Line {
  const rests = figures.flatMap((f) => targetReference(f.target, asking.library.documents) ?? []);
  return { ...line(text, rests), computed: [{ valueText, how }] };
}
