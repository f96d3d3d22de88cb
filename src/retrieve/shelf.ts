/** A Library -> what ranking needs of every unit, worked out once per generation. Pure. */
import type { QuantityKind } from "../domain/ask.ts";
import type { Library } from "../domain/library.ts";
import type { Passage } from "../domain/passage.ts";
import { toSimplified } from "../script.ts";

export interface ShelvedUnit {
  /** Index into `Library.units`. */
  readonly index: number;
  readonly unit: Passage;
  /** Index into `Library.passages` of the passage around it, -1 for none. */
  readonly passage: number;
  /** The words in Simplified characters, blanks gone; a row with its column headers. */
  readonly words: string;
  /** The headings over it in Simplified characters. */
  readonly headings: string;
  /** The unit's words with those of its neighbours in the paragraph. */
  readonly around: string;
  /** Headings with the words, headings with the words around: joined once. */
  readonly place: string;
  readonly wide: string;
  /** The words cut at commas and stops. */
  readonly clauses: readonly string[];
  /** Kinds of quantity that stand in the words. */
  readonly kinds: ReadonlySet<QuantityKind>;
  /** Several things named one after the other: 、 or quoted names. */
  readonly lists: boolean;
  /** Stands in a chapter that looks back, or in one of principles. */
  readonly chapter: "review" | "principles" | "tasks";
  /** The year of its figures where none is said: in a chapter that looks back the last before the plan's period, else the last of it. */
  readonly yearMeant: number | null;
  /** A heading or title without a statement. */
  readonly bare: boolean;
}
export interface Shelf {
  readonly library: Library;
  readonly units: readonly ShelvedUnit[];
  /** Unit indexes by document id. */
  readonly byDocument: ReadonlyMap<string, readonly number[]>;
  /** All that a document's units are indexed by, one to a line, by document id. */
  readonly texts: ReadonlyMap<string, string>;
}

export function makeShelf(library: Library): Shelf {
  const passageOf = passageFinder(library);
  const periods = new Map(library.documents.map(({ source, entry }) => [source.id, entry.period]));
  const words = library.units.map(wordsOf);
  const units = library.units.map((unit, index): ShelvedUnit => {
    const headings = toSimplified(unit.section.join(" "));
    const chapter = chapterOf(headings);
    const own = words[index] ?? "";
    const around = aroundOf(library.units, words, index);
    return {
      place: `${headings} ${own}`,
      wide: `${headings} ${around}`,
      clauses: own.split(/[,，;；。:：]/),
      index,
      unit,
      passage: passageOf(unit),
      words: words[index] ?? "",
      headings,
      around,
      kinds: kindsIn(words[index] ?? ""),
      lists: isList(words[index] ?? ""),
      chapter,
      yearMeant: yearMeant(periods.get(unit.documentId) ?? null, chapter),
      bare: unit.kind === "prose" && !/[。！？；，,;：]/.test(unit.text),
    };
  });
  const byDocument = new Map<string, number[]>();
  for (const { index, unit } of units) {
    const list = byDocument.get(unit.documentId);
    if (list === undefined) byDocument.set(unit.documentId, [index]);
    else list.push(index);
  }
  const textOf = (of: readonly number[]): string => of.map((index) => library.units[index]?.indexText ?? "").join("\n");
  const texts = new Map([...byDocument].map(([id, of]) => [id, textOf(of)]));
  return { library, units, byDocument, texts };
}

/** @param period e.g. 2021-2025. */
function yearMeant(period: string | null, chapter: ShelvedUnit["chapter"]): number | null {
  if (period === null) return null;
  return chapter === "review" ? Number(period.slice(0, 4)) - 1 : Number(period.slice(5));
}

