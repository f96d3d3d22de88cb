/** A question that asks how far something rose or fell, and the records of that thing -> the records in which a text states the change itself. Pure. */
import type { Target } from "../domain/target.ts";
import { shareOfChange } from "../understand/comparatives.ts";

/** What a change adds to the name of its measure: 增幅, 比2015年提高. */
const CHANGE = /^(?:增幅|降幅|涨幅|增长率?|(?:相?比|较)?(?:(?:20\d{2})年)?(?:增加|增长|提高|提升|上升|下降|降低|减少))$/;

/**
 * @param named records of the thing, of one city.
 * @param all records of that city, of any unit.
 * @param years asked; a change is of the year it is counted from and the year it ends in.
 * None where none of the kind asked is stated: 涨了百分之几 wants a share, 多了几所 a number. Where
 * the figures of both years are stated, their difference is reckoned from them instead.
 */
export function statedChanges(
  named: readonly Target[],
  all: readonly Target[],
  { text, years }: { readonly text: string; readonly years: readonly number[] },
): readonly Target[] {
  const share = shareOfChange(text);
  const bothStated = years.length > 1 && years.every((y) => named.some((t) => t.year === y));
  if (bothStated && !share) return [];
  const measures = [...new Set(named.map((t) => t.measure))];
  return all.filter((t) => {
    const of = measures.find((m) => t.measure.startsWith(m) && CHANGE.test(t.measure.slice(m.length)));
    if (of === undefined || !years.every((y) => spansYear(t, y))) return false;
    const inShares = /[%点]/.test(t.unit ?? "");
    return share ? inShares : inShares === named.some((n) => n.measure === of && n.unit === "%");
  });
}

/** A change from 2015 to 2020 speaks of both. */
export const spansYear = ({ measure, period, year }: Target, asked: number): boolean =>
  /(?:增幅|降幅|涨幅|增长率?|增加|提高|提升|上升|下降|降低|减少)$/.test(measure) &&
  (year === asked || period?.includes(String(asked)) === true || measure.includes(`${asked}年`));
