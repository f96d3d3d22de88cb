/** Answer text and its citations -> the figures that no citation behind them carries. Pure; the last gate before a reply leaves. */
import type { Citation, Computed } from "../domain/reply.ts";

const NUMBER = /\d+(?:\.\d+)?/g;
/** A figure is a number that counts or measures something; years, list numbers and words repeated in 「」 are exempt. */
const FIGURE =
  /(?<![\d.])(\d+(?:\.\d+)?)(?=\s*(?:[%‰]|万|萬|亿|億|所|人|个|個|元|名|项|項|课时|課時|学时|學時|平方|倍|分|岁|歲|次|家|套|间|間|册|冊|台|臺|门|門|种|種|座|支|类|類|条|條|批|期|届|屆|比|:\d))/g;
const LIST_NUMBER = /^[ \t\u3000*|#>-]*\d+[.、)]\s/gm;

/** Every loose figure of the text, in order; empty when each stands in the citation marked right behind it or in `computed`. */
export function looseFigures(text: string, citations: readonly Citation[], computed: readonly Computed[]): string[] {
  const derived = numbersIn(
    computed
      .filter((c) => c.citations.length > 0)
      .map((c) => c.valueText)
      .join(" "),
  );
  const parts = plain(text).split(/((?:\[\d+\]\s*)+)/);
  const loose: string[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const carried = carriedBy(parts[i + 1] ?? "", citations);
    for (const [, figure] of (parts[i] ?? "").matchAll(FIGURE)) {
      if (figure !== undefined && !carried.has(figure) && !derived.has(figure)) loose.push(figure);
    }
  }
  return loose;
}

function plain(text: string): string {
  return unquoted(text.normalize("NFKC")).replace(LIST_NUMBER, " ");
}

/** Without what stands in 「」; a 「 that is never closed quotes nothing. */
function unquoted(text: string): string {
  const parts = text.split("」");
  const last = parts.length - 1;
  return parts.map((part, i) => (i < last && part.includes("「") ? part.slice(0, part.indexOf("「")) : part)).join(" ");
}

function carriedBy(marks: string, citations: readonly Citation[]): Set<string> {
  const numbers = new Set([...marks.matchAll(/\d+/g)].map((m) => Number(m[0])));
  const words = citations.filter((c) => numbers.has(c.n)).map((c) => `${c.raw} ${c.repaired ? c.quote : ""} ${c.header?.raw ?? ""}`);
  return numbersIn(words.join(" "));
}

function numbersIn(text: string): Set<string> {
  return new Set(text.normalize("NFKC").match(NUMBER) ?? []);
}

/** Marks in the text that no citation answers to. */
export function danglingMarks(text: string, citations: readonly Citation[]): number[] {
  const known = new Set(citations.map((c) => c.n));
  return [...text.matchAll(/\[(\d+)\]/g)].map((m) => Number(m[1])).filter((n) => !known.has(n));
}
