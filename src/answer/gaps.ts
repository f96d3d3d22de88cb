/** What a question names outright and the places found lack: its year, its place, its kind of figure; or what only another city's texts hold. Each is a reason to refuse, said in words. Pure. */
import type { QuantityKind, SubjectWord } from "../domain/ask.ts";
import { holdsFigure, rarestOf, wordIn } from "../retrieve/features.ts";
import type { RankedUnit } from "../retrieve/rank.ts";
import { type Asking, BEST_ONLY } from "./asking.ts";
import { asksFigure, asksHowOften, behind, saysPeriodEnd, tellsHowOften } from "./evidence.ts";

export interface Gap {
  /** A whole Chinese sentence. */
  readonly why: string;
  /** The place of another city that speaks of it, null where the lack is no other city's text. */
  readonly elsewhere: RankedUnit | null;
}

/** Ranks looked at. */
const LOOKED_AT = 40;
/** Places whose score is at most so far below the best one's may answer in its stead. */
export const WITHIN = 0.35;
/** Another city's place this much better than the best one asked: of 423 answerable questions one came to 0.16, none beyond. */
const BETTER_ELSEWHERE = 0.2;
/** The same where the own place is likely to answer. */
const BETTER_THAN_LIKELY = 0.3;
/** The same where only another city's text writes the words in quotation marks. */
const BETTER_QUOTED = 0.05;
/** The same while the embedder is away: words alone err more. */
const BETTER_IN_WORDS = 0.5;

/** Log-odds of the city's own place from which another city's better one is no reason to refuse: of 57 questions that only another city's texts answer, none came to 1.9. */
const OWN_SURE = 2;
/** The same for 港北又怎么说: the words asked are those of the city asked before, whose texts hold them better as a rule. */
const OWN_LIKELY = 0.5;

/**
 * @param ranked places of one city, best first.
 * @param odds log-odds that they speak of what is asked.
 * Null where nothing named is lacking.
 */
export function gapOf(asking: Asking, city: string | null, ranked: readonly RankedUnit[], odds: number): Gap | null {
  const good = near(ranked);
  if (good.length === 0) return null;
  const theirs =
    odds > (city !== null && asking.reading.followUp === "slots" && asking.reading.asked === null ? OWN_LIKELY : OWN_SURE)
      ? null
      : elsewhere(asking, city, ranked, odds);
  if (theirs !== null) return theirs;
  const why =
    missingYear(asking, good) ??
    onlyToCome(asking, good) ??
    missingPlace(asking, good) ??
    missingFigure(asking, good, ranked) ??
    missingName(asking, good) ??
    missingMention(asking, good);
  return why === null ? null : { why, elsewhere: null };
}
function near(ranked: readonly RankedUnit[]): readonly RankedUnit[] {
  const places = ranked.filter((r) => !r.shelved.bare).slice(0, LOOKED_AT);
  const top = places[0]?.score ?? 0;
  return places.filter((r) => top - r.score <= WITHIN);
}

/** A figure is asked for a year that no place near the best one speaks of. */
function missingYear(asking: Asking, good: readonly RankedUnit[]): string | null {
  const { years } = asking.query;
  if (years.length === 0 || !asksFigure(asking.reading)) return null;
  const spoken = years.some((y) => good.some((r) => speaksOf(y, r)));
  return spoken ? null : `找到的文字没有说${years.join("年、")}年的数。`;
}
/** The year stands there; or the last year of a plan period named there (十三五 for 2020). */
function speaksOf(year: number, { shelved }: RankedUnit): boolean {
  const words = `${shelved.headings}${shelved.around}`;
  return words.includes(String(year)) || saysPeriodEnd(year, words) || shelved.yearMeant === year;
}

