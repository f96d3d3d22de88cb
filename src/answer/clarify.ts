/** Questions with more than one reading: all are answered when they are few, else they are offered as choices. Pure. */
import type { SubjectWord } from "../domain/ask.ts";
import type { StandardMeasure, Target } from "../domain/target.ts";
import type { Asking } from "./asking.ts";
import { type Draft, draft, line } from "./draft.ts";
import { ofTheTime, readOut } from "./records.ts";

/** Records read out at once; more readings become choices. */
const FEW = 8;
const CHOICES = 5;

/** 毛入学率 without its stage: every measure of that name. Null where the question names no such word. */
export function severalMeasures(asking: Asking): Draft | null {
  const { candidates, asked, subject, text } = asking.reading;
  if (candidates.length > 0 || asked === null) return null;
  const named = /毛入学率|毛入园率|入学率|巩固率|覆盖率/.exec(text)?.slice(0, 1) ?? [];
  const words = named.length > 0 ? named : subject.map((s) => s.word).filter((w) => w.length >= 3 && /[率比]$/.test(w));
  const measures = narrowed(
    asking.library.measures.filter((m) => words.some((w) => m.measure.endsWith(w))),
    subject.filter((s) => !words.some((w) => w.includes(s.word))),
  );
  if (measures.length === 0 || words.length === 0) return null;
  const records = ofMeasures(asking, measures);
  const timely = ofTheTime(records, asking);
  const shown = timely.length > 0 ? timely : records.filter((t) => t.kind === "table");
  if (shown.length === 0) return null;
  return shown.length <= FEW ? readOut(shown, asking) : offered(asking, measures, words[0] ?? "");
}

/** Those whose names hold most of what else was said; none where something was said that no name holds. */
function narrowed(measures: readonly StandardMeasure[], others: readonly SubjectWord[]): readonly StandardMeasure[] {
  const held = (m: StandardMeasure): number => others.filter((o) => [o.word, ...o.alternatives].some((w) => m.measure.includes(w))).length;
  const most = Math.max(0, ...measures.map(held));
  return others.length > 0 && most === 0 ? [] : measures.filter((m) => held(m) === most);
}

/** Weight of a glossary entry from which its wording names what can be looked up. */
const NAMES = 0.9;
/** A year or city alone, with nothing said that could be looked up: the measures on record are offered. */
export function nothingNamed(asking: Asking): Draft | null {
  const { subject, candidates, followUp, understood, sections } = asking.reading;
  const { phrases, countedNames } = asking.query;
  const bare =
    asking.query.subject.every((s) => s.strength < NAMES) &&
    subject.length === 0 &&
    candidates.length === 0 &&
    understood.places.length === 0 &&
    sections.length === 0 &&
    phrases.length === 0 &&
    countedNames.length === 0 &&
    !understood.years.some((y) => isFarOff(y, asking));
  const talks = understood.intent === "quote" || understood.intent === "conflict" || followUp === "more" || followUp === "why";
  const onlyYear = followUp === "slots" && understood.years.length > 0 && asking.reading.asked === null && candidates.length === 0;
  if ((!bare && !onlyYear) || talks) return null;
  const held = asking.library.measures.filter((m) => ofMeasures(asking, [m]).length > 0);
  return held.length < 2 ? null : offered(asking, held, "");
}

/** 到2035年: a year beyond the plans says itself what is asked about. */
function isFarOff(year: number, { documents }: Asking): boolean {
  const ends = documents.flatMap(({ entry }) => (entry.period === null ? [] : [Number(entry.period.slice(5))]));
  return ends.length > 0 && ends.every((end) => end < year);
}

function ofMeasures(asking: Asking, measures: readonly StandardMeasure[]): readonly Target[] {
  const documents = new Set(asking.documents.map((d) => d.source.id));
  const names = new Set(measures.map((m) => m.measure));
  return asking.library.targets.filter((t) => documents.has(t.documentId) && t.kind !== "responsibility" && names.has(t.measure));
}
function offered(asking: Asking, measures: readonly StandardMeasure[], said: string): Draft {
  const { cities, years } = asking.reading.understood;
  const where = cities.join("和");
  const when = years.length > 0 ? `${years.join("年、")}年` : "";
  const choices = measures.slice(0, CHOICES).map((m) => ({ label: m.measure, question: `${where}${when}${m.measure}是多少？` }));
  const asks = said === "" ? "请问您要查哪一项？可以选下面的，也可以直接说指标、措施或城市。" : `「${said}」有几种，请问是哪一种？`;
  return draft("clarify", [line(asks)], { choices });
}
