/** Records that answer -> what follows from them by counting: who is highest, by how much two differ. Shown with the places of their parts. Pure. */
import type { Target } from "../domain/target.ts";
import { withUnit } from "../measures/conflicts.ts";
import { rankTargets } from "../measures/lookup.ts";
import { asksAllInOrder, asksBothEnds, differenceAsked } from "../understand/comparatives.ts";
import type { Asking } from "./asking.ts";
import { type Line, line, targetReference } from "./draft.ts";
import { yearOf } from "./records.ts";

/** Figures that are only bounds are compared as they are written, and that is said. */
const BY_BOUNDS = "（按所写的界限计算）";

/**
 * Which city states the highest or lowest figure, or all of them in order; bounds are ranked by their figure and words are
 * never turned into one. Cities are ranked by figures of one year, goals and achieved ones apart: the latest year of which
 * two cities state one.
 */
export function rankLine(shown: readonly Target[], asking: Asking): readonly Line[] {
  const all = comparable(shown);
  const numbers = likeFigures(all);
  const order = asking.reading.superlative === "highest" ? "highest" : "lowest";
  const targets = numbers.map((n) => n.target);
  const { ranks } = rankTargets(targets, order);
  const [best] = ranks;
  if (numbers.length < 2 || best?.[0] === undefined) return [];
  const dated = asking.reading.understood.years.length === 0 || numbers.length < all.length;
  const basis = dated ? basisOf(best[0]) : "";
  const several = citiesOf(numbers) > 1;
  if (several && best.length === numbers.length) return [toldRank(`${basis}${rankWords(best, "相同")}`, [best], asking)];
  if (citiesOf(numbers) > 2 && asksAllInOrder(asking.reading.text)) {
    const all = `${basis}从${order === "highest" ? "高到低" : "低到高"}：${ranks.map((r) => rankWords(r)).join("、")}`;
    return [toldRank(all, ranks, asking)];
  }
  const first = `${basis}${ENDS[order]}：${rankWords(best)}`;
  const other = order === "highest" ? "lowest" : "highest";
  const [least] = several && asksBothEnds(asking.reading.text) ? rankTargets(targets, other).ranks : [];
  return [
    least === undefined
      ? toldRank(first, [best], asking)
      : toldRank(`${first}；${ENDS[other]}：${rankWords(least)}`, [best, least], asking),
  ];
}
const ENDS = { highest: "最高", lowest: "最低" } as const;
/** A line about ranks, each with its places and its figure. */
function toldRank(text: string, ranks: readonly (readonly Target[])[], { library }: Asking): Line {
  const computed = ranks.flatMap(([t]) => (t === undefined ? [] : [{ valueText: withUnit(t), how: "rank" as const }]));
  return { text, rests: ranks.flat().flatMap((t) => targetReference(t, library.documents) ?? []), computed };
}
/** 柳州（99%以上）; of one rank, all its cities. */
const rankWords = (rank: readonly Target[], word = ""): string =>
  `${[...new Set(rank.map((t) => t.city ?? ""))].join("、")}${word}（${[...new Set(rank.map(withUnit))].join("、")}）`;

/** 2025年目标. */
const basisOf = (t: Target): string => `${yearOf(t) ?? ""}年${t.baseline ? "已实现" : "目标"}`;

/** Of several cities the figures of the one year that is ranked; where nothing can be ranked, or one city is asked, all of them. */
export function rankedYear(records: readonly Target[], { reading }: Asking): readonly Target[] {
  const numbers = comparable(records);
  const reached = numbers.filter((n) => n.target.baseline);
  const meant = asksStock(reading) && citiesOf(reached) > 1 && citiesOf(reached) === citiesOf(numbers) ? reached : numbers;
  const [first] = citiesOf(numbers) < 2 ? [] : likeFigures(meant);
  const ofBasis = (t: Target): boolean => meant === numbers || t.baseline;
  return first === undefined ? records : records.filter((t) => yearOf(t) === yearOf(first.target) && ofBasis(t));
}
/** 哪边的公办幼儿园多: how many there are, before how many there are to be. */
const asksStock = ({ asked, text, understood }: Asking["reading"]): boolean =>
  (asked === "count" || asked === "people") && understood.basis === null && !/[要将会]|目标|规划|计划|打算|新[建增]|到20|20\d\d/.test(text);

/** 四个地方排个名: each city asked that states no figure of the year ranked, said by name. Cities of which no record is found at all are told in words where they are named. */
export function unstatedLines(shown: readonly Target[], records: readonly Target[], asking: Asking): readonly Line[] {
  const [first] = shown;
  const { cities } = asking.reading.understood;
  if (first === undefined || asking.reading.superlative === null) return [];
  const asked = cities.length > 0 ? records.map((t) => t.city) : asking.documents.map((d) => d.entry.city);
  const missing = [...new Set(asked)].filter((city) => city !== null && !shown.some((t) => t.city === city));
  return missing.length === 0 ? [] : [line(`${missing.join("、")}：文本没有写${basisOf(first)}的这个数`)];
}

