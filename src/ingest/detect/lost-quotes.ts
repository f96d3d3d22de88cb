/** Opening quotation marks lost at a line's beginning: 十四五”時期 is presumed to be “十四五”時期. */
import type { Edit } from "../../domain/source.ts";
import type { Detector } from "./pattern.ts";

/** A line that closes, after a few characters without punctuation, what it never opened. */
export const unopenedQuote = /(?<=^|\n)([\t \u3000\u00a0]{0,40})(?=[^“”"\s，。；：、,;:（(]{1,14}”)/g;

export const findLostQuotes: Detector = (text) =>
  [...text.matchAll(unopenedQuote)].map((match): Edit => {
    const at = match.index + match[0].length;
    return { start: at, end: at, text: "“", kind: "lost-quote", presumed: true };
  });
