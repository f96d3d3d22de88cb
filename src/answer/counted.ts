/** 多少名教练, 几节体育课, 全市一共有多少老师: what a question counts, and whether a figure of the places cited counts it. Pure. */
import type { QuantityKind } from "../domain/ask.ts";
import { type WeighedWord, wordIn } from "../retrieve/features.ts";
import { namesThing, wordClass } from "../words.ts";
import type { Asking } from "./asking.ts";
import { type Cited, says, sentencesOf } from "./cited.ts";
import type { Draft } from "./draft.ts";

const COUNTERS = "个所名位家间项条种类座场门支套台册本节辆张块处批次对";
/** What is counted stands right behind the counting word, up to the next stop. */
const COUNTED = new RegExp(
  `(?:多少|(?<![好哪这那])几)(?:[十百千万亿]{0,2})([${COUNTERS}])?(?!\\p{Script=Han}{0,3}钱|达标|合格|达到|通过|覆盖|过关|[万亿]?元|块钱|[年月天岁成]|百分|[个]?(?:小时|分钟|学时|课时))的?(\\p{Script=Han}{1,10})`,
  "u",
);

/** Those whom texts count as 人: 招多少新生, 招生2701人. */
const PEOPLE = /[学新师考]生|孩|娃|同学|学员|幼儿|儿童|少年|人$/;

/** The words right behind the counting word, in order; empty where a question counts nothing by name, or pupils. */
export function countedWords(text: string, subject: readonly WeighedWord[]): readonly WeighedWord[] {
  const [, counter, after = ""] = COUNTED.exec(text) ?? [];
  let behind = after;
  const counted: WeighedWord[] = [];
  for (;;) {
    const next = subject.find((s) => s.word.length > 1 && !counted.includes(s) && behind.startsWith(s.word));
    // 要留出多少应付产假: what follows is what it is for.
    if (next !== undefined && counted.length === 0 && counter === undefined && wordClass(next.word) === "verb") return [];
    if (next === undefined) return counted.some((w) => PEOPLE.test(w.word)) ? [] : counted;
    counted.push(next);
    behind = behind.slice(next.word.length);
  }
}

const NUMERAL = "(?:\\d[\\d.]{0,15}|[一二两三四五六七八九十百])";
/** A figure with a counting word, or a number of a table. */
const FIGURE = new RegExp(`(?<!第)${NUMERAL}(?:[多余]?[万亿]?[多余]?)[${COUNTERS}人元%]|[(（][${COUNTERS}人][)）]`);

/** Kinds of quantity that count things; money, shares and times are told by other words. */
const COUNTS: ReadonlySet<QuantityKind> = new Set(["count", "people", "any"]);
/** 补多少饭钱: money, by a name that says what for. */
const OF_MONEY = /[钱费款金]$/;
/** No sentence of the places with a figure speaks of any of the words counted, or of part of one (伙食 of 伙食费). */
export function uncounted({ reading, query }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  const counted = COUNTS.has(reading.asked ?? "any") ? countedWords(reading.text, query.subject).filter((w) => !OF_MONEY.test(w.word)) : [];
  if (!counted.some((w) => namesThing(w.word))) return null;
  if (targets.some((t) => t.kind === "project" || t.kind === "table")) return null;
  const figures = cited.flatMap((c) => sentencesOf(c.words).flatMap((s) => (FIGURE.test(s) ? [`${c.headings}${s}`] : [])));
  if (figures.length === 0 || figures.some((s) => counted.some((w) => wordIn(w, s) > 0 || (w.word === "学校" && s.includes("校")))))
    return null;
  return `找到的数字说的不是${counted.map((w) => `「${w.word}」`).join("")}。`;
}

/** Asks how many there are, of all of a kind: no more is said of it than its kind and place. */
const ASKS_STOCK =
  /(?:全[市区县]|一共|总共|共|现在|目前|如今)[^，。]{0,6}有(?:多少|几)|(?:一共|总共)(?:多少|几)(?:[名位个所])?(?:人|老师|教师|学生|学校)|现有(?:多少|几)|总数/;
/** What a question asks is to come, or was done. */
const ASKS_FLOW = /建|补|招|培|增|添|引进|聘|派|送|发|创|评|扩|迁|搬|新|改|打造|办[成起了]|要有|达到|训|资助|投|安排|选|认定|获|拿|挂/;
/** What comes or came, where a figure behind it counts no stock. */
const TELLS_FLOW = /补充|培养|培育|培训|新增|增加|新建|改扩建|引进|招聘|创建|规划建设|建设|选派|评选|认定|立项|办好|至少|以上人口/;
/** 全市总共有多少老师: the figures found are of those to come. */
export function onlyFlow({ reading, query }: Asking, cited: readonly Cited[], { targets }: Draft): string | null {
  const { text } = reading;
  if (!ASKS_STOCK.test(text) || ASKS_FLOW.test(text)) return null;
  const counted = countedWords(text, query.subject);
  const about = counted.length > 0 ? counted : query.subject;
  if (about.length === 0 || targets.some((t) => t.kind === "project" || t.kind === "table" || t.baseline)) return null;
  const told = cited.flatMap((c) => sentencesOf(c.words)).flatMap(upToEachClause);
  const counts = reading.asked === "people" ? PERSONS : FIGURE;
  const figures = told.filter(({ clause }) => counts.test(clause) && about.some((w) => says(w, clause)));
  const stock = figures.some(({ before, clause }) => !TELLS_FLOW.test(before + clause));
  return stock || figures.length === 0
    ? null
    : `找到的只有要新增、建设或培养的数，没有${about.map((w) => `「${w.word}」`).join("")}的总数。`;
}
/** 303所学校 tells no number of teachers, 1万人次 none of those there are. */
const PERSONS = new RegExp(`(?<!第)${NUMERAL}(?:[多余]?[万亿]?[多余]?)(?:人(?!次)|名|位)|[(（][人名][)）]`);
/** A verb governs the clauses behind it as well: 创建五星级学校1所，四星级学校4所. */
function upToEachClause(sentence: string): readonly { readonly before: string; readonly clause: string }[] {
  const clauses = sentence.split(/[,，：:]/);
  return clauses.map((clause, i) => ({ before: clauses.slice(0, i).join("，"), clause }));
}
