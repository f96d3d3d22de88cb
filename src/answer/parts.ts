/** A question of several figures and the answer that records gave -> the parts of it that the answer leaves out, each a question of its own. Pure. */

import type { Target } from "../domain/target.ts";
import { clausesOf, kindAsked } from "../understand/quantities.ts";
import type { Reading } from "../understand/reading.ts";
import { type Alongside, alongside } from "./alongside.ts";
import type { Draft } from "./draft.ts";
import { inKind } from "./matching.ts";

/** Parts asked on at most. */
const AT_MOST = 2;

/**
 * Clauses that ask for a figure of something no record of the answer is about, with the city and year of the whole; with its
 * subject too where they say little of their own (其中公办的几所). Empty where the answer has no records, speaks of several
 * cities, or leaves nothing out.
 */
export function partsLeftOut(reading: Reading, given: Draft): readonly string[] {
  const { understood, text } = reading;
  if (given.status !== "answered" || given.targets.length === 0 || understood.cities.length > 1 || kindAsked(text) === null) return [];
  const clauses = clausesOf(text).map((c) => c.trim());
  const left = clauses.filter((c) => c.length >= 4 && asksFigure(c, text) && !isTold(c, reading, given.targets));
  const where = [...understood.cities, ...understood.places].filter((n) => !left.some((c) => c.includes(n.slice(0, 2)))).join("");
  const when = understood.years.length === 1 ? `${understood.years[0]}年` : "";
  const whole = (c: string): string => ledBy(c, text) ?? `${where}${c.includes(when) ? "" : when}${topicFor(c, reading)}${c}`;
  const parts = left.length === clauses.length ? [] : left.slice(0, AT_MOST).map(whole);
  return [...beside(reading, given.targets), ...parts].slice(0, AT_MOST + 1);
}
/** 要新建几所小学[几所初中]: what stands before the first count is asked of the next as well. Null where the clause does not begin with a count. */
function ledBy(clause: string, text: string): string | null {
  const first = text.search(COUNT);
  return first > 0 && clause.search(COUNT) === 0 && !/[，,。]/.test(text.slice(0, first)) ? `${text.slice(0, first)}${clause}` : null;
}
const COUNT = /(?:多少|几)[所个名间]/;

/** 小学和初中毕业生升学率, where only one of the two is told: the same asked of each other. */
function beside({ subject, text }: Reading, targets: readonly Target[]): readonly string[] {
  const joined = alongside(
    text,
    subject.map((s) => s.word),
  );
  if (joined === null) return [];
  const names = targets.map((t) => `${t.indicator}${t.measure}`);
  const means = (word: string): readonly string[] => [word, ...(subject.find((s) => s.word === word)?.alternatives ?? [])];
  const toldAs = (formsOf: (word: string) => readonly string[]): Alongside["items"] =>
    joined.items.filter(({ words }) => names.some((name) => words.every((w) => formsOf(w).some((form) => name.includes(form)))));
  // Two things of one policy word are told apart by their own.
  const own = toldAs((word) => [word]);
  const told = own.length > 0 ? own : toldAs(means);
  const left = told.length === 0 ? [] : joined.items.filter((i) => !told.includes(i));
  return left.slice(0, AT_MOST).map((i) => text.replace(joined.said, i.said));
}
/**
 * The clauses of a question of one city that no place answers whole, where each asks for a figure of its own, each with what
 * stands before the first that asks.
 */
export function clausesAsked({ understood, text }: Reading): readonly string[] {
  const clauses = clausesOf(text).map((c) => c.trim());
  const asking = clauses.filter((c) => c.length >= 4 && asksFigure(c, text));
  const city = understood.cities[0];
  if (asking.length < 2 || asking.length > AT_MOST + 1 || city === undefined || understood.cities.length > 1) return [];
  return asking.map((c) => (c.includes(city.slice(0, 2)) ? c : `${city}${c}`));
}
/** 毛入园率是多少，为什么超过100%: a question that asks twice, cut before its last asking clause; null where it asks once. */
export function lastAskedCutOff({ text }: Reading): { readonly rest: string; readonly last: string } | null {
  const cuts = [...text.matchAll(/[，,。？?；;！!\s]+/g)].map(({ 0: stop, index }) => ({
    rest: text.slice(0, index),
    last: text.slice(index + stop.length),
  }));
  const two = cuts.filter(({ rest, last }) => ASKS_FIGURE.test(rest) && ASKS.test(last));
  return two.at(-1) ?? null;
}
const ASKS_FIGURE = /多少|几(?!乎)|哪一?年|百分之/;
const ASKS = /多少|几(?!乎)|什么|啥|哪|谁|怎么|怎样|如何|咋|为何|多[久大高长]|[吗么]$/;
/** What the whole is about, in the order said, for a clause with fewer words of its own than stand alone. */
function topicFor(clause: string, { subject, text }: Reading): string {
  const [own, others] = [subject.filter((s) => clause.includes(s.word)), subject.filter((s) => !clause.includes(s.word))];
  if (own.length >= ALONE || EACH.test(clause)) return "";
  const before = text.slice(0, text.indexOf(clause));
  const done = DONE.test(clause);
  const said = others.map((s) => s.word).filter((w) => before.includes(w) && !(done && DONE.test(w)));
  return said.length === 0 ? "" : `${said.sort((a, b) => before.indexOf(a) - before.indexOf(b)).join("")}，`;
}
const ALONE = 2;
/** 改扩建的各有多少: of more than was named. */
const EACH = /各(?:有|是|自|多少|几)/;
/** One takes the place of another. */
const DONE = /(?:新建|扩建|迁建|新增|增加|改造|撤并)/;
/** It asks itself, or the list it stands in does: A比例、B比例各是多少. */
const asksFigure = (clause: string, text: string): boolean =>
  kindAsked(clause) !== null && (/多少|几|呢$/.test(clause) || /[率比重例数]$/.test(clause)) && /多少|几|呢/.test(text);

/** A figure of the kind asked is told, and a measure of the answer is named in the clause, or every word it is about stands in what the answer is about. */
function isTold(clause: string, { candidates, subject }: Reading, targets: readonly Target[]): boolean {
  const told = targets
    .filter((t) => inKind(t, kindAsked(clause)))
    .map((t) => `${t.group ?? ""}${t.indicator}${t.measure}`)
    .join(" ");
  const words = subject.filter((s) => clause.includes(s.word));
  const named = candidates.some((c) => clause.includes(c.said) && told.includes(c.measure));
  return told !== "" && (named || words.every((s) => [s.word, ...s.alternatives].some((w) => told.includes(w))));
}
