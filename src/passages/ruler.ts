/** What a text may measure, and where a text that is too long may be cut. Pure. */
import { cutWords } from "../words.ts";

/** The model's own measure. */
export interface Ruler {
  /** Tokens of a text as the model is given it. */
  readonly tokens: (text: string) => number;
  readonly limit: number;
}

/** Counting is slow: it is left out where the text cannot have more tokens than the limit. */
export const fits = (text: string, { tokens, limit }: Ruler): boolean => mostTokens(text) <= limit || tokens(text) <= limit;

/** One token a character, four for a rare one (its bytes), two that frame the text. */
const mostTokens = (text: string): number => text.normalize("NFKC").length + 3 * (text.match(RARE)?.length ?? 0) + 2;
const RARE = /[^\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e“”‘’—…·]/gu;

/** What stands before a text leaves it at least half the room: the outermost headings give way, then the end of the innermost. */
export function lead(headings: readonly string[], ruler: Ruler): readonly string[] {
  const half = { ...ruler, limit: Math.floor(ruler.limit / 2) };
  const [outer, ...inner] = headings;
  if (outer === undefined || fits(headings.join(" "), half)) return headings;
  return inner.length > 0 ? lead(inner, ruler) : [outer.slice(0, longestFitting(outer, "", half))];
}

const ENDS = [/[；;]/g, /[，,、：:]/g] as const;

/**
 * Cuts a text into pieces that fit behind what stands before each: after a semicolon if there is one, else after a comma, else between
 * two words. Pieces join to the text.
 */
export function pieces(text: string, before: string, ruler: Ruler): readonly string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > 1 && !fits(`${before} ${rest}`, ruler)) {
    const most = longestFitting(rest, before, ruler);
    const end = breakBefore(rest, most);
    cut.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...cut, rest];
}

/** By halving: one more character never takes a token away by more than the search forgives. At least one character. */
function longestFitting(text: string, before: string, ruler: Ruler): number {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(`${before} ${text.slice(0, middle)}`, ruler)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last good place to break in the first `most` characters; a break in their first third would leave a scrap. */
function breakBefore(text: string, most: number): number {
  const head = text.slice(0, most);
  for (const end of ENDS) {
    const last = [...head.matchAll(end)].at(-1)?.index ?? -1;
    if (last + 1 > most / 3) return last + 1;
  }
  const word = cutWords(text.slice(0, most + 12)).findLast((w) => w.end <= most);
  return word !== undefined && word.end > most / 3 ? word.end : most;
}
