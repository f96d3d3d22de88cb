/** An author's own undamaged words in; how plausible one character is after another, out. Pure. */
import { isCommon } from "./gbk-table.ts";

/** Natural logarithm of the chance that `next` follows `previous`. */
export type Plausibility = (previous: string, next: string) => number;

/** What lies this near to a question mark or private-use character is not learnt from. */
const damagedZone = /[\s\S]{0,2}[?\ue000-\uf8ff][^\n，。,；]{0,12}/g;
/** Marks that end a part of a sentence never stand one after another. */
const stops = "，。、；：！？,;:!\n";
const twoStops = -14;

/** Pairs and single characters as the text itself uses them; a common character it never uses stays possible. */
export function learn(text: string): Plausibility {
  const clean = widen(text.replace(damagedZone, "\n").replace(/[ \t\u3000\u00a0]+/g, ""));
  const singles = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (let i = 1; i < clean.length; i++) {
    const char = clean[i] ?? "";
    const pair = (clean[i - 1] ?? "") + char;
    singles.set(char, (singles.get(char) ?? 0) + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const total = Math.max(1, clean.length);
  return (previous, next) => {
    const [a, b] = [widen(previous), widen(next)];
    if (stops.includes(a) && stops.includes(b) && b !== "\n") return twoStops;
    const alone = singles.get(b) ?? (isCommon(b) ? 0.02 : 0.0001);
    const seen = pairs.get(a + b) ?? 0;
    return Math.log((0.8 * seen) / Math.max(1, singles.get(a) ?? 0) + (0.2 * alone) / total);
  };
}

/** Pages that narrow punctuation write , for ，. */
function widen(text: string): string {
  return text.replaceAll(",", "，").replaceAll(":", "：").replaceAll(";", "；");
}
