/** Simplified and Traditional characters. Conversion for search is one to one, so offsets hold. Pure. */
import { Converter } from "opencc-js";
import { ConverterFactory } from "opencc-js/core";
import compatibility from "opencc-js/dict/CJK_Compatibility_Ideographs";
import hongKong from "opencc-js/dict/HKVariants";
import traditionalOfSimplified from "opencc-js/dict/STCharacters";
import simplifiedOfTraditional from "opencc-js/dict/TSCharacters";
import type { Script } from "./domain/source.ts";

// Characters need the small dictionaries only. The one of phrases takes 80 MB and 0.2 s: it is made when first needed.
const simplifyWord = ConverterFactory([compatibility], [simplifiedOfTraditional]);
export const traditionalizeChar = ConverterFactory([compatibility], [traditionalOfSimplified], [hongKong]);
let phrases: ((text: string) => string) | null = null;

function traditionalize(text: string): string {
  const convert = phrases ?? Converter({ from: "cn", to: "hk" });
  phrases = convert;
  return convert(text);
}

/** Each character that is written otherwise in Simplified, where that does not change its length in UTF-16 units. */
const simplified: ReadonlyMap<string, string> = new Map(
  [compatibility, simplifiedOfTraditional]
    .flatMap((dictionary) => dictionary.split("|").map((entry) => entry.slice(0, entry.indexOf(" "))))
    .map((char): [string, string] => [char, simplifyWord(char)])
    .filter(([char, other]) => other !== char && other.length === char.length),
);
const traditional = new RegExp(`[${[...simplified.keys()].join("")}]`, "gu");
/** By UTF-16 unit: whether it may be (half of) a character that is written otherwise. Most texts have none, and are passed on at once. */
const suspect = new Uint8Array(0x1_0000);
for (const char of simplified.keys()) suspect[char.charCodeAt(0)] = 1;

/** Every character on its own to Simplified: `result.length === text.length`. */
export function toSimplified(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (suspect[text.charCodeAt(i)] === 1) return text.replace(traditional, (char) => simplified.get(char) ?? char);
  }
  return text;
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
  return [...line].map((char) => (traditionalizeChar(char).length === char.length ? traditionalizeChar(char) : char)).join("");
}

/** Our own words in the script asked for. */
export function inScript(text: string, script: Script): string {
  return script === "zh-Hant" ? toTraditional(text) : text;
}

/** Traditional when more characters are Traditional-only than Simplified-only. */
export function detectScript(text: string): Script {
  let traditionalOnly = 0;
  let plain = 0;
  for (const char of text.slice(0, 20_000)) {
    if (simplified.has(char)) traditionalOnly++;
    else if (traditionalizeChar(char) !== char) plain++;
  }
  return traditionalOnly > plain ? "zh-Hant" : "zh-Hans";
}
