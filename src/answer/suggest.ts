/** What was asked and answered -> two to four further questions that the corpus can answer: each rests on a record, a note or a place looked up for it. Pure. */

import { citiesHeld } from "../cities-held.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Target } from "../domain/target.ts";
import { rarestOf } from "../retrieve/features.ts";
import { toSimplified } from "../script.ts";
import { type Asking, BEST_ONLY, cityGroups } from "./asking.ts";
import type { Draft } from "./draft.ts";
import { dutyOfPlace } from "./duties.ts";
import { weigh } from "./evidence.ts";

const MOST = 4;
/** Fewer than these are filled up with questions to start from. */
const LEAST = 2;
/** Log-odds from which another city's texts are sure to speak of the subject. */
const SURE = 1;
/** A topic longer than this reads badly in a question of ours. */
const LONGEST_TOPIC = 14;

export function suggest(asking: Asking, given: Draft): readonly string[] {
  const asked = asking.reading.understood.question.replace(/[？?。]$/, "");
  const sections = given.status === "answered" ? fromHeadings(asking, given) : [];
  const near = [...fromRecords(asking, given), ...fromPlaces(asking, given), ...sections];
  const found = near.length < LEAST ? [...near, ...toStart(asking)].slice(0, LEAST + 1) : near;
  return [...new Set(found)].filter((q) => q.replace(/？$/, "") !== asked).slice(0, MOST);
}

/** The same measure in another city or year; who is highest. */
function fromRecords(asking: Asking, given: Draft): readonly string[] {
  const shown = given.targets.find((t) => t.kind === "table" || t.kind === "inline");
  if (shown === undefined || !asking.library.measures.some((m) => m.measure === shown.measure)) return [];
  const same = asking.library.targets.filter((t) => t.measure === shown.measure && t.year !== null && t.city !== null);
  const told = new Set(given.targets.filter((t) => t.measure === shown.measure).map((t) => `${t.city} ${t.year}`));
  const fresh = same.filter((t) => !told.has(`${t.city} ${t.year}`));
  const elsewhere = fresh.find((t) => t.city !== shown.city && t.year === shown.year) ?? fresh.find((t) => t.city !== shown.city);
  const later = fresh.find((t) => t.city === shown.city);
  const cities = [...new Set(same.filter((t) => t.year === shown.year).map((t) => t.city))];
  return [
    ...(elsewhere ? [ofRecord(elsewhere)] : []),
    ...(later ? [ofRecord(later)] : []),
    ...(cities.length > 1 && asking.reading.superlative === null
      ? [`${cities.join("、")}${shown.year ?? ""}年${shown.measure}哪个最高？`]
      : []),
  ];
}
const ofRecord = (t: Target): string => `${t.city}${t.year}年${t.measure}${t.baseline ? "是多少" : "目标是多少"}？`;

