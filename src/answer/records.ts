/** A number question -> the target records that answer it, read out with their bounds, years and badges. Pure. */
import type { QuantityKind } from "../domain/ask.ts";
import type { Conflict, Target } from "../domain/target.ts";
import { withUnit } from "../measures/conflicts.ts";
import { differenceAsked } from "../understand/comparatives.ts";
import type { MeasureCandidate } from "../understand/reading.ts";
import type { Asking } from "./asking.ts";
import { closerRecords } from "./closer.ts";
import { differenceLine, rankedYear, rankLine } from "./computed.ts";
import { cityLabel, type Draft, draft, type Line, line, targetReference } from "./draft.ts";
import { withoutRestated } from "./restated.ts";

/** Units that fit the kind of quantity asked; a kind without an entry takes any. */
const UNITS: Partial<Readonly<Record<QuantityKind, RegExp>>> = {
  money: /元/,
  percent: /[%比]|百分点/,
  people: /[人名位]/,
  count: /[个所家间项条批类门种座次套支场处期册台对名位人]/,
  area: /平方|亩/,
  time: /[年月日时]|分钟/,
};

/** A measure the question names so surely is what it asks about. */
export const NAMED = 0.75;
/** Records of the measures, cities and places asked; null when the question names no measure that fits the quantity asked. */
export function matchingRecords(asking: Asking): readonly Target[] | null {
  const { understood, candidates, asked } = asking.reading;
  const exact = new Set(candidates.filter((c) => c.score >= NAMED && isMeant(c, asked)).map((c) => c.measure));
  if (exact.size === 0) return null;
  const fitting = fittingRecords(asking);
  const named = fitting.filter((t) => exact.has(t.measure) || exact.has(t.indicator));
  const cities = understood.cities.length > 0 ? understood.cities : [...new Set(named.map((t) => t.city ?? ""))];
  const wanted = { text: asking.reading.text, subject: asking.query.subject };
  const found = cities.flatMap((city) => {
    const ofCity = (t: Target): boolean => t.city === city;
    const own = named.filter(ofCity);
    return asked === null ? own : timelyOf(closerRecords(own, fitting.filter(ofCity), wanted), own, asking);
  });
  return found.length === 0 ? null : found;
}
/** The closer ones, unless only the others speak of the time asked. */
const timelyOf = (closer: readonly Target[], named: readonly Target[], asking: Asking): readonly Target[] =>
  ofTheTime(closer, asking).length === 0 && ofTheTime(named, asking).length > 0 ? named : closer;

/** Records of the documents asked whose unit fits. */
function fittingRecords(asking: Asking): readonly Target[] {
  const documents = new Set(asking.documents.map((d) => d.source.id));
  const { asked, text } = asking.reading;
  const others = COUNTS_OTHERS.test(text);
  return asking.library.targets.filter(
    (t) => documents.has(t.documentId) && t.kind !== "responsibility" && inKind(t, asked) && (!others || t.unit !== "所"),
  );
}

/** The unit is one of the kind of quantity asked; words and bare numbers may be any. */
export const inKind = (t: Target, asked: QuantityKind | null): boolean =>
  asked === null || t.unit === null || (UNITS[asked]?.test(t.unit) ?? true);

/** 公立幼儿园 names a number of them only where one is asked for. */
const isMeant = ({ measure, said }: MeasureCandidate, asked: QuantityKind | null): boolean =>
  asked !== null || !measure.endsWith("数") || said.endsWith("数");
/** 多少个公办幼儿园学位: what is counted is in the schools, not the schools. */
const COUNTS_OTHERS =
  /(?:多少|几)[万千百十]?[个名位]?的?\p{Script=Han}{0,8}(?:学位|名额|床位|座位|老师|教师|学生|孩子|人|经费|资金|钱|班)(?=$|[，,。？?、了呢吗出来])/u;

/** Those of the year and basis asked; where only the year is wrong, none. */
export function ofTheTime(records: readonly Target[], asking: Asking): readonly Target[] {
  const { years, basis } = asking.reading.understood;
  const inYear = years.length === 0 ? records : records.filter((t) => years.some((y) => saysYear(t, y)) || (t.baseline && asksNow(asking)));
  const asked = basis === null ? inYear : inYear.filter((t) => t.baseline === (basis === "achieved"));
  if (asked.length > 0) return asked;
  const reached = basis === "achieved" ? records.filter((t) => t.baseline) : [];
  return reached.length > 0 ? reached : years.length > 0 ? inYear : [];
}

/** 现在多少，2025年要多少; 有几所，2025年呢: the figure reached is asked beside that of the year. */
const asksNow = ({ reading }: Asking): boolean => reading.understood.basis === null && NOW.test(reading.text);
const NOW = /现在|目前|现状|眼下|(?:多少|几[个所名人项])[^，,。？?\d]{0,4}[，,？?](?:那|到)?(?:20\d\d年|十[三四五]五)[^，,]{0,4}呢/;

/** A period that ends in the year speaks for it. */
export function saysYear(target: Target, year: number): boolean {
  return target.year === year || (target.year === null && target.period?.endsWith(`-${year}`) === true);
}

/** One line per city and year, the plainest record first; a value stated twice is cited once. */
export function readOut(records: readonly Target[], asking: Asking): Draft {
  const { superlative, text, understood } = asking.reading;
  const compares = superlative !== null || differenceAsked(text);
  const meant = compares && understood.years.length === 0 ? rankedYear(records) : records;
  const all = claimed(distinct(meant), asking);
  // Who doubts that two places agree wants both, though one is a looser wording of the other.
  const shown = (understood.intent === "conflict" ? all : withoutRestated(all)).slice(0, 24);
  const lines = shown.flatMap((t) => recordLine(t, asking));
  const said = superlative ? rankLine(shown, asking) : differenceLine(shown, asking);
  return draft("answered", [...said, ...lines, ...conflictLines(shown, asking)], {
    targets: shown,
    conflicts: conflictsOf(shown, asking),
  });
}

/** 是17所还是10所: where each of the figures said is on record, those alone. */
function claimed(records: readonly Target[], { reading }: Asking): readonly Target[] {
  const says = (t: Target, claim: string): boolean => t.valueText.normalize("NFKC").includes(/[\d.]+/.exec(claim)?.[0] ?? claim);
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

function conflictsOf(shown: readonly Target[], asking: Asking): readonly Conflict[] {
  const ids = new Set(shown.map((t) => t.id));
  const { years } = asking.reading.understood;
  return asking.library.conflicts
    .filter((c) => (c.kind === "below-baseline" ? ids.has(c.a.id) && ids.has(c.b.id) : ids.has(c.a.id) || ids.has(c.b.id)))
    .filter((c) => years.length === 0 || c.year === null || years.includes(c.year))
    .slice(0, 4);
}

function conflictLines(shown: readonly Target[], asking: Asking): readonly Line[] {
  return conflictsOf(shown, asking).flatMap((c) => {
    const rests = [c.a, c.b].flatMap((t) => targetReference(t, asking.library.documents) ?? []);
    return rests.length === 2 ? [line(`注意：${c.why}`, rests)] : [];
  });
}
