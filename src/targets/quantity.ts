/** Plain text -> the quantities in it, each with value, unit and bound; and one quantity -> text again. Pure. */
import type { Comparator, Quantity } from "../domain/target.ts";
import { BEFORE, BEHIND, comparatorOf, INSIDE } from "./bounds.ts";
import { ARABIC, CHINESE, parseNumeral } from "./numerals.ts";
import { UNIT } from "./unit-words.ts";

export interface Found {
  /** Offsets in the text given. */
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** Words inside the quantity that belong to the clause: 办好 of 至少办好2所. */
  readonly verb: string;
  /** A Chinese numeral, which may be part of a set phrase. */
  readonly spoken: boolean;
}

const DASH = "\\s?(?:-{1,2}|至|到)\\s?";
const NUMBER = `(?:${ARABIC}|${CHINESE})`;
const LARGE = "[千百十]?[万亿]";
/** What a figure is counted by in front of it: 每生每年600元, 人均2元. */
const PER = "每(?:生|人)(?:每(?:学?年|月|学期|周|天|日))?|(?:每年)?(?:生|人|师|校|班)均(?:每(?:学?年|月))?";
/** A bound before a verb of the clause: 至少办好2所, 每年至少听取1次. */
const GAP = "(?:(?<=至少|最少|至多|最多|不少于|不超过)(?:有|为|达|\\p{Script=Han}{2,4}?))?";
const END = "(?:以上|以下|以内|左右|及|或|，|。|；|、|）|的|$)";

/** 万 and 亿 without a word for what is counted: 学位2.18万. */
const PEOPLE =
  "(?:农村|城镇|城乡|贫困|困难|中小)?(?:人口|群众|师生|小?学生|中学生|大学生|毕业生|幼儿|儿童|教师|教职工|职工|居民|农民|家庭|考生)";
const BARE_LARGE = `${LARGE}(?=\\s?(?:${INSIDE}|${END}|${PEOPLE}))`;
/** 四亿五千万元, 3万5千人: parts of one number. */
const ABOVE = `(?:(?<yi>${NUMBER})亿零?(?=${NUMBER}万)|(?<wan>${NUMBER})万零?(?=\\d))?`;
const EACH = "(?:\\s?/\\s?(?<each2>(?:生|人|年|月|班|校|学期|课时|学时)(?:[·.]?(?:年|月|学期))?))?";
const WHOLE = `${ABOVE}(?<n>${NUMBER})\\s?(?:(?<in1>${INSIDE})?(?<large>${LARGE})(?<in2>${INSIDE})?(?<unit1>${UNIT})|(?<in3>${INSIDE})?(?<unit2>${UNIT})|(?<bare>${BARE_LARGE})(?<in4>${INSIDE})?)${EACH}`;
const FIRST = `(?:(?<first>${NUMBER})\\s?(?<firstUnit>(?:${LARGE})?(?:${UNIT})?)${DASH})?`;
const RATE = `(?<per100>百分之|千分之)(?<n100>${NUMBER}|百)(?:${DASH}(?:百分之)?(?<n100to>${NUMBER}))?`;
const TENTHS =
  "(?<tenths>[一二两三四五六七八九十](?:点[一二三四五六七八九])?|\\d{1,2}(?:\\.\\d)?)成(?<tenth>[一二三四五六七八九半])?(?=以上|以下|以内|左右|多|的|，|。|；|、|$)";
const FRACTION = `(?<denominator>${CHINESE}|\\d{1,16})分之(?<numerator>${CHINESE}|\\d{1,16})`;
const HALF = "(?<half>一半|半数|过半|对半)";
const RATIO = `(?<left>${ARABIC}|[一二三四五六七八九])(?:\\s?:\\s?|比)(?<right>${ARABIC}|[一二三四五六七八九])(?![\\d.])`;
/** 8/10万: so many of a hundred thousand. */
const MORTALITY = `(?<died>${ARABIC})\\s?/\\s?(?<of>10万|十万|万)(?![元亩个])`;
const RATED = `(?:${RATE}|${MORTALITY}|${TENTHS}|${FRACTION}|${HALF}|${RATIO})`;
const MONEY_PER = `(?<sum>${ARABIC})(?:-(?<sumTo>${ARABIC}))?(?:元)?\\/(?<each>(?:生|人|年|月|班|校)(?:[·.]?(?:年|月))?)`;
const OTHER_UNIT = "(?<alt>[（][个所人名次件间台套家、]{1,8}[）])?";

const QUANTITY = new RegExp(
  `(?<early>${BEFORE}(?=每[生人]))?(?<per>(?:${PER})(?:约|不低于|不少于|不超过)?)?(?<before>${BEFORE}\\s?)?(?<verb>${GAP})(?<![\\dA-Za-z.+第])(?:${RATED}|${MONEY_PER}|${FIRST}${WHOLE})${OTHER_UNIT}(?<behind>(?:${BEHIND})+)?`,
  "gu",
);