interface Numbered {
  readonly target: Target;
  readonly value: number;
}

const citiesOf = (numbers: readonly Numbered[]): number => new Set(numbers.map((n) => n.target.city)).size;

/** Figures that can be ranked: of one city all of them; of several, those of the latest year and kind that two cities state. */
function likeFigures(numbers: readonly Numbered[]): readonly Numbered[] {
  if (citiesOf(numbers) < 2) return numbers;
  const kinds = new Map<string, Numbered[]>();
  for (const n of numbers) {
    const kind = `${yearOf(n.target) ?? 0} ${n.target.baseline ? 0 : 1}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), n]);
  }
  const shared = [...kinds.entries()].filter(([, of]) => citiesOf(of) > 1);
  return shared.sort(([a], [b]) => b.localeCompare(a))[0]?.[1] ?? [];
}

/** The difference of two figures of one unit, where it is asked for: of two cities, or of two years or kinds of one. */
export function differenceLine(shown: readonly Target[], asking: Asking): readonly Line[] {
  if (!differenceAsked(asking.reading.text)) return [];
  const [a, b, third] = pairOf(likeFigures(comparable(shown)), asking.reading.understood.years);
  if (a === undefined || b === undefined || third !== undefined) return [];
  const rests = [a, b].flatMap((n) => targetReference(n.target, asking.library.documents) ?? []);
  const by = `${decimal(Math.abs(b.value - a.value))}${a.target.unit === "%" ? "个百分点" : (a.target.unit ?? "")}`;
  const bounded = [a, b].some((n) => n.target.comparator !== "=") ? BY_BOUNDS : "";
  const said = a.target.city === b.target.city ? betweenTimes(a, b, by) : betweenCities(a, b, by);
  return [{ ...line(`${said}${bounded}`, rests), computed: [{ valueText: by, how: "difference" }] }];
}
/** Of one unit; of one city with more than two figures, the first of each of two years asked, or the last that was reached and the last goal. */
function pairOf(numbers: readonly Numbered[], years: readonly number[]): readonly Numbered[] {
  const like = numbers.filter((n) => n.target.unit === numbers[0]?.target.unit);
  if (like.length < 3) return like;
  if (citiesOf(like) === 2) return ofTables(like);
  if (citiesOf(like) > 2) return like;
  const ofYears = years.flatMap((year) => like.find((n) => yearOf(n.target) === year) ?? []);
  if (ofYears.length === 2) return ofYears;
  const last = (baseline: boolean): Numbered[] => like.filter((n) => n.target.baseline === baseline).slice(-1);
  return [...last(true), ...last(false)];
}
/** Of two cities the figure that each one's table gives, beside other wordings of it; all where that is not one each. */
function ofTables(like: readonly Numbered[]): readonly Numbered[] {
  const tables = like.filter((n) => n.target.kind === "table");
  const kept = [...like].filter((n) => n.target.kind === "table" || !tables.some((t) => t.target.city === n.target.city));
  return kept.length === 2 && citiesOf(kept) === 2 ? kept : like;
}
function betweenTimes(a: Numbered, b: Numbered, by: string): string {
  const [x, y] = [a, b].map((n) => yearOf(n.target) ?? "");
  if (x === y) return `${basisOf(a.target)}与${basisOf(b.target)}相差**${by}**`;
  return `从${x}年到${y}年${b.value >= a.value ? "增加" : "减少"}**${by}**`;
}
function betweenCities(a: Numbered, b: Numbered, by: string): string {
  const [more, less] = a.value >= b.value ? [a, b] : [b, a];
  const basis = yearOf(a.target) === yearOf(b.target) && a.target.baseline === b.target.baseline ? basisOf(a.target) : "";
  if (a.value === b.value) return `${basis}${a.target.city ?? ""}与${b.target.city ?? ""}相同`;
  return `${basis}${more.target.city ?? ""}比${less.target.city ?? ""}${a.target.unit === "%" ? "高" : "多"}**${by}**`;
}
/** Without the noise of binary fractions: no source states more than four decimals. */
export const decimal = (value: number): string => String(Math.round(value * 10000) / 10000);

function comparable(shown: readonly Target[]): readonly Numbered[] {
  return shown.flatMap((t) =>
    t.value === null || t.comparator === "text" || t.comparator === "range" ? [] : [{ target: t, value: t.value }],
  );
}