/** What a plan before this one reached is asked, and all places near the best one are of what is to be done. */
function onlyToCome(asking: Asking, good: readonly RankedUnit[]): string | null {
  if (asking.query.basis !== "achieved" || !BEFORE.test(asking.reading.text) || !asksFigure(asking.reading)) return null;
  const looksBack = ({ shelved }: RankedUnit): boolean =>
    shelved.chapter !== "tasks" || shelved.unit.kind === "row" || shelved.yearMeant === null || TOLD_AS_DONE.test(shelved.around);
  return good.some(looksBack) ? null : "找到的文字说的是规划期内要做的，没有写明此前做到多少。";
}
const BEFORE = /十[二三]五|过去|前五年|这些年|(?<![年月日底])以前/;
const TOLD_AS_DONE = /20(?:1\d|20)年|十[二三]五|已经?|累计|截至|截止|了\d/;

/** A figure is asked for a county, town or school that no place near the best one names. */
function missingPlace(asking: Asking, good: readonly RankedUnit[]): string | null {
  const { places } = asking.query;
  if (places.length === 0 || !asksFigure(asking.reading)) return null;
  const named = places.some((p) => good.some((r) => r.shelved.wide.includes(p.replace(/[县区市镇乡]$/, ""))));
  return named ? null : `找到的文字没有提到${places.join("、")}的数。`;
}

const KIND_WORDS: Readonly<Record<QuantityKind, string>> = {
  money: "金额",
  percent: "百分比",
  people: "人数",
  count: "数量",
  time: "时间",
  clock: "钟点",
  area: "面积",
  ratio: "比例",
  any: "数字",
};
/** What is said where the places found give no figure of the kind asked. */
export const untold = (asked: QuantityKind): string => `找到的文字没有给出${KIND_WORDS[asked]}。`;
/** A part of something answers how much of it, whatever it is counted in. */
const FRACTION = /一半|[二三四五六七八九十]分之[一二三四五六七八九]|翻[一两]番/;
function missingFigure(asking: Asking, good: readonly RankedUnit[], ranked: readonly RankedUnit[]): string | null {
  const { asked } = asking.reading;
  if (asked === null || !asksFigure(asking.reading)) return null;
  const often = asksHowOften(asking.reading.text);
  const held = [...good, ...good.flatMap((g) => behind(g, ranked))].some(
    (r) =>
      holdsFigure({ ...asking.query, asked, counter: null }, r.shelved) ||
      FRACTION.test(r.shelved.words) ||
      (often && tellsHowOften(r.shelved.words)),
  );
  return held ? null : untold(asked);
}

/** What is counted ends so: 空编率, 保教费, 分数线. */
const NAMES_A_FIGURE = /^\p{Script=Han}{2,}[率费线量金]$/u;
/** A figure, or what becomes of one, is asked by a name that no text asked ever writes, in these or in policy words, nor by its stem (伙食费: 伙食补助600元). */
function missingName(asking: Asking, good: readonly RankedUnit[]): string | null {
  const figure = asksFigure(asking.reading);
  const byStem = ({ word }: SubjectWord): boolean =>
    word.length > 2 &&
    good.some(({ shelved }) => shelved.wide.includes(word.slice(0, -1)) && (!figure || holdsFigure(asking.query, shelved)));
  const missing = asking.query.subject.find((s) => NAMES_A_FIGURE.test(s.word) && !isWritten(asking, s) && !byStem(s));
  return missing === undefined ? null : `文件中没有「${missing.word}」这个说法。`;
}
/** The word, or a policy word for it, stands in the documents. */
function isWritten({ texts, documents }: Pick<Asking, "texts" | "documents">, { word, alternatives }: SubjectWord): boolean {
  return documents.some((d) => [word, ...alternatives].some((w) => texts.get(d.source.id)?.includes(w)));
}

/** 对午睡有规定吗: asks whether the texts speak of a thing at all. */
const ASKS_MENTION =
  /有(?:没有|无)?[^，。]{0,6}(?:规定|要求|说法|提法|提到|写到|说到)(?:吗|么|没有?|嘛|[?？]|$)|[提说写]没[提说写]|有没有(?:提|说|写)/;
