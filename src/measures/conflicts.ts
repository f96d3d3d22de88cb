/** Targets -> pairs that cannot both hold, and goals below the last achieved figure. Neutral sentences, both places kept. Pure. */
import type { Conflict, Target } from "../domain/target.ts";

export function findConflicts(targets: readonly Target[]): readonly Conflict[] {
  const figures = targets.filter((t) => (t.kind === "table" || t.kind === "inline") && t.value !== null && t.comparator !== "text");
  const groups = grouped(figures);
  return [...groups.values()].flatMap((group) => [...incompatible(group), ...belowBaseline(group)]);
}

/** A cell's own label (基教:64) tells apart figures that share a row. */
const keyOf = (t: Target): string =>
  [t.city, t.place, t.measure, t.unit, /^\p{Script=Han}{1,4}(?=[:：])/u.exec(t.valueText)?.[0]].join("|");

/** Counts in prose are often parts of a whole (初中10所, 其中…4所): only rates and ratios are set against each other there. */
const comparable = (a: Target, b: Target): boolean =>
  (a.kind === "table" && b.kind === "table") || a.unit === "%" || a.unit === "比" || (a.kind !== b.kind && a.measure.length > 5);

function grouped(figures: readonly Target[]): Map<string, Target[]> {
  const groups = new Map<string, Target[]>();
  for (const t of figures) groups.set(keyOf(t), [...(groups.get(keyOf(t)) ?? []), t]);
  return groups;
}

function incompatible(group: readonly Target[]): readonly Conflict[] {
  return group.flatMap((a, i) =>
    group.slice(i + 1).flatMap((b) => {
      const sameTime = a.year === b.year && a.period === b.period && a.baseline === b.baseline;
      return sameTime && comparable(a, b) && !overlap(rangeOf(a), rangeOf(b)) ? [conflict(a, b, kindOf(a, b))] : [];
    }),
  );
}

function kindOf(a: Target, b: Target): Conflict["kind"] {
  if (a.documentId !== b.documentId) return "between-documents";
  return a.kind === b.kind ? "within-text" : "text-table";
}

/** Values a statement allows: a bound reaches to infinity, 约 allows a tenth either way. */
function rangeOf(t: Target): readonly [number, number] {
  const value = t.value ?? 0;
  switch (t.comparator) {
    case ">=":
    case ">":
      return [value, Number.POSITIVE_INFINITY];
    case "<=":
    case "<":
      return [Number.NEGATIVE_INFINITY, value];
    case "~":
      return [value * 0.9, value * 1.1];
    case "range":
      return [value, t.valueMax ?? value];
    default:
      return [value, value];
  }
}

const overlap = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] <= b[1] && b[0] <= a[1];

/** Rates only: a count may fall for good reasons. */
function belowBaseline(group: readonly Target[]): readonly Conflict[] {
  const achieved = group.filter((t) => t.baseline && t.unit === "%" && t.year !== null).sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0];
  if (!achieved || /空编|大班额|辍学|增幅/.test(achieved.measure)) return [];
  const goals = group.filter((t) => !t.baseline && (t.year ?? 0) > (achieved.year ?? 0) && (t.value ?? 0) < (achieved.value ?? 0));
  return goals.map((goal) => conflict(goal, achieved, "below-baseline"));
}

function conflict(a: Target, b: Target, kind: Conflict["kind"]): Conflict {
  const said = (t: Target): string => `${t.year ? `${t.year}年` : ""}${t.baseline ? "已达到" : "目标为"}${withUnit(t)}`;
  const tail = kind === "below-baseline" ? "目标低于已实现的数" : "两处写法不一致";
  return {
    city: a.city,
    measure: a.measure,
    year: a.year,
    kind,
    a,
    b,
    why: `${a.city ?? ""}${a.measure}：一处${said(a)}，另一处${said(b)}，${tail}。`,
  };
}

function withUnit(t: Target): string {
  return t.unit && !t.valueText.includes(t.unit) && /^\d/.test(t.valueText) ? t.valueText.replace(/^([\d.]+)/, `$1${t.unit}`) : t.valueText;
}
