/** Numerals as Chinese plans write them (2.532, 1,234, 三百六十, 7万5千, 两) -> numbers, and numbers -> numerals. Pure. */

const DIGITS = "零一二三四五六七八九";
/** Other characters for the same digit or power of ten, the forms of banknotes included. */
const aliases: Readonly<Record<string, string>> = {
  〇: "零",
  两: "二",
  俩: "二",
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

/** A numeral without a trailing 万 or 亿, which belongs to the unit. No figure is longer; a bound keeps a run of numerals from being read from each of them anew. */
export const ARABIC = "(?:\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,16})(?:\\.\\d{1,16})?";
export const CHINESE = "[零一二两三四五六七八九十百千]{1,16}(?:点[零一二三四五六七八九]{1,16})?";

/** The number a numeral means; null where it is none. 四百五 is 450: a last digit counts the next lower power. */
export function parseNumeral(text: string): number | null {
  const plain = [...text.replace(/[\s,]/g, "")].map((char) => aliases[char] ?? char).join("");
  if (/^[-负]/.test(plain)) return negative(parseNumeral(plain.slice(1)));
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (!/^[\d.零一二三四五六七八九十百千万亿兆点]+$/.test(plain) || /^[百千万亿兆点]+$/.test(plain)) return null;
  const [whole = "", fraction, ...more] = plain.split("点");
  const value = wholeOf(whole);
  if (value === null || more.length > 0) return null;
  return fraction === undefined ? value : withFraction(value, fraction);
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

function withFraction(value: number, fraction: string): number | null {
  const digits = [...fraction].map((char) => DIGITS.indexOf(char));
  return digits.length === 0 || digits.some((digit) => digit < 0) ? null : Number(`${value}.${digits.join("")}`);
}

interface Sum {
  /** Finished parts above the section being read. */
  readonly total: number;
  /** The section below the next 万 or 亿. */
  readonly section: number;
  /** A digit or number waiting for its power. */
  readonly waiting: number | null;
  /** The power read last, for 四百五. */
  readonly power: number;
}

function wholeOf(text: string): number | null {
  const tokens = text.match(/\d+(?:\.\d+)?|./gu) ?? [];
  if (tokens.length > 1 && tokens.every((t) => DIGITS.includes(t))) return Number(tokens.map((t) => DIGITS.indexOf(t)).join(""));
  let sum: Sum | null = { total: 0, section: 0, waiting: null, power: 0 };
  for (const token of tokens) sum = sum === null ? null : next(sum, token);
  if (sum === null) return null;
  const last = sum.waiting === null ? 0 : sum.waiting * (sum.power > 10 && sum.waiting < 10 ? sum.power / 10 : 1);
  return round(sum.total + sum.section + last);
}

function next(sum: Sum, token: string): Sum | null {
  if (token === "零") return { ...sum, power: 0 };
  const small = SMALL[token];
  if (small !== undefined) return { ...sum, section: sum.section + (sum.waiting ?? 1) * small, waiting: null, power: small };
  const large = LARGE[token];
  if (large !== undefined) return closeSection(sum, large);
  const digit = /\d/.test(token) ? Number(token) : DIGITS.indexOf(token);
  return digit < 0 || sum.waiting !== null ? null : { ...sum, waiting: digit };
}

/** 万 multiplies the section before it; 亿 all before it that is smaller: 一万亿. */
function closeSection(sum: Sum, large: number): Sum {
  const own = sum.section + (sum.waiting ?? 0);
  const lifted = sum.total < large || own === 0 ? sum.total : 0;
  const base = own === 0 && lifted === 0 ? 1 : own + lifted;
  return { total: sum.total - lifted + base * large, section: 0, waiting: null, power: large };
}

/** Sums of decimals such as 2.53 + 0.1 keep no binary dust. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

/** A whole number below 10,000 in Chinese numerals: 205 -> 二百零五. */
export function printChinese(value: number): string {
  if (value < 10) return DIGITS.charAt(value);
  const power = value >= 1000 ? 1000 : value >= 100 ? 100 : 10;
  const head = Math.floor(value / power);
  const rest = value % power;
  const name = power === 1000 ? "千" : power === 100 ? "百" : "十";
  const lead = head === 1 && power === 10 ? name : DIGITS.charAt(head) + name;
  if (rest === 0) return lead;
  const tail = rest >= 10 && rest < 20 ? `一${printChinese(rest)}` : printChinese(rest);
  return lead + (rest < power / 10 ? "零" : "") + tail;
}