/** Cosine from which a place says it in other words: 改作业 for 评改作业 came to 0.58, 午睡 with what is no answer to 0.43. */
const SAID_OTHERWISE = 0.5;
/** Its rarest word stands in no text of the library, neither in policy words, and no place comes near in meaning. */
function missingMention({ reading, query, library, texts }: Asking, good: readonly RankedUnit[]): string | null {
  if (!ASKS_MENTION.test(reading.text) || good.some((r) => r.dense >= SAID_OTHERWISE)) return null;
  const rarest = rarestOf(query.subject);
  if (rarest === null || !rarest.unheard) return null;
  return isWritten({ texts, documents: library.documents }, rarest) ? null : `文件中没有提到「${rarest.word}」。`;
}

/** The texts of another city speak of it far better: it is theirs, not this city's. */
function elsewhere(asking: Asking, city: string | null, ranked: readonly RankedUnit[], odds: number): Gap | null {
  const best = ranked[0];
  const others = asking.library.documents.filter((d) => d.entry.city !== city);
  if (city === null || best === undefined || others.length === 0 || isTheirsToo(asking, best)) return null;
  const other = asking.rankUnits(others, BEST_ONLY)[0];
  if (other === undefined || other.score - best.score < marginFor(asking, ranked, other, odds)) return null;
  if (meansTheSame(asking, ranked, other)) return null;
  const where = others.find((d) => d.source.id === other.unit.documentId)?.entry.city ?? "另一份文件";
  return { why: `${city}的文件${lackBeside(asking, other)}的是${where}的文件。`, elsewhere: other };
}
/** What the city's texts lack and the other place tells: words that stand nowhere in them, else the figure or the matter asked. */
function lackBeside(asking: Asking, other: RankedUnit): string {
  const { query, reading } = asking;
  const lacking = query.subject.filter((s) => wordIn(s, other.shelved.wide) >= HELD && !isWritten(asking, s)).map((s) => `「${s.word}」`);
  if (lacking.length > 0) return `没有提到${lacking.join("")}，提到它`;
  return asksFigure(reading) ? "没有给出这个数，写得更近" : "没有写到所问的内容，提到它";
}
const HELD = 0.5;
/** Cosine from which a city's own place says the same in other words. */
const OWN_NEAR = 0.5;
/** Cosine by which another city's place may be nearer: questions the embedder was tuned on name one city, and draw its texts. No right refusal of 479 is lost by it. */
const NEARER = 0.12;
/** 跟企业一起育人: ways asked for in everyday words, without a figure or a name, and a place of the city's own among the best is about as near in meaning as the other city's. */
function meansTheSame({ query, reading }: Asking, ranked: readonly RankedUnit[], other: RankedUnit): boolean {
  if (reading.asked !== null || /\d/.test(reading.text) || query.phrases.length > 0 || reading.understood.intent !== "measure")
    return false;
  return near(ranked).some((r) => r.dense >= OWN_NEAR && r.dense >= other.dense - NEARER);
}
/** Subject weight from which a place speaks of the whole of it: what is lacking is a verb or a common noun. */
const WHOLE = 0.94;
/** It is the place shown just before, or holds the whole subject with its year and its figure: no better place elsewhere takes that away. */
function isTheirsToo({ query }: Asking, best: RankedUnit): boolean {
  const { features, shelved } = best;
  const dated = query.years.length === 0 || query.years.some((y) => speaksOf(y, best));
  const whole = features.cover >= WHOLE && query.asked !== null && holdsFigure(query, shelved) && features.figureSame > 0.5 && dated;
  return features.near === 1 || whole || (query.asked === null && query.subject.length > 1 && features.cover >= WHOLE);
}
function marginFor({ query }: Asking, own: readonly RankedUnit[], other: RankedUnit, odds: number): number {
  if (query.vector === null) return BETTER_IN_WORDS;
  const quoted = other.features.phrase > 0 && own.every((r) => r.features.phrase === 0);
  return quoted ? BETTER_QUOTED : odds > 0 ? BETTER_THAN_LIKELY : BETTER_ELSEWHERE;
}