/** Who is responsible for what was shown; the same subject in a city not asked about. */
function fromPlaces(asking: Asking, given: Draft): readonly string[] {
  const rests = given.status === "answered" ? given.lines.flatMap((l) => l.rests) : [];
  const shown = rests.map((r) => ({ documentId: r.document.source.id, start: r.span.start }));
  const duty = asking.reading.understood.intent !== "responsibility" && dutyOfPlace(asking, shown) !== null ? ["这项由谁负责？"] : [];
  const topic = topicOf(asking);
  if (topic === null || given.targets.some((t) => t.kind === "table")) return duty;
  const cities = new Set(cityGroups(asking).map((g) => g.city));
  const others = citiesHeld(asking.library.documents).filter((c) => !cities.has(c));
  const speaking = others.find((city) => mentions(asking, city));
  if (speaking === undefined || !speaks(asking, speaking)) return duty;
  const [own] = [...cities].filter((c) => c !== null);
  const compared = own == null ? [] : [`${own}和${speaking}在${topic}方面的做法有什么不同？`];
  return [...duty, `${speaking}在${topic}方面有哪些做法？`, ...compared];
}
/** Whether a heading or sentence of the city holds the subject's heaviest word: a quick look before the one ranking. */
function mentions({ library, query, texts }: Asking, city: string): boolean {
  const heaviest = rarestOf(query.subject);
  if (heaviest === null) return false;
  const words = [heaviest.word, ...heaviest.alternatives];
  const theirs = library.documents.filter((d) => d.entry.city === city).map((d) => texts.get(d.source.id) ?? "");
  return theirs.some((text) => words.some((w) => text.includes(w)));
}
function speaks(asking: Asking, city: string): boolean {
  const documents = asking.library.documents.filter((d) => d.entry.city === city);
  return weigh(asking, asking.rankUnits(documents, BEST_ONLY)).odds > SURE;
}
/** Where the subject ends and the asking begins. */
const ASKS = /(?:一共|总共|合计|怎么|怎样|如何|咋|有没有|有哪些|有什么|有啥|能不能|是不是|会不会|要不要|多少|几[所个]).*$/;
/** What was done to the subject: 学位新增了. */
const DONE = /(?:新增|增加|新建|建成|建|达到|完成|做)?[了过的]+$/;
/** The subject in the asker's own words, where it is short enough to be said again. */
function topicOf({ reading }: Asking): string | null {
  if (reading.understood.intent === "document") return null;
  const words = reading.subject.map((s) => s.word).filter((w) => w.length >= 2);
  const places = words.map((w) => reading.text.indexOf(w)).filter((at) => at >= 0);
  if (places.length === 0) return null;
  const start = Math.min(...places);
  const end = Math.max(...words.map((w) => (reading.text.includes(w) ? reading.text.indexOf(w) + w.length : 0)));
  const said = reading.text.slice(start, end).replace(ASKS, "").replace(DONE, "");
  const plain = /[，,。？?\s]/.test(said) || said.length > LONGEST_TOPIC ? words.slice(0, 2).join("") : said;
  return plain.length < 2 || plain.length > LONGEST_TOPIC ? null : plain;
}

/** The sections beside the one shown: their headings stand in the text, so that asking for them finds them. */
function fromHeadings(asking: Asking, given: Draft): readonly string[] {
  const [rest] = given.lines.flatMap((l) => l.rests);
  const unit = rest && asking.library.units.find((u) => u.documentId === rest.document.source.id && u.span.start >= rest.span.start);
  if (rest === undefined || unit === undefined) return [];
  const { plan } = rest.document;
  const own = plan.sections[unit.sectionId];
  const beside = plan.sections.filter((s) => own !== undefined && s.parent === own.parent && s.id > own.id && s.heading !== "").slice(0, 2);
  return beside.flatMap((s) => aboutHeading(rest.document, s.heading));
}
/** Headings of what plans say besides measures. */
const NO_MEASURES = /专栏|表|形势|指导思想|原则|总体|目标|回顾|背景|成就|问题|机遇|挑战|现状|基础/;
function aboutHeading(document: PlanDocument, heading: string): readonly string[] {
  const plain = toSimplified(heading)
    .replace(/^[—–\-·•●○■□◆◇\s]+/, "")
    .replace(/^[第（(]?[一二三四五六七八九十\d]+[章节、）).．]\s*/, "")
    .replace(/[。：:].*/s, "")
    .trim();
  const city = document.entry.city ?? "";
  return plain.length < 4 || plain.length > 20 || NO_MEASURES.test(plain) ? [] : [`${city}在「${plain}」方面有哪些措施？`];
}

/** Where nothing above applies: goals of the measures that most cities state, each of another city and another measure. */
export function toStart({ library }: Asking): readonly string[] {
  const goals = library.targets.filter((t) => t.kind === "table" && !t.baseline && t.year !== null && t.city !== null);
  const states = new Map<string, Set<string | null>>();
  for (const t of goals) states.set(t.measure, (states.get(t.measure) ?? new Set()).add(t.city));
  const known = library.measures.map((m) => m.measure).filter((measure) => states.has(measure));
  const spread = known.sort((a, b) => (states.get(b)?.size ?? 0) - (states.get(a)?.size ?? 0));
  const cities = [...new Set(goals.map((t) => t.city))];
  return cities.flatMap((city, at) => {
    const stated = spread.filter((measure) => goals.some((t) => t.city === city && t.measure === measure));
    const goal = goals.findLast((t) => t.city === city && t.measure === stated[at]);
    return goal === undefined ? [] : [ofRecord(goal)];
  });
}
