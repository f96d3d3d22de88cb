/** A question -> the target records it asks for, by the measures it names and the kind of quantity it wants. Pure. */

import { citiesHeld } from "../cities-held.ts";
import type { QuantityKind } from "../domain/ask.ts";
import type { Target } from "../domain/target.ts";
import { changeAsked } from "../understand/comparatives.ts";
import { withoutFurther } from "../understand/quantities.ts";
import type { MeasureCandidate } from "../understand/reading.ts";
import { type Asking, oncePerQuestion } from "./asking.ts";
import { statedChanges } from "./changes.ts";
import { closerRecords } from "./closer.ts";
import { ofTheTime } from "./records.ts";

/** Units that fit the kind of quantity asked; a kind without an entry takes any. */
const UNITS: Partial<Readonly<Record<QuantityKind, RegExp>>> = {
  money: /元/,
  percent: /[%比]|百分点/,
  people: /[人名位]/,
  count: /[个所家间项条批类门种座次套支场处期册台对名位人]/,
  area: /平方|亩/,
  time: /[年月日时]|分钟/,
};
/** The unit is one of the kind of quantity asked; words and bare numbers may be any. */
export const inKind = (t: Target, asked: QuantityKind | null): boolean =>
  asked === null || t.unit === null || (UNITS[asked]?.test(t.unit) ?? true);

/** A measure the question names so surely is what it asks about. */
export const NAMED = 0.75;
/** Records of the measures, cities and places asked; null when the question names no measure that fits the quantity asked. */
export const matchingRecords = oncePerQuestion((asking: Asking): readonly Target[] | null => {
  const { cities } = asking.reading.understood;
  const held = cities.length > 0 ? cities : citiesHeld(asking.documents);
  const askings = held.map((city) => ({ city, own: asking.of(city) }));
  if (askings.every(({ own }) => measuresIn(own).size === 0)) return null;
  const found = askings.flatMap(({ city, own }) => recordsOf(city, own));
  return found.length === 0 ? null : found;
});
function measuresIn({ reading }: Asking): ReadonlySet<string> {
  return new Set(reading.candidates.filter((c) => c.score >= NAMED && isMeant(c, reading.asked)).map((c) => c.measure));
}
/** 公立幼儿园 names a number of them only where one is asked for. */
const isMeant = ({ measure, said }: MeasureCandidate, asked: QuantityKind | null): boolean =>
  asked !== null || !measure.endsWith("数") || said.endsWith("数");

function recordsOf(city: string, asking: Asking): readonly Target[] {
  const { asked, text } = asking.reading;
  const measures = measuresIn(asking);
  const all = recordsIn(city, asking);
  const ofKind = all.filter((t) => inKind(t, asked));
  const schools = asked === "count" && SCHOOLS.test(asking.reading.counter ?? "") ? ofKind.filter((t) => SCHOOLS.test(t.unit ?? "所")) : [];
  const fitting = schools.length > 0 ? schools : ofKind;
  const isNamed = (t: Target): boolean => measures.has(t.measure) || measures.has(t.indicator);
  const named = fitting.filter(isNamed);
  if (asked === null) return named;
  const first = withoutFurther(text);
  const wanted = { text, subject: asking.query.subject.filter((s) => first.includes(s.word)) };
  const { cities, years } = asking.reading.understood;
  if (cities.length < 2 && changeAsked(text)) {
    const changes = statedChanges(closerRecords(all.filter(isNamed), all, wanted), all, { text, years });
    if (changes.length > 0) return changes;
  }
  const closer = closerRecords(named, fitting, wanted);
  const found = ofTheTime(closer, asking).length === 0 && ofTheTime(named, asking).length > 0 ? named : closer;
  return PART.test(asking.reading.said) ? [...found, ...fitting.filter((t) => found.some((f) => isAlike(f, t)))] : found;
}
/** 其中公办的有多少: of a kind all that the sentence counts, 公办幼儿园24所 and 公办小学附属幼儿园65所. */
const PART = /^(?:那么?|这)?(?:其中|当中|里面|里头)/;
function isAlike(found: Target, other: Target): boolean {
  const [owner] = /^(?:公办|民办|普惠性?|农村|城市|城区)/.exec(found.indicator) ?? [];
  const kind = /(?:幼儿园|小学|初中|高中|学校|园)$/.exec(found.indicator)?.[0];
  const near = found.documentId === other.documentId && Math.abs(found.start - other.start) < SENTENCE;
  const alike = found.kind === "inline" && other.kind === "inline" && found.unit === other.unit && found.baseline === other.baseline;
  return (
    near && alike && found !== other && kind !== undefined && other.indicator.startsWith(owner ?? " ") && other.indicator.endsWith(kind)
  );
}
/** Stored units. */
const SENTENCE = 60;
/** 多少所: schools are counted, not the places in them. */
const SCHOOLS = /[所间家]/;
/** Records whose names hold all that one city is asked, though it names no measure: a row that no sentence tells. Those of the time asked. */
export function wordedRecords(asking: Asking): readonly Target[] {
  const { asked, text, understood } = asking.reading;
  const [city, other] = understood.cities;
  if (asked === null || city === undefined || other !== undefined || understood.places.length > 0 || asking.query.subject.length < 2)
    return [];
  const fitting = recordsIn(city, asking).filter((t) => inKind(t, asked) && t.value !== null);
  return ofTheTime(closerRecords([], fitting, { text, subject: asking.query.subject }), asking);
}
function recordsIn(city: string, { documents, library, reading }: Asking): readonly Target[] {
  const ids = new Set(documents.filter((d) => d.entry.city === city).map((d) => d.source.id));
  const others = countsOthers(reading.text);
  return library.targets.filter((t) => ids.has(t.documentId) && t.kind !== "responsibility" && (!others || t.unit !== "所"));
}
export const countsOthers = (text: string): boolean => COUNTS_OTHERS.test(text);
/** 多少个公办幼儿园学位: what is counted is in the schools, not the schools. */
const COUNTS_OTHERS =
  /(?:多少|几)[万千百十]?[个名位]?的?\p{Script=Han}{0,8}(?:学位|名额|床位|座位|老师|教师|学生|孩子|人|经费|资金|钱|班)(?=$|[，,。？?、了呢吗出来])/u;
