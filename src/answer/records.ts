/** A number question -> the target records that answer it, read out with their bounds, years and badges. Pure. */
import type { Conflict, Target } from "../domain/target.ts";
import { withUnit } from "../measures/conflicts.ts";
import { changeAsked, differenceAsked } from "../understand/comparatives.ts";
import { numberIn } from "../understand/quantities.ts";
import type { Asking } from "./asking.ts";
import { spansYear } from "./changes.ts";
import { differenceLine, rankedYear, rankLine, unstatedLines } from "./computed.ts";
import { cityLabel, type Draft, draft, type Line, line, targetReference } from "./draft.ts";
import { withoutRestated } from "./restated.ts";

/** Those of the year and basis asked; where only the year is wrong, none. */
export function ofTheTime(records: readonly Target[], asking: Asking): readonly Target[] {
  const { years, basis } = asking.reading.understood;
  const also = (t: Target): boolean =>
    (t.baseline && (asksNow(asking) || isLatest(t, records, asking))) || (asksLast(asking) && isLastGoal(t, records));
  const inYear = years.length === 0 ? records : records.filter((t) => years.some((y) => saysYear(t, y)) || also(t));
  const asked = basis === null ? inYear : inYear.filter((t) => isOfBasis(t, basis) || isOnlyOne(t, inYear, asking) || also(t));
  if (asked.length > 0) return asked;
  const reached = basis === "achieved" ? records.filter((t) => t.baseline) : [];
  return reached.length > 0 ? reached : years.length > 0 ? inYear : [];
}

/** 2020年多少，2025年要到多少: what was reached in the one year is asked beside the goal of the other. */
function isOnlyOne(target: Target, inYear: readonly Target[], asking: Asking): boolean {
  const { years, basis } = asking.reading.understood;
  const own = years.filter((y) => saysYear(target, y));
  return (
    (years.length > 1 || asksLast(asking)) && basis !== null && own.some((y) => !inYear.some((t) => saysYear(t, y) && isOfBasis(t, basis)))
  );
}
/** 2020年多少，最后要到多少: the last goal is asked beside the figure of the year. */
const asksLast = ({ reading }: Asking): boolean => reading.understood.years.length > 0 && LAST.test(reading.text);
const LAST = /[，,](?:那|到)?(?:最后|最终|末了|到头来?|后来|往后|以后|将来|到期末|期末)[^，,。？?]{0,8}(?:多少|几)/;
const isLastGoal = (target: Target, records: readonly Target[]): boolean =>
  !target.baseline && !records.some((t) => t.measure === target.measure && !t.baseline && (yearOf(t) ?? 0) > (yearOf(target) ?? 0));

/** 比2015年多了几所: the last figure reached beside that of the year. */
function isLatest(target: Target, records: readonly Target[], { reading }: Asking): boolean {
  const since = reading.understood.years.length === 1 && changeAsked(reading.text);
  return since && !records.some((t) => t.baseline && t.measure === target.measure && (yearOf(t) ?? 0) > (yearOf(target) ?? 0));
}
/** 现在多少，2025年要多少; 有几所，2025年呢: the figure reached is asked beside that of the year. */
const asksNow = ({ reading }: Asking): boolean => reading.understood.basis === null && NOW.test(reading.text);
const NOW = /现在|目前|现状|眼下|原来|(?:多少|几[个所名人项])[^，,。？?\d]{0,4}[，,？?](?:那|到)?(?:20\d\d年|十[三四五]五)[^，,]{0,4}呢/;

/** A figure reached where what was achieved is asked, a goal where goals are. */
export const isOfBasis = ({ baseline }: Target, basis: "achieved" | "goal"): boolean => baseline === (basis === "achieved");
/** A period that ends in the year speaks for it. */
export function saysYear(target: Target, year: number): boolean {
  return target.year === year || (target.year === null && target.period?.endsWith(`-${year}`) === true) || spansYear(target, year);
}

