/** Ways to read a run of GBK characters that are one byte off, character by character, the most plausible kept. Pure. */
import { charOf, codeOf, leadsOf } from "./gbk-table.ts";
import type { Plausibility } from "./plausible.ts";

/** One way to read the run so far. `pending` is the first byte of a character whose second is still to come. */
export interface Reading {
  readonly text: string;
  /** Sum of natural logarithms. */
  readonly score: number;
  readonly pending: number;
}

const beam = 150;

/** After the lost byte: the first byte of `char` ends a character of which any lead byte is possible. */
export function opened(before: string, char: string, plausible: Plausibility): readonly Reading[] {
  const code = codeInRun(char);
  if (code === null) return [];
  const trail = code >> 8;
  return keepBest(
    leadsOf(trail).map((lead) => {
      const text = charOf(lead, trail) ?? "";
      return { text, score: plausible(before, text), pending: code & 0xff };
    }),
  );
}

/** One character further. */
export function continued(readings: readonly Reading[], char: string, plausible: Plausibility): readonly Reading[] {
  const code = codeInRun(char);
  if (code === null) return [];
  const pending = code & 0xff;
  return keepBest(readings.flatMap((reading) => extend(reading, code >> 8, plausible).map((r) => ({ ...r, pending }))));
}

/** The run ends with an ASCII character that is a second byte, or with a `?` in place of any. */
export function finished(readings: readonly Reading[], char: string, plausible: Plausibility): readonly Reading[] {
  if (char === "?") return readings.slice(0, 12).flatMap((reading) => anyEnding(reading, plausible));
  const byte = char.charCodeAt(0);
  return byte < 0x40 || byte > 0x7e ? [] : readings.flatMap((reading) => extend(reading, byte, plausible));
}

/** Two bytes of a character; pages that narrow punctuation also narrowed the wide ASCII the damage had. */
function codeInRun(char: string): number | null {
  return char > " " && char <= "~" ? 0xa380 + char.charCodeAt(0) : codeOf(char);
}

function extend(reading: Reading, trail: number, plausible: Plausibility): readonly Reading[] {
  const char = charOf(reading.pending, trail);
  if (char === null) return [];
  return [{ text: reading.text + char, score: reading.score + plausible(reading.text.at(-1) ?? "", char), pending: 0 }];
}

function anyEnding(reading: Reading, plausible: Plausibility): readonly Reading[] {
  const all: Reading[] = [];
  for (let trail = 0x40; trail <= 0xfe; trail++) all.push(...extend(reading, trail, plausible));
  return keepBest(all).slice(0, 20);
}

function keepBest(readings: readonly Reading[]): readonly Reading[] {
  return [...readings].sort((a, b) => b.score - a.score).slice(0, beam);
}
