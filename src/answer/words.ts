/** Questions answered by sentences and rows: how-questions, definitions, quotations, figures in prose, comparisons in words. Pure. */
import { type Reference, sectionPath } from "../cite/citations.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Target } from "../domain/target.ts";
import { overlaps } from "../overlaps.ts";
import { coverage } from "../retrieve/features.ts";
import type { RankedUnit } from "../retrieve/rank.ts";
import { type Asking, cityGroups, oncePerQuestion } from "./asking.ts";
import { cityLabel, type Draft, draft, type Line, line, silentOn } from "./draft.ts";
import { asksFigure, type Evidence, weigh } from "./evidence.ts";
import { type Gap, gapOf } from "./gaps.ts";
import { asksWay, NARROWING } from "./narrowing.ts";
import { conflictLines, conflictsOf, saysYear } from "./records.ts";
import { rowLines, rowRecords } from "./rows.ts";
import { type Budget, choose, eachAlone, type Stretch } from "./sentences.ts";

const WAYS: Budget = { places: 2, characters: 500, opens: 0.18, least: 180 };
const FIGURES: Budget = { places: 2, characters: 250, opens: 0.25, least: 0 };
const SEVERAL_CITIES: Budget = { places: 2, characters: 400, opens: 0.2, least: 180 };
/** One city, two things compared: the second may stand elsewhere. */
const TWO_THINGS: Budget = { places: 2, characters: 300, opens: 0.1, least: 0 };
const LISTING: Budget = { places: 2, characters: 400, opens: 0.25, least: 0 };
const QUOTATION: Budget = { places: 1, characters: 1, opens: 1, least: 0 };
/** Log-odds from which a city's place is shown among others: beside its neighbours a weak place still tells. */
const SHOWN_AMONG_OTHERS = -3.5;
/** How far below the best a place may score that holds a year or county the best one lacks. */
const ALSO_ASKED = 0.8;

export interface Found {
  readonly city: string | null;
  readonly stretches: readonly Stretch[];
  /** The best place, shown as the nearest thing where it is not enough. */
  readonly nearest: Stretch | null;
  readonly evidence: Evidence;
  /** What the question names and the places lack; null where nothing does. */
  readonly gap: Gap | null;
}

/** The places for each city asked, with how sure they are. */
export const findWords = oncePerQuestion((asking: Asking): readonly Found[] =>
  findWithin(asking, budgetFor(asking, cityGroups(asking).length > 1)),
);
export function findWithin(whole: Asking, budget: Budget): readonly Found[] {
  const groups = cityGroups(whole);
  const several = groups.length > 1;
  return groups.map(({ city, documents }) => {
    const asking = city === null ? whole : whole.of(city);
    const ranked = NARROWING.reduce((left, rule) => rule(left, asking), asking.rankUnits(documents));
    const evidence = weigh(asking, ranked);
    const stretches = forward(choose(ranked, { documents, units: asking.library.units }, budget), asking);
    const gap = several ? null : gapOf(asking, city, ranked, evidence.odds);
    const blank = lacksYear(stretches[0], asking);
    const enough =
      !blank &&
      gap === null &&
      (evidence.enough || (several && evidence.odds > SHOWN_AMONG_OTHERS)) &&
      !(several && lacksFigure(asking, evidence));
    const all = [...stretches, ...eachAlone(alsoAsked(asking, ranked, stretches), documents)];
    const theirPlace = gap?.elsewhere ?? null;
    const [theirs] = theirPlace === null || wasShown(theirPlace, asking) ? [] : eachAlone([theirPlace], asking.library.documents);
    return {
      city,
      evidence,
      gap,
      stretches: enough ? all.filter((s) => !(several && isOtherRow(s, asking))) : [],
      nearest: theirs ?? stretches[0] ?? null,
    };
  });
}

