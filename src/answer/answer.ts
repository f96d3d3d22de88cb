/** A reading of a question -> the draft that answers it, or says that the texts are silent. Pure; the order of rules is the policy. */
import type { Target } from "../domain/target.ts";
import { toSimplified } from "../script.ts";
import { differenceAsked } from "../understand/comparatives.ts";
import { numberIn } from "../understand/quantities.ts";
import type { Asking } from "./asking.ts";
import { attributed } from "./attributed.ts";
import { nothingNamed, severalMeasures } from "./clarify.ts";
import { differenceLine } from "./computed.ts";
import { fromContents } from "./contents.ts";
import { contradictions } from "./contradictions.ts";
import { withoutOthers } from "./contrast.ts";
import { type Draft, isReadOut, type Line, line } from "./draft.ts";
import { responsibleUnits } from "./duties.ts";
import { documentFacts, smalltalk } from "./facts.ts";
import { fieldIndicators } from "./fields.ts";
import { guarded, townSaid } from "./guards.ts";
import { help, inventory } from "./inventory.ts";
import { enumerated } from "./lists.ts";
import { countsOthers, matchingRecords, NAMED, wordedRecords } from "./matching.ts";
import { whoMentions } from "./mentions.ts";
import { pointed } from "./pointed.ts";
import { CHANGES } from "./premises.ts";
import { schoolProjects } from "./projects.ts";
import { isProved, lackOf } from "./proof.ts";
import { withReckoned } from "./reckoned.ts";
import { isOfBasis, ofTheTime, readOut, saysYear } from "./records.ts";
import { notFound } from "./refusal.ts";
import { secondLook } from "./second-look.ts";
import type { Stretch } from "./sentences.ts";
import { withSiblings } from "./siblings.ts";
import { contentWords } from "./uncarried.ts";
import { answerInWords, findWords, wordsFor } from "./words.ts";

export function answer(asking: Asking): Draft {
  return withSiblings(proved(decided(asking), asking), asking);
}

/** What the places cited do not bear out is refused; they are shown as the nearest thing. */
function proved(decided: Draft, asking: Asking): Draft {
  const given = bareOfOthers(decided, asking);
  const why = lackOf(asking, given);
  if (why === null) return given;
  const again = secondLook(asking, given);
  if (again !== null) return again;
  const place = given.lines.flatMap((l) => l.rests)[0] ?? null;
  return notFound(asking, isReadOut(given) && given.targets.length > 0 ? { why, targets: given.targets } : { why, place });
}

const bareOfOthers = (given: Draft, asking: Asking): Draft => (isProved(asking, given) ? withoutOthers(asking, given) : given);

function decided(asking: Asking): Draft {
  const { intent } = asking.reading.understood;
  if (intent === "smalltalk") return smalltalk(asking);
  if (intent === "help") return help(asking);
  if (intent === "inventory") return inventory(asking);
  if (intent === "outside") return notFound(asking, { why: outsideWhy(asking) });
  const ofDocument = intent === "document" && asking.reading.understood.cities.length > 0;
  const first = pointed(asking) ?? (ofDocument ? null : guarded(asking));
  if (first !== null) return first;
  if (intent === "document") return documentFacts(asking);
  return (
    fromContents(asking) ??
    whoMentions(asking) ??
    fieldIndicators(asking) ??
    nothingNamed(asking) ??
    byIntent(asking) ??
    numbers(asking) ??
    severalMeasures(asking) ??
    withReckoned(answerInWords(asking), asking) ??
    worded(asking) ??
    silent(asking)
  );
}

const outsideWhy = ({ reading }: Asking): string =>
  /\p{Script=Han}/u.test(reading.text) ? "这里只查所收的教育规划文件。" : "请用中文提问，这里只查所收的教育规划文件。";

function byIntent(asking: Asking): Draft | null {
  const { intent } = asking.reading.understood;
  if (intent === "responsibility") return responsibleUnits(asking);
  if (intent === "conflict") return unstated(asking) ?? contradictions(asking);
  if (intent === "list") return schoolProjects(asking) ?? attributed(asking) ?? enumerated(asking);
  if (intent === "number" || intent === "comparison" || intent === "measure")
    return schoolProjects(asking) ?? (intent === "number" ? attributed(asking) : null);
  return null;
}

function worded(asking: Asking): Draft | null {
  const records = wordedRecords(asking);
  return records.length === 0 ? null : readOut(records, asking);
}

/** The best place falls short of the question: it is shown as the nearest thing. */
function silent(asking: Asking): Draft {
  const found = findWords(asking);
  const stretch = found.find((f) => f.nearest !== null)?.nearest ?? null;
  const why = found.find((f) => f.gap !== null)?.gap?.why ?? changeUnsaid(asking, stretch);
  return notFound(asking, { stretch, why });
}
/** A change is asked that the nearest place does not speak of. */
function changeUnsaid({ reading }: Asking, nearest: Stretch | null): string {
  const change = CHANGES.find((c) => c.asks.test(reading.text));
  const told = nearest?.units.some((u) => change?.gives.test(toSimplified(u.text))) ?? false;
  return change === undefined || told ? "" : `找到的文字没有说到${change.name}。`;
}

