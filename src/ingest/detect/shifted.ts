/**
 * GBK read one byte off: `?！笆\ue19f\ue437濉逼谀?` was `。“十三五”期末`. A byte was lost before the run, every pair
 * after it is made of the end of one character and the beginning of the next, until a single byte sets it right again.
 */
import type { Edit } from "../../domain/source.ts";
import type { Detector } from "./pattern.ts";
import { learn, type Plausibility } from "./plausible.ts";
import { quotesAround } from "./quote-balance.ts";
import { continued, finished, opened, type Reading } from "./shifted-readings.ts";

interface Run {
  readonly text: string;
  /** Where the `?` of the lost byte stands. */
  readonly start: number;
  readonly plausible: Plausibility;
}
interface Repair {
  readonly end: number;
  readonly text: string;
  /** How much more plausible than what stands there, in natural logarithms. */
  readonly gain: number;
}

const longestRun = 30;
/** A repair must be e^6 times as plausible as the damage, and e^1.2 times for each character. */
const leastGain = 6;
const leastGainPerCharacter = 1.2;
/** A first or last character of which half was lost is only given when e^1.5 times as plausible as any other. */
const leastMargin = 1.5;
/** The customary sign for a character that cannot be read. */
const illegible = "□";

export const findShifted: Detector = (text) => {
  if (!/\?[^\s\w]/.test(text)) return [];
  const plausible = learn(text);
  const edits: Edit[] = [];
  let at = 0;
  for (const { index: start } of text.matchAll(/\?(?=[^\s?\d]|\?[^\s?\d])/g)) {
    const repair = start < at ? null : bestRepair({ text, start, plausible });
    if (!repair) continue;
    edits.push({ start, end: repair.end, text: repair.text, kind: "encoding", presumed: true });
    at = repair.end;
  }
  return edits;
};

/** The most plausible repair, null where none is clearly better than what stands there. */
function bestRepair(run: Run): Repair | null {
  const { text, start, plausible } = run;
  const before = text[start - 1] ?? "\n";
  let readings: readonly Reading[] = opened(before, text[start + 1] ?? "\n", plausible);
  let asIs = plausible(before, "?") + plausible("?", text[start + 1] ?? "\n");
  let best: Repair | null = null;
  for (let at = start + 2; at < start + longestRun && readings.length > 0; at++) {
    const char = text[at] ?? "\n";
    if (/\s/.test(char)) break;
    asIs += plausible(text[at - 1] ?? "", char);
    const repair = repairAt(run, at + 1, finished(readings, char, plausible));
    const gain = repair === null ? 0 : repair.gain - asIs - plausible(char, text[at + 1] ?? "\n");
    if (repair !== null && gain > (best?.gain ?? 0)) best = { ...repair, gain };
    readings = continued(readings, char, plausible);
  }
  return best !== null && best.gain >= leastGain && best.gain >= leastGainPerCharacter * best.text.length ? best : null;
}

/** The best of the readings that end at `end`; `gain` is its own plausibility there. */
function repairAt({ text, start, plausible }: Run, end: number, readings: readonly Reading[]): Repair | null {
  const misfit = quotesAround(text, start, end);
  const next = text[end] ?? "\n";
  const scored = readings.map((r) => ({ text: r.text, gain: r.score + plausible(r.text.at(-1) ?? "", next) - misfit(r.text) }));
  const best = scored.reduce<{ text: string; gain: number } | null>((a, b) => (a !== null && a.gain >= b.gain ? a : b), null);
  if (best === null) return null;
  const rivals = (same: (text: string) => boolean) => scored.some((s) => !same(s.text) && s.gain > best.gain - leastMargin);
  const first = rivals((t) => t[0] === best.text[0]) ? illegible : (best.text[0] ?? "");
  const last = rivals((t) => t.at(-1) === best.text.at(-1)) ? illegible : (best.text.at(-1) ?? "");
  return { end, gain: best.gain, text: first + best.text.slice(1, -1) + last };
}