/** 那柳州呢: the place of the city asked before is no news. */
const wasShown = ({ unit }: RankedUnit, { reading }: Asking): boolean =>
  (reading.before?.citations ?? []).some((c) => c.documentId === unit.documentId && overlaps(c, unit.span));

/** Asked how a thing is done or what is aimed at, a place that looks back says little beside one that sets a task. */
function forward(stretches: readonly Stretch[], { reading }: Asking): readonly Stretch[] {
  const ahead = stretches.filter((s) => s.best.shelved.chapter !== "review");
  const { basis } = reading.understood;
  const named = (all: readonly Stretch[]): number => Math.max(0, ...all.map((s) => s.best.features.phrase));
  return (asksWay(reading) || basis === "goal") && ahead.length > 0 && named(ahead) >= named(stretches) ? ahead : stretches;
}

/** Among several cities a figure of another year, or of another measure than the one named, would be taken for the one asked. */
function lacksFigure({ reading }: Asking, { signals, missing }: Evidence): boolean {
  if (signals === null || !asksFigure(reading)) return false;
  const rates = reading.subject.map((s) => s.word).filter((w) => /.[率比]$/.test(w));
  return signals.yearMissing >= 1 || (reading.candidates.length > 0 && rates.some((w) => missing.includes(w)));
}
/** A row whose records are all of other years than the one asked. */
function lacksYear(stretch: Stretch | undefined, asking: Asking): boolean {
  if (stretch === undefined || asking.reading.understood.years.length === 0 || asking.reading.asked === null) return false;
  const records = stretch.units.flatMap((u) => rowRecords(u, asking));
  const { years } = asking.reading.understood;
  return records.length > 0 && records.every((t) => t.year !== null && !years.some((y) => saysYear(t, y)));
}

function budgetFor({ reading }: Asking, several: boolean): Budget {
  const { intent } = reading.understood;
  if (intent === "quote") return several ? SEVERAL_CITIES : QUOTATION;
  if (several) return reading.asked === null ? SEVERAL_CITIES : { ...SEVERAL_CITIES, ...FIGURES };
  if (intent === "comparison") return TWO_THINGS;
  if (intent === "number") return FIGURES;
  return intent === "list" ? LISTING : WAYS;
}

/** Two years or two counties asked: the best further place for each that the places chosen do not hold. */
function alsoAsked({ query }: Asking, ranked: readonly RankedUnit[], chosen: readonly Stretch[]): readonly RankedUnit[] {
  const wanted = [...(query.years.length > 1 ? query.years.map(String) : []), ...(query.places.length > 1 ? query.places : [])];
  const top = ranked[0]?.score ?? 0;
  const held = chosen.flatMap((s) => s.units.map((u) => u.indexText)).join(" ");
  const found = wanted
    .filter((w) => !held.includes(w))
    .map((w) =>
      ranked.find((r) => `${r.shelved.headings}${r.shelved.words}`.includes(w) && top - r.score < ALSO_ASKED && !isIn(r, chosen)),
    );
  return [...new Set(found.filter((r) => r !== undefined))];
}
const isIn = (r: RankedUnit, chosen: readonly Stretch[]): boolean => chosen.some((s) => s.units.some((u) => u.id === r.unit.id));

/** An answer in the documents' own words, or null where no city's texts speak of the subject. */
export function answerInWords(asking: Asking): Draft | null {
  return told(findWords(asking), asking);
}

/** The same for some of the cities asked: those whose figures no record gives. */
export function wordsFor(cities: readonly string[], asking: Asking): Draft["lines"] {
  const found = findWords(asking).filter((f) => f.city !== null && cities.includes(f.city));
  return found.flatMap((f) => {
    const [best] = f.stretches;
    return best === undefined || isOtherMeasure(best, asking) ? [silent(f)] : stretchLines(best, asking.of(f.city ?? ""), true);
  });
}
/** Beside the figures of other cities, a row that says less than half of what is asked tells another measure. */
const isOtherMeasure = ({ units }: Stretch, asking: Asking): boolean =>
  units.length > 0 &&
  units.every((u) => {
    const named = rowRecords(u, asking).map((t) => `${t.group ?? ""}${t.indicator}${t.measure}${nameIn(t.extra)}`);
    return named.length > 0 && named.every((name) => coverage(asking.query.subject, name) < 0.5);
  });