/** Records answer where the question names a measure; a year the corpus is silent on is said, with the nearest figure. */
function numbers(asking: Asking): Draft | null {
  const { intent, years, places, cities, basis } = asking.reading.understood;
  const counts = intent === "number" || intent === "comparison" || intent === "conflict";
  if (!counts && asking.reading.asked === null) return null;
  const records = matchingRecords(asking);
  if (records === null) return intent === "number" ? unstated(asking) : null;
  const own = records.filter(
    (t) => places.length === 0 || places.some((p) => t.place?.includes(p.slice(0, 2)) || isElsewhere(p, t, asking)),
  );
  const town = townSaid(asking);
  if (town !== null && !own.some((t) => clauseOf(t, asking).includes(town))) {
    return notFound(asking, { targets: own, why: `文本没有给出${town}的这个数。` });
  }
  if (own.length === 0 && cities.length > 1) return null;
  if (own.length === 0 && places.every((p) => asking.reading.carriedPlaces.includes(p))) return ofTheWhole(records, asking);
  if (own.length === 0)
    return inProse(asking) ?? notFound(asking, { targets: records.filter((t) => t.kind === "table"), why: "文本只有全市的数字。" });
  const timely = timelyOf(own, asking);
  // A comparison that names no city is of all of them.
  const over = cities.length === 0 && intent === "comparison" ? new Set(timely.map((t) => t.city)).size : cities.length;
  if (timely.length > 0 && cities.length === 1 && lacksDifference(timely, asking)) return inProse(asking) ?? withTheRest(timely, asking);
  if (timely.length > 0) return timely.length <= 8 * Math.max(1, over) ? withTheRest(timely, asking) : null;
  const other = basis !== null && own.every((t) => !isOfBasis(t, basis));
  if (years.length === 0) return (other ? inProse(asking) : null) ?? withTheRest(own, asking);
  return inProse(asking) ?? notFound(asking, { targets: nearestYears(own, asking), why: blankWhy(asking) });
}
/** Of each city those of the time it is asked for. */
const timelyOf = (records: readonly Target[], asking: Asking): readonly Target[] =>
  [...new Set(records.map((t) => t.city ?? ""))].flatMap((city) =>
    ofTheTime(
      records.filter((t) => (t.city ?? "") === city),
      asking.of(city),
    ),
  );
/** The place was only carried on from the question before: the figure of the whole city is told as that. */
function ofTheWhole(records: readonly Target[], asking: Asking): Draft {
  const timely = timelyOf(records, asking);
  const read = readOut(timely.length > 0 ? timely : records, asking);
  return { ...read, lines: [line(`文本没有${asking.reading.carriedPlaces.join("、")}的数，全市的是：`), ...read.lines] };
}
/** What stands before a figure, back to the last comma, with the figure. */
function clauseOf({ documentId, start, end }: Target, { library }: Asking): string {
  const text = library.documents.find((d) => d.source.id === documentId)?.source.text ?? "";
  return toSimplified(`${/[^,，。;；]{0,30}$/.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? ""}${text.slice(start, end)}`);
}
/** A rate on record for others, or a count asked by nothing but its name, of which this city's texts give no figure: only a sure place in prose answers. */
function unstated(asking: Asking): Draft | null {
  const { cities } = asking.reading.understood;
  const measures = asking.library.measures.map((m) => m.measure);
  const named = asking.reading.candidates.find((c) => c.score >= NAMED && measures.includes(c.measure));
  if (named === undefined || cities.length !== 1 || asking.reading.asked === null || matchingRecords(asking) !== null) return null;
  if (countsOthers(asking.reading.text)) return null;
  if (!/[率比]例?$/.test(named.measure) && !contentWords(asking.query.subject).every(({ word }) => named.measure.includes(word.word)))
    return null;
  const found = findWords(asking);
  if (found.every((f) => f.evidence.odds > SURE)) return null;
  return notFound(asking, { why: `${cities.join("、")}的文件没有给出「${named.measure}」。`, stretch: found[0]?.nearest ?? null });
}
const SURE = 1.5;
/** 主城区 is no place of a city whose documents never name it: its figures stand for the whole. */
const isElsewhere = (place: string, { city }: Target, { documents, reading }: Asking): boolean =>
  reading.understood.cities.length > 1 && !documents.some((d) => d.entry.city === city && toSimplified(d.cleaned.text).includes(place));
/** 比前一年降了多少: asked of one figure, which gives no difference; a sentence may. */
const lacksDifference = (records: readonly Target[], asking: Asking): boolean =>
  differenceAsked(asking.reading.text) && differenceLine(records, asking).length === 0;
