/** A finished answer and its question -> what the question asks or takes for granted and the places cited do not say, as a sentence; null where they say it. Pure. */

import { literal } from "../literal.ts";
import { coverage, type WeighedWord } from "../retrieve/features.ts";
import { KIND_WRITTEN } from "../retrieve/shelf.ts";
import { numberIn } from "../understand/quantities.ts";
import type { Asking } from "./asking.ts";
import { aboutIn, anyOf, type Cited, citedIn, says, sentencesOf } from "./cited.ts";
import { contrasted } from "./contrast.ts";
import { onlyFlow, uncounted } from "./counted.ts";
import type { Draft } from "./draft.ts";
import { asksFigure } from "./evidence.ts";
import { untold } from "./gaps.ts";
import { KINDS } from "./kinds.ts";
import { LIGHT } from "./light.ts";
import { explains, nameAlone, namesToExplain } from "./meaning.ts";
import { membersAsked, membersIn } from "./members.ts";
import { onlyDone, onlyGoals, otherYear, takenForGranted } from "./other-times.ts";
import { BOUNDS, CHANGES, RATE } from "./premises.ts";
import { SLOTS, type Slot } from "./slots.ts";
import { untoldAspect, untoldPeople } from "./themed.ts";
import { onlyTogether } from "./together.ts";
import { uncarried } from "./uncarried.ts";
import { WHICH } from "./which.ts";

type Check = (asking: Asking, cited: readonly Cited[], given: Draft) => string | null;

const CHECKED: ReadonlySet<string> = new Set(["number", "measure", "list", "definition", "comparison", "quote"]);
const CHECKS: readonly Check[] = [
  missingGiven,
  missingKind,
  contrasted,
  missingChange,
  missingSlot,
  untoldAspect,
  untoldPeople,
  missingMembers,
  missingMeaning,
  otherYear,
  takenForGranted,
  missingFigure,
  missingRate,
  otherAmount,
  onlyTogether,
  otherSchool,
  onlyGoals,
  onlyDone,
  uncounted,
  onlyFlow,
  wrongBound,
  uncarried,
];

/** What no place of several cities gives. */
const OF_SEVERAL: readonly Check[] = [missingSlot, contrasted];
/** Of words quoted. */
const OF_QUOTES: readonly Check[] = [contrasted, missingWhich];
const checksOf = ({ cities, intent }: Asking["reading"]["understood"]): readonly Check[] =>
  intent === "quote" ? OF_QUOTES : cities.length > 1 ? OF_SEVERAL : CHECKS;

/** Answers to a question of its own: what points at an answer before is proved by that answer. */
export function isProved({ reading: { understood, followUp } }: Asking, given: Draft): boolean {
  const own = followUp === "none" || followUp === "slots" || followUp === "topic";
  return given.status === "answered" && CHECKED.has(understood.intent) && own;
}
export function lackOf(asking: Asking, given: Draft): string | null {
  const { understood } = asking.reading;
  if (!isProved(asking, given)) return null;
  const cited = citedIn(given);
  if (cited.length === 0) return null;
  for (const check of checksOf(understood)) {
    const why = check(asking, cited, given);
    if (why !== null) return why;
  }
  return null;
}

/** Figures a question gives; years aside, which plans tell in many ways. */
const GIVEN =
  /(?<![\d.])(\d{1,12}(?:\.\d{1,6})?)(?:%|万(?:名|人|个|元|所)?|亿元?|元|块|所|个|名|人|位|学时|课时|小时|分钟|倍|册|公里|平方米|间|场)/g;
/** 要滿360學時嗎. A figure beside a record that differs is set right instead of refused. */
function missingGiven({ reading }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  if (reading.claims.length > 0 && targets.length > 0) return null;
  const holds = (number: string): boolean =>
    targets.some((t) => numberIn(t.valueText.normalize("NFKC")) === number) ||
    anyOf(cited, new RegExp(`(?<![\\d.])${literal(number)}(?![\\d.])`), "wide");
  const missing = [...reading.text.normalize("NFKC").matchAll(GIVEN)].filter((m) => !holds(m[1] ?? "")).map((m) => `「${m[0]}」`);
  return missing.length === 0 ? null : `找到的文字没有${[...new Set(missing)].join("、")}这个数。`;
}