/** A row of figures that bears none of the words asked in its name tells another measure: among several cities it would pass for the one asked. */
function isOtherRow({ units }: Stretch, asking: Asking): boolean {
  const named = units.flatMap((u) => rowRecords(u, asking).map((t) => `${t.group ?? ""}${t.indicator}${t.measure}${nameIn(t.extra)}`));
  const words = asking.query.subject.flatMap((s) => [s.word, ...s.alternatives]);
  if (named.length === 0 || words.length === 0) return false;
  return !named.some((name) => words.some((w) => name.includes(w)));
}
const nameIn = (extra: Target["extra"]): string => (extra !== null && "school" in extra ? extra.school : "");

function told(found: readonly Found[], asking: Asking): Draft | null {
  if (found.every((f) => f.stretches.length === 0)) return null;
  const several = found.length > 1;
  const lines = found.flatMap((f) =>
    f.stretches.length > 0 ? f.stretches.flatMap((s) => stretchLines(s, asking.of(f.city ?? ""), several)) : [silent(f)],
  );
  const read = recordsRead(found, asking);
  const targets = [...new Set([...read, ...recordsHeld(found, asking)])].slice(0, 20);
  return draft("answered", [...lines, ...conflictLines(read, asking)], { targets, conflicts: conflictsOf(read, asking) });
}

/** A row that answers a figure is read out with its headers; everything else is quoted. */
export function stretchLines(stretch: Stretch, asking: Asking, several: boolean): readonly Line[] {
  const read = asking.reading.understood.intent === "quote" ? [] : stretch.units.flatMap((u) => rowLines(u, asking));
  return read.length > 0 ? read : [stretchLine(stretch, asking, several)];
}
export function stretchLine(stretch: Stretch, asking: Asking, several: boolean): Line {
  const { document } = stretch.reference;
  const quoting = asking.reading.understood.intent === "quote";
  const named = several || asking.reading.understood.cities.length === 0 || document.entry.docStatus === "draft";
  const place = quoting ? originOf(stretch.reference) : named ? `**${cityLabel(document)}**：` : "";
  return line(`${place}${quoting ? "“{1}”" : "{1}"}`, [stretch.reference]);
}

/** 《title》（number） section path, for whoever quotes. */
export function originOf({ document, span }: Reference): string {
  const path = sectionPath(document, span).join(" › ");
  const where = /\d/.test(path) ? "" : path;
  const { docNumber } = document.entry;
  return `${nameOf(document)}${docNumber ? `（${docNumber}）` : ""}${where ? ` ${where}` : ""}：\n\n`;
}
export function nameOf(document: PlanDocument): string {
  const { title, titleStated } = document.entry;
  return title === null ? document.source.file : titleStated ? `《${title}》` : `〔${title}〕`;
}

export const silent = ({ city }: Found): Line => silentOn(city ?? "");

/** Records of the rows read out. */
const recordsRead = (found: readonly Found[], asking: Asking): Draft["targets"] =>
  found.flatMap((f) => f.stretches.flatMap((s) => s.units.flatMap((u) => rowRecords(u, asking.of(f.city ?? "")))));
/** Records that stand in the places shown. */
function recordsHeld(found: readonly Found[], { library }: Asking): Draft["targets"] {
  const spans = found.flatMap((f) => f.stretches.map((s) => s.reference));
  return library.targets.filter((t) =>
    spans.some((s) => s.document.source.id === t.documentId && t.start >= s.span.start && t.end <= s.span.end),
  );
}