/** The year may still stand in a sentence that made no record. */
function inProse(asking: Asking): Draft | null {
  const found = findWords(asking);
  const sure = found.every(
    (f) => f.evidence.signals?.yearMissing === 0 && f.evidence.odds > 1 && f.stretches[0]?.best.unit.kind === "prose",
  );
  return sure ? answerInWords(asking) : null;
}
/** Of each city the figure whose year lies nearest, a goal where goals are asked. */
function nearestYears(records: readonly Target[], { reading }: Asking): readonly Target[] {
  const { years, basis } = reading.understood;
  // A figure of the plan before is further off than one of the same plan.
  const gap = (t: Target): number => Math.min(...years.map((y) => ((t.year ?? 9999) < y ? 2 * (y - (t.year ?? 0)) : (t.year ?? 9999) - y)));
  const other = (t: Target): number => Number(basis !== null && !isOfBasis(t, basis));
  const ordered = [...records].sort(
    (a, b) => other(a) - other(b) || gap(a) - gap(b) || Number(a.kind !== "table") - Number(b.kind !== "table"),
  );
  return ordered.filter((t, i) => ordered.findIndex((o) => o.city === t.city) === i);
}
/** The source has the row and the column, but no value. */
function blankWhy({ reading, library }: Asking): string {
  const { measures, years, cities } = reading.understood;
  const blank = library.blanks.some(
    (b) =>
      measures.includes(b.measure) && (cities.length === 0 || cities.includes(b.city ?? "")) && (b.year === null || years.includes(b.year)),
  );
  return blank ? "表中这一格没有填数（“/”或空白）。" : "";
}

/** Cities whose figure no record gives are answered in their own words. */
function withTheRest(records: readonly Target[], asking: Asking): Draft {
  const given = new Set(records.map((r) => r.city));
  const rest = asking.reading.understood.cities.filter((c) => !given.has(c));
  const read = readOut(records, asking);
  return rest.length === 0 ? read : { ...read, lines: [...read.lines, ...wordsFor(rest, asking)] };
}

/** Asks on from a figure taken for granted: with no such figure there is nothing to answer. */
const BUILDS_ON = /为什么|为啥|为何|怎么实现|怎样实现|靠什么|既然/;

/** A figure the asker took for granted is set right; that the plans' period is over is said once. */
export function withRemarks(given: Draft, asking: Asking): Draft {
  if (given.status !== "answered" || given.targets.length === 0) return given;
  const { claims, understood } = asking.reading;
  const { basis, years } = understood;
  const values = given.targets.map((t) => t.valueText.normalize("NFKC")).join(" ");
  const wrong = claims.filter((c) => !values.includes(numberIn(c)));
  const allWrong = wrong.length > 0 && wrong.length === claims.length;
  if (wrong.length > 0 && BUILDS_ON.test(asking.reading.text)) {
    return notFound(asking, { targets: given.targets.slice(0, 2), why: `文本中没有${wrong.map((c) => `「${c}」`).join("、")}这个数。` });
  }
  const unreached =
    basis === "achieved" && years.length > 0 && given.targets.every((t) => t.baseline && !years.some((y) => saysYear(t, y)));
  const dated = unreached ? [line(`文本没有${years.join("年、")}年的实际数，写到的是：`)] : [];
  const first = allWrong ? [line(`文本中不是${wrong.map((c) => `「${c}」`).join("、")}：`)] : [];
  return { ...given, lines: [...first, ...dated, ...given.lines, ...halfUntold(given, asking), ...endedPeriods(given, asking)] };
}
/** 现状和目标: the one that no record gives is said to be lacking. */
function halfUntold({ targets }: Draft, { reading }: Asking): readonly Line[] {
  if (!BOTH.test(reading.text) || reading.understood.cities.length > 1) return [];
  if (targets.every((t) => t.baseline)) return [line("文本没有写明这一项的目标值。")];
  return targets.every((t) => !t.baseline && t.kind === "table") ? [line("文本没有写明这一项的现状值。")] : [];
}
const BOTH =
  /(?:现状|现值|现在|目前)[^，,。]{0,6}(?:和|与|跟|及|、)[^，,。]{0,6}目标|目标[^，,。]{0,4}(?:和|与|跟|及|、)[^，,。]{0,4}(?:现状|现值)/;
/** That the plans whose goals are told have run out; said once in a conversation. */
function endedPeriods({ targets }: Draft, { reading, library }: Asking): readonly Line[] {
  if (reading.toldEnded) return [];
  const goals = targets.filter((t) => !t.baseline && t.kind !== "responsibility");
  const periods = goals.map((t) => library.documents.find((d) => d.source.id === t.documentId)?.entry.period ?? t.period);
  const ended = periods.filter((p) => p !== null).filter((p) => Number(p.slice(5)) < reading.thisYear);
  const named = [...new Set(ended)].sort().map((p) => `${p.replace("-", "—")}年`);
  return named.length === 0 ? [] : [line(`（规划期${named.join("、")}已结束，以上是规划时定的目标，不是完成情况。）`)];
}
