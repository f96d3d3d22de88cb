/** Targets -> pairs that cannot both hold, and goals below the last achieved figure. Neutral sentences, both places kept. Pure. */

import type { Conflict, StandardMeasure, Target } from "../domain/target.ts";
import { overlaps } from "../overlaps.ts";
import { toSimplified } from "../script.ts";
import { fallShort } from "./degrees.ts";
import { endYear } from "./lookup.ts";
import { type WrongSum, wrongSums } from "./parts.ts";
import { compatible, sameFigure } from "./ranges.ts";

export function findConflicts(targets: readonly Target[], measures: readonly StandardMeasure[] = []): readonly Conflict[] {
  const stated = targets.filter((t) => t.kind === "table" || t.kind === "inline");
  const figures = stated.filter((t) => t.value !== null && t.comparator !== "text");
  const listed = new Map(measures.map((m) => [m.measure, m]));
  return [
    ...grouped(figures, (t) => [subjectOf(t), sort(t.unit), scopeOf(t)].join("|")).flatMap((group) => disagreeing(group, listed)),
    ...grouped(stated, subjectOf).flatMap(differingInWords),
    ...wrongSums(stated).map(notAddingUp),
    ...grouped(figures, (t) => [subjectOf(t), sort(t.unit)].join("|")).flatMap((group) => belowBaseline(group, listed)),
  ];
}

/** Same place and measure. */
const subjectOf = (t: Target): string => [t.city, t.place, t.measure].join("|");
/** （含技工学校） is another scope. */
const scopeOf = (t: Target): string => /[（(](含[^（()）]*)[）)]/.exec(t.indicator)?.[1] ?? "";

/** 名 and 人, 所 and 个 count the same things; 万 does not change what is counted. */
function sort(unit: string | null): string {
  const bare = (unit ?? "").replace(/^[十百千万亿]+/, "");
  return /^[人名位]$/.test(bare) ? "人" : /^(?:[所家个]|所（个）)$/.test(bare) ? "个" : bare;
}

function grouped(targets: readonly Target[], keyOf: (t: Target) => string): readonly (readonly Target[])[] {
  const groups = new Map<string, Target[]>();
  for (const t of targets) {
    const group = groups.get(keyOf(t));
    if (group === undefined) groups.set(keyOf(t), [t]);
    else group.push(t);
  }
  return [...groups.values()];
}

type Listed = ReadonlyMap<string, StandardMeasure>;

function disagreeing(group: readonly Target[], listed: Listed): readonly Conflict[] {
  const found = pairsOf(group).flatMap(([a, b]) =>
    sameTime(a, b) && comparable(a, b, listed) && !agree(a, b) ? [conflict(a, b, kindOf(a, b))] : [],
  );
  return distinct(found, ({ a, b }) => [saying(a), saying(b)].sort().join("|"));
}

function differingInWords(group: readonly Target[]): readonly Conflict[] {
  const found = pairsOf(group).flatMap(([a, b]) => (sameTime(a, b) && fallShort(a, b, toSimplified) ? [conflict(a, b, kindOf(a, b))] : []));
  const named = found.toSorted((one, other) => unnamed(one) - unnamed(other));
  return distinct(named, ({ year }) => String(year));
}

/** How many of the two give a period and no year. */
const unnamed = ({ a, b }: Conflict): number => [a, b].filter((t) => t.year === null).length;

const pairsOf = (group: readonly Target[]): readonly (readonly [Target, Target])[] =>
  group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const));

const saying = (t: Target): string => [t.value, t.valueMax, t.comparator, endYear(t), t.baseline].join("/");

/** Each thing said once: the first pair, tables before prose. */
function distinct(conflicts: readonly Conflict[], key: (c: Conflict) => string): readonly Conflict[] {
  return conflicts.filter((c, i) => conflicts.findIndex((other) => key(other) === key(c)) === i);
}

/** A period speaks for its last year. */
function sameTime(a: Target, b: Target): boolean {
  return endYear(a) !== null && endYear(a) === endYear(b) && a.baseline === b.baseline;
}

/**
 * Rates and ratios are always set against each other. Counts of prose are too where both name the whole of a thing in so
 * many words (特色高中) in different places of the text; inside one sentence they are parts of a list, and bare words
 * (小学) or additions (新增学位) may count different things each time.
 */
function comparable(a: Target, b: Target, listed: Listed): boolean {
  if (a.documentId === b.documentId && overlaps(a, b)) return false;
  if (a.kind === "table" && b.kind === "table") return true;
  if (/[%‰比]|百分点/.test(a.unit ?? "")) return true;
  const isCount = listed.has(a.measure) && !BUILT.test(a.measure);
  return [a, b].every((t) => t.kind === "table" || WHOLE.test(t.indicator)) && (isCount || sameName(a, b));
}

/** A kind of school, room, person or project said in full. */
const WHOLE = /^(?!新增|增加|每|.*(?:学位|项目|资金|人次|面积)).{4,}$/;

/** What was built or added may be another lot each time it is told. */
const BUILT = /新建|改扩建|迁建|新增|补充|引进|培训|人次|金额/;

