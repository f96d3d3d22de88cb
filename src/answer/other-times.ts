/** A question and the places an answer rests on -> the time asked of which they do not speak, as a sentence. Pure. */
import type { Asking } from "./asking.ts";
import { type Cited, sentencesOf } from "./cited.ts";
import { type Draft, isReadOut } from "./draft.ts";
import { asksFigure, saysPeriodEnd } from "./evidence.ts";
import { saysYear } from "./records.ts";

const namesYear = (year: number, words: string): boolean => words.includes(String(year)) || saysPeriodEnd(year, words);

/** 2019年占几成, of a place that gives figures of other years only. */
export function otherYear({ reading }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  const { years } = reading.understood;
  if (years.length === 0 || !asksFigure(reading)) return null;
  const near = (year: number, { wide }: Cited): boolean => namesYear(year, wide) || (year % 5 === 0 && OF_PERIOD.test(wide));
  const told = years.some((y) => targets.some((t) => saysYear(t, y)) || cited.some((c) => near(y, c)));
  return told ? null : `找到的文字没有说${years.join("年、")}年的数。`;
}
/** What speaks of the end of a plan's period without its year. */
const OF_PERIOD = /五年|期末|目前|现有|规划期/;

/** Asks on from what it takes for granted: 为啥推到2026年. */
const BUILDS_ON = /为什么|为啥|为何|怎么会|咋会|凭什么|凭啥/;
/** A year or a place the question takes for granted that none of the places speaks of. */
export function takenForGranted({ reading }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  if (!BUILDS_ON.test(reading.text)) return null;
  const place = reading.understood.places.find((p) => cited.every((c) => !c.wide.includes(p.replace(/[县区市镇乡]$/, ""))));
  if (place !== undefined && targets.length === 0) return `找到的文字没有说到${place}。`;
  const years = reading.understood.years.filter((y) => reading.text.includes(String(y)));
  if (years.length === 0) return null;
  const spoken = (year: number): boolean => targets.some((t) => saysYear(t, year)) || cited.some((c) => namesYear(year, c.wide));
  const missing = years.filter((y) => !spoken(y));
  return missing.length < years.length ? null : `找到的文字没有说到${missing.join("年、")}年。`;
}

/** 现在多少, where the records found are goals. */
export function onlyGoals({ reading }: Asking, _: readonly Cited[], given: Draft): string | null {
  const { targets } = given;
  const goals = targets.length > 0 && targets.every((t) => !t.baseline && t.kind !== "project");
  return reading.understood.basis === "achieved" && isReadOut(given) && goals ? "找到的只有目标，没有已经达到的数。" : null;
}

/** 打算引进多少名, where every figure found is of years before the plan's. */
export function onlyDone({ reading, documents }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  if (reading.understood.basis !== "goal" || !asksFigure(reading) || targets.some((t) => !t.baseline)) return null;
  const begins = Math.min(...documents.flatMap((d) => (d.entry.period === null ? [] : [Number(d.entry.period.slice(0, 4))])));
  // 港北2016到2020年的, after 打算补多少: of years that are over.
  if (reading.understood.years.length > 0 && reading.understood.years.every((y) => y < begins)) return null;
  const years = cited.flatMap((c) => sentencesOf(c.words)).flatMap((s) => s.match(/20\d{2}(?=年|以来|至)/g) ?? []);
  return years.length > 0 && years.every((y) => Number(y) < begins) ? "找到的只有已经达到的数，没有今后的目标。" : null;
}
