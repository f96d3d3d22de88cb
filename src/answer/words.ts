/** Questions answered by sentences: how-questions, definitions, quotations and comparisons in words. Pure. */
import { sectionPath } from "../cite/citations.ts";
import type { PlanDocument } from "../domain/library.ts";
import { type Asking, cityGroups } from "./asking.ts";
import { cityLabel, type Draft, draft, type Line, line } from "./draft.ts";
import { type Evidence, weigh } from "./evidence.ts";
import { type Budget, choose, type Stretch } from "./sentences.ts";

const ONE_CITY: Budget = { places: 1, characters: 260, joins: 0.5, opens: 0.05 };
const SEVERAL_CITIES: Budget = { places: 1, characters: 240, joins: 0.5, opens: 0.05 };
/** Both sides of a possible contradiction. */
const CONTRADICTION: Budget = { places: 2, characters: 160, joins: 0.3, opens: 0.5 };
const QUOTATION: Budget = { places: 1, characters: 1, joins: 0, opens: 0 };

export interface Found {
  readonly city: string | null;
  readonly stretches: readonly Stretch[];
  readonly evidence: Evidence;
}

/** The sentences for each city asked, with how sure they are. */
export function findWords(asking: Asking, budget: Budget | null = null): readonly Found[] {
  const groups = cityGroups(asking);
  const chosen = budget ?? budgetFor(asking, groups.length > 1);
  return groups.map(({ city, documents }) => {
    const ranked = asking.rankUnits(documents);
    const evidence = weigh(asking.reading, asking.query, ranked);
    return { city, evidence, stretches: evidence.enough ? choose(ranked, documents, chosen) : [] };
  });
}

function budgetFor(asking: Asking, several: boolean): Budget {
  if (asking.reading.understood.intent === "quote") return QUOTATION;
  if (asking.reading.understood.intent === "conflict") return CONTRADICTION;
  return several ? SEVERAL_CITIES : ONE_CITY;
}

/** An answer in the documents' own words, or null where no city's texts speak of the subject. */
export function answerInWords(asking: Asking): Draft | null {
  return told(findWords(asking), asking);
}

/** The same for some of the cities asked: those whose figures no record gives. */
export function wordsFor(cities: readonly string[], asking: Asking): Draft["lines"] {
  const found = findWords(asking).filter((f) => f.city !== null && cities.includes(f.city));
  return found.flatMap((f) => (f.stretches.length > 0 ? f.stretches.slice(0, 1).map((s) => stretchLine(s, asking, true)) : [silent(f)]));
}

/** Whether what was found speaks of the past only, while a later year is asked. */
export function onlyAchieved(found: readonly Found[], asking: Asking): boolean {
  const { years, basis } = asking.reading.understood;
  const later = years.filter((y) => y > 2020);
  if (later.length === 0 || basis === "achieved") return false;
  const stretches = found.flatMap((f) => f.stretches);
  return stretches.length > 0 && stretches.every((s) => inReview(s) && !later.some((y) => s.units.some((u) => u.text.includes(String(y)))));
}

const REVIEW_CHAPTERS = /发展基础|發展基礎|成就|成效|成绩|成績|回顾|現狀|现状/;

function inReview(stretch: Stretch): boolean {
  return stretch.units.some((u) => REVIEW_CHAPTERS.test(u.section.join(" ")));
}

function told(found: readonly Found[], asking: Asking): Draft | null {
  if (found.every((f) => f.stretches.length === 0)) return null;
  if (asking.reading.understood.intent === "number" && onlyAchieved(found, asking)) return nearestOnly(found, asking);
  const several = found.length > 1;
  const lines = found.flatMap((f) => (f.stretches.length > 0 ? f.stretches.map((s) => stretchLine(s, asking, several)) : [silent(f)]));
  return draft("answered", lines, { targets: targetsIn(found, asking) });
}

/** The year asked is not spoken of: said so, with what was achieved before as the nearest thing. */
function nearestOnly(found: readonly Found[], asking: Asking): Draft {
  const { years, topics } = asking.reading.understood;
  const looked = [...years.map((y) => `${y}年`), ...topics.slice(0, 4)].map((w) => `「${w}」`).join("");
  const nearest = found.flatMap((f) => f.stretches).slice(0, 1);
  const lines = nearest.map((s) => line("最接近的是已有情况（不是所问的年份）：{1}", [s.reference]));
  return draft("not_found", [line(`没有找到。查找的内容：${looked}`), ...lines]);
}

function stretchLine(stretch: Stretch, asking: Asking, several: boolean): Line {
  const { document } = stretch.reference;
  const named = several || asking.reading.understood.cities.length === 0 || document.entry.docStatus === "draft";
  const words = asking.reading.understood.intent === "quote" ? "“{1}”" : "{1}";
  const place = asking.reading.understood.intent === "quote" ? origin(document, stretch) : named ? `**${cityLabel(document)}**：` : "";
  return line(`${place}${words}`, [stretch.reference]);
}

/** 《title》（number） section path, for whoever quotes. */
function origin(document: PlanDocument, stretch: Stretch): string {
  const { title, titleStated, docNumber } = document.entry;
  const name = title === null ? document.source.file : titleStated ? `《${title}》` : `〔${title}〕`;
  const path = sectionPath(document, stretch.reference.span).join(" › ");
  const where = /\d/.test(path) ? "" : path;
  return `${name}${docNumber ? `（${docNumber}）` : ""}${where ? ` ${where}` : ""}：\n\n`;
}

function silent(found: Found): Line {
  return line(`**${found.city ?? ""}**：所收文本中没有找到相关表述。`);
}

function targetsIn(found: readonly Found[], asking: Asking): Draft["targets"] {
  const spans = found.flatMap((f) => f.stretches.map((s) => s.reference));
  return asking.library.targets
    .filter((t) => spans.some((s) => s.document.source.id === t.documentId && t.start >= s.span.start && t.end <= s.span.end))
    .slice(0, 20);
}