/** A row is read with its headers, as the indexes see it; prose without the city and heading put before it. */
function wordsOf(unit: Passage): string {
  return toSimplified((unit.kind === "row" ? unit.indexText : unit.text).normalize("NFKC")).replace(/\s+/g, "");
}
function aroundOf(units: readonly Passage[], words: readonly string[], index: number): string {
  const own = units[index];
  const near = [index - 1, index, index + 1].filter((i) => {
    const other = units[i];
    return other !== undefined && other.documentId === own?.documentId && other.sectionId === own.sectionId && other.kind === own.kind;
  });
  return near.map((i) => words[i] ?? "").join("");
}
/** Passages and units are both in document order: one walk finds the passage of every unit. */
function passageFinder(library: Library): (unit: Passage) => number {
  const byDocument = new Map<string, { readonly index: number; readonly passage: Passage }[]>();
  library.passages.forEach((passage, index) => {
    const list = byDocument.get(passage.documentId) ?? [];
    list.push({ index, passage });
    byDocument.set(passage.documentId, list);
  });
  return (unit) => {
    const held = byDocument.get(unit.documentId) ?? [];
    return held.find(({ passage: p }) => p.span.start <= unit.span.start && unit.span.end <= p.span.end)?.index ?? -1;
  };
}

/** The last sign of a numeral: whatever stands before it, a quantity is written where this is. */
const NUMERAL = "[\\d一二两三四五六七八九十百]";
/** How each kind of quantity is written in plans. */
const KIND_WRITTEN: Readonly<Record<QuantityKind, RegExp>> = {
  money: new RegExp(`${NUMERAL}\\s{0,4}[多余]?[万亿]?[多余]?元|生均[(（]?\\d`),
  percent: /[%‰]|百分之|一半|分之|\d[:：∶]\d|百分点|翻番|[率比例][^,，。]{0,6}\d/,
  people: new RegExp(`${NUMERAL}[多余]?[万]?[多余]?(?:人|名|位|个学位)|(?:人|名|位)[)）]|[千万]人规模|学位[^,，。；]{0,14}\\d`),
  count: new RegExp(
    `${NUMERAL}[－—~-]?[多余]?万?(?:余|多)?(?:个|所|家|间|项|条|(?<!一)批|类|门|种|座|次|套|支|场|处|期|篇|册|台|本|对|片|件|节|名|位|人)|[(（][个所项次人名]|${NUMERAL}年一?个?(?:周期|轮)`,
  ),
  time: /\d{4}|[“"]?十[三四五]五|\d\s{0,4}(?:年|月|日|分钟|小时|课时|学时|岁)|(?:一|两|二|三|五|六)年|[一两二三四五六七八九十](?:个?小时|个月|课时|学时|周岁)/,
  clock:
    /\d{1,2}[:：]\d{2}|(?:[上下中]午|早上|晚上?|夜里|凌晨)[\d一二两三四五六七八九十]{1,3}[点时]|\d{1,2}(?:点|时(?=[前后至到整，。；]))/,
  area: /平方|公顷|亩/,
  ratio: /\d[:：∶]\d|比例|比[^,，。]{0,4}(?:1|相当)|\d%/,
  any: /\d|[一二两三四五六七八九十百](?:个|所|家|项|名|次|年|类|种|级|小时|课时|学时|周岁)|一半|分之|大体相当/,
};
function kindsIn(words: string): ReadonlySet<QuantityKind> {
  const kinds: QuantityKind[] = ["money", "percent", "people", "count", "time", "clock", "area", "ratio", "any"];
  return new Set(kinds.filter((k) => KIND_WRITTEN[k].test(words)));
}
const isList = (words: string): boolean =>
  (words.match(/、/g)?.length ?? 0) >= 3 || (words.match(/[”"」]/g)?.length ?? 0) >= 3 || /^(?:(?!一是).)*一是.*二是|分别为/m.test(words);

function chapterOf(headings: string): ShelvedUnit["chapter"] {
  if (/发展基础|成就|成效|成绩|回顾|现状|完成情况|规划背景|发展形势/.test(headings)) return "review";
  return /指导思想|基本原则|总体要求|基本思路|实施原则|基本要求|面临|挑战/.test(headings) ? "principles" : "tasks";
}

export { KIND_WRITTEN };
