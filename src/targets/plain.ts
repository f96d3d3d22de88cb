/** Text as stored -> the same text with one spelling for digits, marks and dashes; every offset stays where it was. Pure. */
import { toSimplified } from "../script.ts";

/** Full-width ASCII (！ to ～) lies this far above its half-width twin. */
const FULL_WIDTH_OFFSET = 0xfee0;
/** Marks that stay Chinese whatever their width in the source. */
const marks: Readonly<Record<string, string>> = {
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
  "﹪": "%",
  "∶": ":",
  "﹕": ":",
  "‑": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
  "~": "-",
  "〜": "-",
  "～": "-",
  "‐": "-",
  "﹣": "-",
  〇: "零",
};

/** Simplified, half-width digits and letters, Chinese punctuation, `-` for every dash; `result.length === text.length`. */
export function plainText(text: string): string {
  const chars = Array.from(toSimplified(text), plainChar).join("");
  return chars
    .replace(/(?<=\d)\n(?=[%‰])/g, " ")
    .replace(/(?<!\d),|,(?!\d{3}(?!\d))/g, "，")
    .replace(/(?<!\d):|:(?!\d)/g, "：");
}

function plainChar(char: string): string {
  if (char === "，") return char;
  const code = char.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : char;
  return marks[half] ?? half;
}