/** Where a rate is asked, the place of the rate must speak of the kind itself. */
function missingKind(asking: Asking, cited: readonly Cited[]): string | null {
  const rates = ratesOf(asking);
  const ofRate = cited.filter((c) => rates.some((r) => says(r, c.words)));
  const places = ofRate.length > 0 ? ofRate : cited;
  const missing = KINDS.find((k) => k.asks.test(asking.reading.text) && !anyOf(places, k.gives, "wide"));
  return missing === undefined ? null : `找到的文字没有说到${missing.name}。`;
}

/** The change must be told of what is said to change. */
function missingChange({ reading, query }: Asking, cited: readonly Cited[]): string | null {
  const change = CHANGES.find((c) => c.asks.test(reading.text));
  if (change === undefined) return null;
  const changed = query.subject.filter((s) => !change.asks.test(s.word));
  const sentences = cited.flatMap((c) => sentencesOf(c.words));
  const told = sentences.some((s) => change.gives.test(s) && (changed.length === 0 || changed.some((w) => says(w, s))));
  return told ? null : `找到的文字没有说到${change.name}。`;
}

function missingSlot(asking: Asking, cited: readonly Cited[], given: Draft): string | null {
  return missingOf([...WHICH, ...SLOTS], asking, cited, given);
}
function missingWhich(asking: Asking, cited: readonly Cited[], given: Draft): string | null {
  return missingOf(WHICH, asking, cited, given);
}
function missingOf(slots: readonly Slot[], { reading, query }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  const projects = targets.some((t) => t.kind === "project");
  const told = cited.map((c) => c.words.replace(NOTE, ""));
  const own = told.flatMap(sentencesOf).filter((s) => query.subject.some((w) => says(w, s)));
  const given = (s: Slot): boolean => (s.bound ? own : told).some((words) => s.gives.test(words));
  const missing = slots.find((s) => s.asks.test(reading.text) && !(projects && IN_PROJECTS.has(s.name)) && !given(s));
  return missing === undefined ? null : `找到的文字没有写明${missing.name}。`;
}

/** Units responsible are no part of what is told. */
const NOTE = /[(（](?:责任|牵头)单位[:：][^)）]{0,200}[)）]?/g;
/** What a row of a construction table gives by its cells. */
const IN_PROJECTS: ReadonlySet<string> = new Set(["地点", "学校的名字", "区县或乡镇的名字"]);

/** 是哪六个, of a text that only says there are six. One member more or less is a way of counting. */
function missingMembers({ reading, query }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  const wanted = membersAsked(reading.text);
  const own = cited.flatMap((c) => aboutIn(c, query.subject));
  const listed = Math.max(cited.length, ...own.map(membersIn));
  if (wanted === 0 || targets.some((t) => t.kind === "project") || listed >= Math.max(2, wanted - 1)) return null;
  return "找到的文字没有逐个列出名称。";
}

/** What a name stands for (“168”, “强基计划”), of a text that only uses it. A heading of that name tells it by all that stands below. */
function missingMeaning({ reading, query }: Asking, cited: readonly Cited[]): string | null {
  const alone = nameAlone(reading.text, reading.understood.cities);
  const names = alone === null ? namesToExplain(reading.text, query.phrases) : [alone];
  if (names.length === 0) return null;
  const used = names.filter((n) => cited.some((c) => c.wide.includes(n)));
  if (used.length === 0) return unwritten(names, query, cited);
  const told = used.some((n) =>
    cited.some((c) => explains(n, c.wide) || c.headings.includes(n) || (NUMBERED.test(n) && c.words.includes(n) && membersIn(c.words) > 2)),
  );
  return told ? null : `找到的文字只提到「${used.join("、")}」，没有说明内容。`;
}
/** 六个好: what is numbered is told by a list of as many. */
const NUMBERED = /^[三四五六七八九十][个级项]/;
/** 三区三州, 学区房, of a text that speaks of other things: a part of the name is no name, unless its words stand there one by one. */
function unwritten(names: readonly string[], { subject }: Asking["query"], cited: readonly Cited[]): string | null {
  const said = subject.filter((w) => cited.some((c) => says(w, c.wide)));
  const rest = (name: string): string => said.reduce((left, { word }) => left.replaceAll(word, ""), name).replace(NAME_ENDS, "");
  const missing = names.filter((n) => rest(n) !== "");
  return missing.length === 0 ? null : `找到的文字没有提到「${missing.join("、")}」。`;
}
const NAME_ENDS = /[的和与]|改革|制度?|工程|计划|行动|政策|模式|学校|教育/g;