/** Two wordings of one measure may still be two things (县级 and 市级); the same words are the same thing. */
function sameName(a: Target, b: Target): boolean {
  const bare = (t: Target): string => t.indicator.replace(/[（(][^（）()]{1,4}[）)]|[“”"\s]|(?:数量|数)$/g, "");
  return bare(a) === bare(b) || a.kind !== b.kind;
}

/** Two goals of the prose of one text must name one figure: 96% and 95%以上 differ, though both could come true. */
function agree(a: Target, b: Target): boolean {
  if (sameFigure(a, b)) return true;
  const exactAndBound = (a.comparator === "=") !== (b.comparator === "=") && [a, b].every((t) => /^(?:=|>=|<=|>|<)$/.test(t.comparator));
  const twoGoals = !a.baseline && !b.baseline && a.documentId === b.documentId && a.kind === b.kind;
  return compatible(a, b) && !(twoGoals && exactAndBound);
}

function kindOf(a: Target, b: Target): Conflict["kind"] {
  if (a.documentId !== b.documentId) return "between-documents";
  return a.kind === b.kind ? "within-text" : "text-table";
}

/** Rates whose better end is down, where the table of measures does not say. */
const BETTER_DOWN = /空编|大班额|辍学|近视|送教|文盲|流失/;
const CHANGED = /增幅|增长|提高|下降|增加|减少/;

/** Rates only: a count may fall for good reasons. Set against the last figure achieved. */
function belowBaseline(group: readonly Target[], listed: Listed): readonly Conflict[] {
  const direction = listed.get(group[0]?.measure ?? "")?.direction ?? null;
  const rates = group.filter((t) => t.unit === "%" && t.comparator !== "range" && !CHANGED.test(t.measure));
  const achieved = rates.filter((t) => t.baseline && endYear(t) !== null).sort(lastFirst)[0];
  if (achieved === undefined || direction === "none") return [];
  const down = direction === "down" || (direction === null && BETTER_DOWN.test(achieved.measure));
  const worse = (goal: Target): boolean => (down ? (goal.value ?? 0) > (achieved.value ?? 0) : (goal.value ?? 0) < (achieved.value ?? 0));
  const goals = rates.filter((t) => !t.baseline && (endYear(t) ?? 0) > (endYear(achieved) ?? 0) && worse(t));
  const found = goals.map((goal) => conflict(goal, achieved, "below-baseline"));
  return distinct(found, ({ a }) => [a.value, endYear(a)].join("|"));
}

/** The latest year first; of one year a year named before a period, an exact figure before a bound, a table before prose. */
function lastFirst(a: Target, b: Target): number {
  const later = (endYear(b) ?? 0) - (endYear(a) ?? 0);
  const named = Number(a.year === null) - Number(b.year === null);
  const exact = Number(a.comparator !== "=") - Number(b.comparator !== "=");
  return later || named || exact || Number(a.kind !== "table") - Number(b.kind !== "table");
}

function conflict(a: Target, b: Target, kind: Conflict["kind"]): Conflict {
  const tail = kind === "below-baseline" ? "目标低于已实现的数" : "两处写法不一致";
  const where = `${a.city ?? ""}${a.place ?? ""}`;
  const scopes = scopeOf(a) === scopeOf(b) ? "" : `（统计范围写法不同：“${a.indicator}”和“${b.indicator}”）`;
  const why = `${where}${a.measure}：一处${said(a)}，另一处${said(b)}，${tail}${scopes}。`;
  return {
    city: a.city,
    measure: a.measure,
    year: endYear(a),
    kind,
    a,
    b,
    why: kind === "below-baseline" && worseIsUp(a, b) ? why.replace("低于", "高于") : why,
  };
}

function notAddingUp({ whole, parts, sum }: WrongSum): Conflict {
  const [a, b] = parts;
  const named = (t: Target): string => `${/（([^（）]+)）$/.exec(t.indicator)?.[1] ?? t.indicator}${withUnit(t)}`;
  const why = `${whole.city ?? ""}${whole.indicator}：总数写作${withUnit(whole)}，其中${named(a)}、${named(b)}，合计${sum}${whole.unit ?? ""}，与总数不符。`;
  return { city: whole.city, measure: whole.measure, year: endYear(whole), kind: "within-text", a: whole, b, why };
}

function worseIsUp(goal: Target, achieved: Target): boolean {
  return (goal.value ?? 0) > (achieved.value ?? 0);
}

function said(t: Target): string {
  const time = t.year !== null ? `${t.year}年` : t.period !== null ? `${t.period.replace("-", "—")}年` : "";
  return `${time}${t.baseline ? "已达到" : "目标为"}${withUnit(t)}`;
}

/** The value as written; a unit that stands in the indicator cell is put behind the number. */
export function withUnit(t: Target): string {
  if (!t.unit || t.unit === "比" || toSimplified(t.valueText).includes(t.unit) || !/^[\d.]+/.test(t.valueText)) return t.valueText;
  return t.valueText.replace(/^([\d.]+(?:[-－—~～至][\d.]+)?)/, `$1${t.unit}`);
}
