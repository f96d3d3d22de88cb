/**
 * GBK read one byte off: `?！笆\ue19f\ue437濉逼谀?` was `。“十三五”期末`. A byte was lost before the run, every pair
 * after it is made of the end of one character and the beginning of the next, until a single byte sets it right again.
 */
import type { Edit } from "../../domain/source.ts";
import { charOf, codeOf, leadsOf } from "./gbk-table.ts";
import type { Detector } from "./pattern.ts";
import { learn, type Plausibility } from "./plausible.ts";

/** One way to read the run so far. `pending` is the first byte of a character whose second is still to come. */
interface Reading {
  readonly text: string;
  readonly score: number;
  readonly pending: number;
}
interface Repair {
  readonly end: number;
  readonly text: string;
  /** How much more plausible than what stands there, in natural logarithms. */
  readonly gain: number;
}

const longestRun = 30;
const beam = 150;
/** A repair must be at least e^6 times as plausible as the damage, and e^1.2 times per character. */
const leastGain = 6;
const leastGainPerCharacter = 1.2;

export const findShifted: Detector = (text) => {
  if (!/\?[^\s\w]/.test(text)) return [];
  const plausible = learn(text);
  const edits: Edit[] = [];
  let at = 0;
  for (const match of text.matchAll(/\?(?=[^\s?\d]|\?[^\s?\d])/g)) {
    if (match.index < at) continue;
    const repair = bestRepair(text, match.index, plausible);
    if (!repair) continue;
    edits.push({ start: match.index, end: repair.end, text: repair.text, kind: "encoding", presumed: true });
    at = repair.end;
  }
  return edits;
};

/** The most plausible repair of the run that begins with the `?` at `start`, null where none is clearly better. */
function bestRepair(text: string, start: number, plausible: Plausibility): Repair | null {
  const before = text[start - 1] ?? "\n";
  let readings: readonly Reading[] = [];
  let damage = plausible(before, "?");
  let best: Repair | null = null;
  for (let at = start + 1; at < Math.min(text.length, start + longestRun); at++) {
    const char = text[at] ?? "";
    if (/\s/.test(char)) break;
    damage += plausible(text[at - 1] ?? "", char);
    const next = widthOf(text[at + 1] ?? "\n");
    const asIs = damage + plausible(char, next);
    const ends = at === start + 1 ? [] : finished(readings, char, plausible);
    for (const end of ends) best = better(best, { end: at + 1, text: end.text, gain: end.score + closing(end, next, plausible) - asIs });
    readings = at === start + 1 ? opened(before, char, plausible) : continued(readings, char, plausible);
    if (readings.length === 0) break;
  }
  return best && best.gain >= leastGain && best.gain >= leastGainPerCharacter * best.text.length ? best : null;
}

function better(a: Repair | null, b: Repair): Repair {
  return a && a.gain >= b.gain ? a : b;
}

function closing(reading: Reading, next: string, plausible: Plausibility): number {
  return plausible(reading.text.at(-1) ?? "", next);
}

/** Pages that narrow punctuation also narrowed what the damage looked like. */
function widthOf(char: string): string {
  return { ",": "，", ":": "：", ";": "；" }[char] ?? char;
}

/** Bytes a character of the run can stand for: its own, or those of its wide form where it was narrowed. */
function codeInRun(char: string): number | null {
  if (char > " " && char <= "~") return 0xa380 + char.charCodeAt(0);
  return codeOf(char);
}

/** First character of the run: its first byte ends a character whose lead byte is lost. */
function opened(before: string, char: string, plausible: Plausibility): readonly Reading[] {
  const code = codeInRun(char);
  if (code === null) return [];
  const trail = code >> 8;
  const readings = leadsOf(trail).map((lead) => {
    const text = charOf(lead, trail) ?? "";
    return { text, score: plausible(before, text), pending: code & 0xff };
  });
  return keepBest(readings);
}

function continued(readings: readonly Reading[], char: string, plausible: Plausibility): readonly Reading[] {
  const code = codeInRun(char);
  if (code === null) return [];
  return keepBest(readings.flatMap((reading) => extend(reading, code >> 8, plausible).map((r) => ({ ...r, pending: code & 0xff }))));
}

/** The run ends with an ASCII character that is a second byte, or with a `?` in place of one. */
function finished(readings: readonly Reading[], char: string, plausible: Plausibility): readonly Reading[] {
  if (char === "?") return readings.slice(0, 12).flatMap((reading) => endings(reading, plausible));
  const byte = char.charCodeAt(0);
  if (byte < 0x40 || byte > 0x7e) return [];
  return readings.flatMap((reading) => extend(reading, byte, plausible));
}

function extend(reading: Reading, trail: number, plausible: Plausibility): readonly Reading[] {
  const char = charOf(reading.pending, trail);
  if (char === null) return [];
  return [{ text: reading.text + char, score: reading.score + plausible(reading.text.at(-1) ?? "", char), pending: 0 }];
}

function endings(reading: Reading, plausible: Plausibility): readonly Reading[] {
  const all: Reading[] = [];
  for (let trail = 0x40; trail <= 0xfe; trail++) all.push(...extend(reading, trail, plausible));
  return keepBest(all).slice(0, 20);
}

function keepBest(readings: readonly Reading[]): readonly Reading[] {
  return [...readings].sort((a, b) => b.score - a.score).slice(0, beam);
}