export function findQuantities(text: string): readonly Found[] {
  return [...text.matchAll(QUANTITY)].flatMap((m) => foundOf(m) ?? []);
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Figure {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
}

function foundOf(match: RegExpExecArray): Found | null {
  const groups: Groups = match.groups ?? {};
  const figure = figureOf(groups);
  if (figure === null) return null;
  const behind = [groups["in1"], groups["in2"], groups["in3"], groups["in4"], groups["behind"]].join("");
  const comparator = figure.valueMax === null ? boundOf(groups, behind) : "range";
  const unit = perUnit(figure.unit + (groups["alt"] ?? ""), groups["per"]);
  return {
    start: match.index,
    end: match.index + match[0].length,
    quantity: { valueText: match[0], value: figure.value, valueMax: figure.valueMax, unit, comparator },
    verb: groups["verb"] ?? "",
    spoken: !/\d/.test(match[0]),
  };
}

function boundOf(groups: Groups, behind: string): Comparator {
  const perBound = groups["per"]?.replace(new RegExp(`^(?:${PER})`, "u"), "") ?? "";
  if (groups["half"] === "过半") return ">";
  return comparatorOf((groups["before"] ?? "").trim() || perBound || (groups["early"] ?? ""), behind);
}

function figureOf(groups: Groups): Figure | null {
  return ratedOf(groups) ?? moneyOf(groups) ?? countedOf(groups);
}

function countedOf(groups: Groups): Figure | null {
  const some = groups["in1"] ?? groups["in3"] ?? groups["in4"];
  const last = number(groups["n"]) ?? (some === undefined ? null : number(`一${groups["n"] ?? ""}`));
  if (last === null) return null;
  const value = last + ((number(groups["yi"]) ?? 0) + (number(groups["wan"]) ?? 0)) * 10_000;
  const each = groups["each2"] === undefined ? "" : `/${groups["each2"]}`;
  const unit = (groups["large"] ?? "") + (groups["unit1"] ?? groups["unit2"] ?? groups["bare"] ?? "") + each;
  const first = number(groups["first"]);
  if (first === null) return { value, valueMax: null, unit };
  return first < value ? { value: first, valueMax: value, unit } : null;
}

function moneyOf(groups: Groups): Figure | null {
  const value = number(groups["sum"]);
  return value === null ? null : { value, valueMax: number(groups["sumTo"]), unit: `元/${groups["each"] ?? ""}` };
}

/** Shares as %: 百分之九十五, 九成, 三分之一 (two decimals), 一半; a ratio is its quotient with unit 比. */
function ratedOf(groups: Groups): Figure | null {
  const { half, tenths, tenth, died, of, per100, n100, n100to, numerator, denominator, left, right } = groups;
  if (half !== undefined) return rate(50);
  if (died !== undefined) return { value: number(died) ?? 0, valueMax: null, unit: `/${(of ?? "").replace("十", "10")}` };
  if (tenths !== undefined) return rate((number(tenths) ?? 0) * 10 + (tenth === "半" ? 5 : (number(tenth) ?? 0)));
  if (per100 !== undefined) {
    const value = n100 === "百" ? 100 : number(n100);
    return value === null ? null : { value, valueMax: number(n100to), unit: per100 === "百分之" ? "%" : "‰" };
  }
  if (numerator !== undefined) return rate(quotient(numerator, denominator, 100));
  return left === undefined ? null : { value: quotient(left, right, 1) ?? 0, valueMax: null, unit: "比" };
}

function rate(value: number | null): Figure | null {
  return value === null ? null : { value, valueMax: null, unit: "%" };
}

function quotient(over: string | undefined, under: string | undefined, scale: number): number | null {
  const [a, b] = [number(over), number(under)];
  if (a === null || b === null || b === 0) return null;
  return scale === 1 ? a / b : Math.round((a / b) * scale * 100) / 100;
}

function number(text: string | undefined): number | null {
  return text === undefined ? null : parseNumeral(text);
}

/** 每生每年600元 is 元/生·年. */
function perUnit(unit: string, per: string | undefined): string {
  const each = per?.replace(/^每年(?=.均)/, "").match(/[生人班校师](?=每|均|$|约|不)|学?年|月|学期|周|天|日/g);
  return each === undefined || each === null || each.length === 0 || unit.includes("/") ? unit : `${unit}/${each.join("·")}`;
}

/** How a quantity may be written; every style reads back as the same quantity. */
export type PrintStyle = "before" | "behind";

/** @param quantity with a value; one in words is printed as it was written. */
export function printQuantity(quantity: Quantity, style: PrintStyle): string {
  const { value, valueMax, unit, comparator } = quantity;
  if (value === null || comparator === "text") return quantity.valueText;
  if (comparator === "range") return `${value}-${valueMax ?? value}${unit ?? ""}`;
  const figure = unit === "比" ? `${value}:1` : `${value}${unit ?? ""}`;
  const [before, behind] = printed[comparator];
  return style === "before" || behind === "" ? before + figure : figure + behind;
}

const printed: Readonly<Record<Exclude<Comparator, "range" | "text">, readonly [string, string]>> = {
  "=": ["", ""],
  ">=": ["不低于", "以上"],
  "<=": ["不超过", "以内"],
  ">": ["超过", ""],
  "<": ["低于", ""],
  "~": ["约", "左右"],
};