/** A share or number is asked, and the record or sentence found tells it in words only (基本消除). */
function missingFigure({ reading }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  const { asked, text } = reading;
  if (asked === null || !asksFigure(reading) || EVERY.test(text) || !IN_FIGURES.has(asked)) return null;
  const told = targets.some((t) => t.value !== null && t.unit !== null) || anyOf(cited, KIND_WRITTEN[asked], "words");
  return told ? null : untold(asked);
}
/** How often, or how many hours: told by a time as well. */
const EVERY = /多久|几[年月天][^，。]{1,6}一[次回]|学时|课时/;
/** Told by figures alone. */
const IN_FIGURES: ReadonlySet<keyof typeof KIND_WRITTEN> = new Set(["money", "percent", "people", "count", "area"]);

/** An amount or a share in a sentence that speaks of nothing asked, 投资, 参与率 and the like aside, is that of something else. */
function otherAmount({ reading, query }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  const { asked } = reading;
  const about = query.subject.filter((s) => !OF_AMOUNTS.test(s.word) && !LIGHT.has(s.word));
  const amount = asked === "money" || (asked === "percent" && asksFigure(reading));
  if (!amount || about.length === 0) return null;
  const names = targets.map((t) => `${t.group ?? ""}${t.indicator}${t.measure}`);
  const amounts = cited.flatMap((c) =>
    sentencesOf(c.words)
      .filter((s) => KIND_WRITTEN[asked].test(s))
      .map((s) => `${c.headings}${s}`),
  );
  const told = [...names, ...amounts].some((s) => about.some((w) => says(w, s)));
  return told || amounts.length === 0 ? null : asked === "money" ? "找到的金额说的是别的事。" : "找到的比率说的是别的事。";
}
const OF_AMOUNTS = /投资|投入|资金|经费|金额|补贴|补助|津贴|工资|费用|收费|拨款|预算|[每一]年|率$|比例|占比|比重|百分/;

/** A figure of one school asked by name, where the text only names it among others. */
function otherSchool({ reading }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  const name = SCHOOL.exec(reading.text)?.[0];
  if (name === undefined || ANY_SCHOOL.test(name) || !asksFigure(reading) || targets.some((t) => t.kind === "project")) return null;
  const parts = cited.flatMap((c) => c.words.split(/[,，。；;：:、]/)).filter((p) => p.includes(name.slice(-SCHOOL_TAIL)));
  const told = parts.length === 0 || parts.some((p) => /\d/.test(p.replace(/等\d+[所个]/g, "")));
  return told ? null : `找到的文字只提到这所学校，没有给出它的数。`;
}
const SCHOOL = /[镇乡县市区]\p{Script=Han}{0,6}(?:小学|[初高]?中学?|幼儿园|学校)(?=[\p{Script=Han}]{0,6}(?:多少|几))/u;
/** 乡镇寄宿制学校: schools of a kind, none by name. */
const ANY_SCHOOL = /乡镇|[农乡]村|城乡|寄宿|标准化|公办|民办|普通|特殊|职业|义务|普惠|示范|[全各]/;
const SCHOOL_TAIL = 6;

const ratesOf = ({ query }: Asking): readonly WeighedWord[] => query.subject.filter((s) => RATE.test(s.word));
/** 合格率 is not 优良率. */
function missingRate(asking: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  // 毛入學118.4%: what the record stands for under its standard name.
  const named = (s: WeighedWord): boolean =>
    cited.some((c) => [s.word, ...s.alternatives].some((w) => c.words.includes(w))) || targets.some((t) => t.measure.includes(s.word));
  const missing = ratesOf(asking).find((s) => !named(s));
  return missing === undefined ? null : `找到的文字没有「${missing.word}」。`;
}

/** 至少几分钟, where the text sets the most. */
function wrongBound({ reading, query }: Asking, cited: readonly Cited[]): string | null {
  const { asked, text } = reading;
  const way = BOUNDS.find((b) => b.asks.test(text));
  if (asked === null || way === undefined) return null;
  const clauses = cited.flatMap((c) => c.words.split(/[,，。；;：:]/)).filter((c) => KIND_WRITTEN[asked].test(c.replace(YEAR, "")));
  const closest = clauses.reduce((best, c) => (coverage(query.subject, c) > coverage(query.subject, best) ? c : best), clauses[0] ?? "");
  return way.opposite.test(closest) && !way.gives.test(closest) ? `找到的文字只说了${way.said}。` : null;
}
const YEAR = /(?:19|20)\d{2}年?|[一二三四五六七八九]年级/g;
