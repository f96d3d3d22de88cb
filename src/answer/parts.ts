/** A question of several figures and the answer that records gave -> the parts of it that the answer leaves out, each a question of its own. Pure. */
import { kindAsked } from "../understand/quantities.ts";
import type { Reading } from "../understand/reading.ts";
import type { Draft } from "./draft.ts";

/** Parts asked on at most. */
const AT_MOST = 2;
/** 特级教师几个，高级教师又是多少; A率、B率、C率各是多少. */
const BETWEEN = /[，,。？?；;！!、]/;

/**
 * Clauses that ask for a figure of something no record of the answer is about, with the city and year of the whole.
 * Empty where the answer has no records, speaks of several cities, or leaves nothing out.
 */
export function partsLeftOut(reading: Reading, given: Draft): readonly string[] {
  const { understood, text } = reading;
  if (given.status !== "answered" || given.targets.length === 0 || understood.cities.length > 1 || kindAsked(text) === null) return [];
  const told = given.targets.map((t) => `${t.group ?? ""}${t.indicator}${t.measure}`).join(" ");
  const clauses = text.split(BETWEEN).map((c) => c.trim());
  const left = clauses.filter((c) => c.length >= 4 && asksFigure(c, text) && !isTold(c, reading, told));
  const where = [...understood.cities, ...understood.places].filter((n) => !left.some((c) => c.includes(n.slice(0, 2)))).join("");
  const when = understood.years.length === 1 ? `${understood.years[0]}年` : "";
  return left.length === clauses.length ? [] : left.slice(0, AT_MOST).map((c) => `${where}${c.includes(when) ? "" : when}${c}`);
}
/** It asks itself, or the list it stands in does: A比例、B比例各是多少. */
const asksFigure = (clause: string, text: string): boolean =>
  kindAsked(clause) !== null && (/多少|几|呢$/.test(clause) || /[率比重例数]$/.test(clause)) && /多少|几|呢/.test(text);

/** A measure of the answer is named in it, or every word it is about stands in what the answer is about. */
function isTold(clause: string, { candidates, subject }: Reading, told: string): boolean {
  const words = subject.filter((s) => clause.includes(s.word));
  const named = candidates.some((c) => clause.includes(c.said) && told.includes(c.measure));
  return named || words.every((s) => [s.word, ...s.alternatives].some((w) => told.includes(w)));
}
