/** Records that answer -> what follows from them by counting: who is highest, by how much two differ. Shown with the places of their parts. Pure. */
import type { Target } from "../domain/target.ts";
import { withUnit } from "../measures/conflicts.ts";
import type { Asking } from "./asking.ts";
import { type Line, line, targetReference } from "./draft.ts";
import { yearOf } from "./records.ts";

const DIFFERENCE =
  /差多少|相差|多多少|少多少|高多少|低多少|增加(了)?(多少|几)|增长(了)?(多少|几)|(要|了)?(多|少|降|升|涨)了?(多少|几)|减少(了)?(多少|几)|提高(了)?(多少|几)|下降(了)?(多少|几)/;

/**
 * Which city states the highest or lowest figure; bounds are ranked by their figure and words are never turned into one.
 * Cities are ranked by figures of one year, goals and achieved ones apart: the latest year of which two cities state one.
 */
export function rankLine(shown: readonly Target[], asking: Asking): readonly Line[] {
  const all = comparable(shown);
  const numbers = likeFigures(all);
  if (numbers.length < 2) return [];
  const highest = asking.reading.superlative === "highest";
  const best = numbers.reduce((top, n) => ((highest ? n.value > top.value : n.value < top.value) ? n : top));
  const ties = numbers.filter((n) => n.value === best.value);
  const rests = ties.flatMap((t) => targetReference(t.target, asking.library.documents) ?? []);
  const words = withUnit(best.target);
  const who = [...new Set(ties.map((t) => t.target.city ?? ""))].join("、");
  const even = ties.length === numbers.length && new Set(numbers.map((n) => n.target.city)).size > 1;
  const dated = asking.reading.understood.years.length === 0 || numbers.length < all.length;
  const basis = dated ? `${yearOf(best.target) ?? ""}年${best.target.baseline ? "已实现" : "目标"}` : "";
  const said = even ? `${basis}${who}相同（${words}）` : `${basis}${highest ? "最高" : "最低"}：${who}（${words}）`;
  return [{ text: said, rests, computed: [{ valueText: words, how: "rank" }] }];
}

/** Of several cities the figures of the one year that is ranked; where nothing can be ranked, or one city is asked, all of them. */
export function rankedYear(records: readonly Target[]): readonly Target[] {
  const numbers = comparable(records);
  const [first] = citiesOf(numbers) < 2 ? [] : likeFigures(numbers);
  return first === undefined ? records : records.filter((t) => yearOf(t) === yearOf(first.target));
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

/** The difference of two exact figures of one unit, where it is asked for; two cities or two years. */
export function differenceLine(shown: readonly Target[], asking: Asking): readonly Line[] {
  if (!DIFFERENCE.test(asking.reading.text)) return [];
  const numbers = comparable(shown);
  const [a, b] = [numbers[0], numbers.at(-1)];
  if (numbers.length !== 2 || a === undefined || b === undefined || a.target.unit !== b.target.unit) return [];
  const rests = [a, b].flatMap((n) => targetReference(n.target, asking.library.documents) ?? []);
  const by = decimal(Math.abs(b.value - a.value));
  const unit = a.target.unit === "%" ? "个百分点" : (a.target.unit ?? "");
  const sameCity = a.target.city === b.target.city;
  const [x, y] = sameCity ? [`${yearOf(a.target) ?? ""}年`, `${yearOf(b.target) ?? ""}年`] : [a.target.city ?? "", b.target.city ?? ""];
  const verb = sameCity ? (b.value >= a.value ? "增加" : "减少") : "相差";
  const bounded = [a, b].some((n) => n.target.comparator !== "=") ? "（按所写的界限计算）" : "";
  const text = sameCity ? `从${x}到${y}${verb}**${by}${unit}**${bounded}` : `${x}与${y}相差**${by}${unit}**${bounded}`;
  return [{ ...line(text, rests), computed: [{ valueText: `${by}${unit}`, how: "difference" }] }];
}
const decimal = (value: number): string => String(Math.round(value * 1000) / 1000);

function comparable(shown: readonly Target[]): readonly Numbered[] {
  return shown.flatMap((t) =>
    t.value === null || t.comparator === "text" || t.comparator === "range" ? [] : [{ target: t, value: t.value }],
  );
}