/** One line per city and year, the plainest record first; a value stated twice is cited once. */
export function readOut(records: readonly Target[], asking: Asking): Draft {
  const { superlative, text, understood } = asking.reading;
  const compares = superlative !== null || differenceAsked(text);
  const meant = compares && understood.years.length === 0 ? rankedYear(records, asking) : records;
  const all = claimed(distinct(meant), asking);
  // Who doubts that two places agree wants both, though one is a looser wording of the other.
  const shown = (understood.intent === "conflict" ? all : withoutRestated(all)).slice(0, 24);
  const lines = shown.flatMap((t) => recordLine(t, asking));
  const said = superlative ? rankLine(shown, asking) : differenceLine(shown, asking);
  const alike = DOUBTS.test(text) && conflictsOf(shown, asking).length === 0 ? [line("没有找到互相矛盾的写法，文本写的是：")] : [];
  return draft("answered", [...alike, ...said, ...lines, ...unstatedLines(shown, records, asking), ...conflictLines(shown, asking)], {
    targets: shown,
    conflicts: conflictsOf(shown, asking),
  });
}

/** Takes for granted that two places differ. */
const DOUBTS = /[两几]个(?:地方|处|数)[^，。]{0,6}(?:不一样|不同)|[有写][两几]个数|不一致|矛盾|对不上|打架/;
/** 是17所还是10所: where each of the figures said is on record, those alone. */
function claimed(records: readonly Target[], { reading }: Asking): readonly Target[] {
  const says = (t: Target, claim: string): boolean => t.valueText.normalize("NFKC").includes(numberIn(claim));
  const { claims } = reading;
  const all = claims.length > 1 && claims.every((c) => records.some((t) => says(t, c)));
  return all ? records.filter((t) => claims.some((c) => says(t, c))) : records;
}
function distinct(records: readonly Target[]): readonly Target[] {
  const ordered = [...records].sort((a, b) => Number(a.kind !== "table") - Number(b.kind !== "table"));
  const key = (t: Target): string => [t.city, t.place, t.measure, yearOf(t), t.value, t.valueMax, t.baseline].join("|");
  const unique = ordered.filter((t, i) => ordered.findIndex((o) => key(o) === key(t)) === i);
  return unique.sort((a, b) => (a.city ?? "").localeCompare(b.city ?? "", "zh") || (yearOf(a) ?? 0) - (yearOf(b) ?? 0));
}

export const yearOf = (t: Target): number | null => t.year ?? (t.period ? Number(t.period.slice(-4)) : null);

export function recordLine(target: Target, asking: Asking): readonly Line[] {
  const rest = targetReference(target, asking.library.documents);
  if (!rest) return [];
  const time = target.year ? `${target.year}年` : target.period ? `${target.period.replace("-", "—")}年` : "";
  const badge = [target.baseline ? "已实现" : "目标", target.attribute].filter((b) => b !== null).join("，");
  return [line(`${cityLabel(rest.document)}${time}${labelOf(target)}：**${withUnit(target)}**（${badge}）`, [rest])];
}
/** An indicator that says its stage itself stands in a row group by chance of layout. */
const NAMES_STAGE = /^(?:九年)?(?:学前|幼儿园|小学|初中|义务教育|高中阶段|普通高中|中职|中等职业|高等教育|特殊教育)/;
/** The indicator without its unit, with the stage row it stands under where it does not say it. */
export function labelOf(target: Target): string {
  const name =
    target.group && !target.indicator.includes(target.group.slice(0, 2)) && !NAMES_STAGE.test(target.indicator)
      ? `${target.group.replace(/[：:]$/, "")}${target.indicator}`
      : target.indicator;
  return name.replace(/[（(][%％人所个年项万个][）)]/g, "");
}

export function conflictsOf(shown: readonly Target[], asking: Asking): readonly Conflict[] {
  const ids = new Set(shown.map((t) => t.id));
  const { years } = asking.reading.understood;
  return asking.library.conflicts
    .filter((c) => (c.kind === "below-baseline" ? ids.has(c.a.id) && ids.has(c.b.id) : ids.has(c.a.id) || ids.has(c.b.id)))
    .filter((c) => years.length === 0 || c.year === null || years.includes(c.year))
    .slice(0, 4);
}

/** Each contradiction of what is shown, with both its places. */
export function conflictLines(shown: readonly Target[], asking: Asking): readonly Line[] {
  return conflictsOf(shown, asking).flatMap((c) => {
    const rests = [c.a, c.b].flatMap((t) => targetReference(t, asking.library.documents) ?? []);
    return rests.length === 2 ? [line(`注意：${c.why}`, rests)] : [];
  });
}
