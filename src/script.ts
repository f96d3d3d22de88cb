/** Simplified and Traditional characters. Conversion for search is one to one, so offsets hold. Pure. */
import { Converter } from "opencc-js";
import type { Script } from "./domain/source.ts";

const simplifyWord = Converter({ from: "t", to: "cn" });
const traditionalize = Converter({ from: "cn", to: "hk" });
const simplified = new Map<string, string>();

/** Every character on its own to Simplified: `result.length === text.length`. */
export function toSimplified(text: string): string {
  let out = "";
  for (const char of text) out += simplifiedChar(char);
  return out;
}

function simplifiedChar(char: string): string {
  const known = simplified.get(char);
  if (known !== undefined) return known;
  const converted = simplifyWord(char);
  const kept = converted.length === char.length ? converted : char;
  simplified.set(char, kept);
  return kept;
}

/** Our own words (never a quote) in Traditional characters; phrases are converted as phrases. */
export function toTraditional(text: string): string {
  return traditionalize(text);
}

/** A text in the script asked for, unit by unit: `result.length === text.length`, so that every offset holds. For reading, never for quoting. */
export function alignedIn(text: string, script: Script): string {
  return script === "zh-Hans" ? toSimplified(text) : text.replace(/[^\n]+/g, traditionalLine);
}

/** Phrases are converted as phrases unless that changes the length of their line. */
function traditionalLine(line: string): string {
  const whole = traditionalize(line);
  if (whole.length === line.length) return whole;
  return [...line].map((char) => (traditionalize(char).length === char.length ? traditionalize(char) : char)).join("");
}

/** Our own words in the script asked for. */
export function inScript(text: string, script: Script): string {
  return script === "zh-Hant" ? toTraditional(text) : text;
}

/** Traditional when more characters are Traditional-only than Simplified-only. */
export function detectScript(text: string): Script {
  let traditional = 0;
  let plain = 0;
  for (const char of text.slice(0, 20_000)) {
    if (simplifiedChar(char) !== char) traditional++;
    else if (traditionalize(char) !== char) plain++;
  }
  return traditional > plain ? "zh-Hant" : "zh-Hans";
}
