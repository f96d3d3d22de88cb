/** Places cited while a paper is laid out enter, numbered notes leave: the same place in the same words has one number. */
import type { Run } from "../domain/export.ts";

export interface Notes {
  /** The number of the note with these words; a new one unless it was given before. */
  markOf(words: string): number;
  /** All words in the order of their numbers. */
  readonly all: readonly string[];
}

export function makeNotes(): Notes {
  const all: string[] = [];
  return {
    all,
    markOf: (words) => {
      const known = all.indexOf(words);
      return known >= 0 ? known + 1 : all.push(words);
    },
  };
}

/** Ends in a digit of any script or size, or in a sign such as ² or ①. */
const endsInNumber = /\p{N}$/u;

/** Words with a mark behind them; where they end in a number a blank keeps the mark's digit off it. */
export function marked(text: string, mark: number, tone: Run["tone"] = "plain"): Run {
  return { text: endsInNumber.test(text) ? `${text}\u00a0` : text, tone, mark };
}

export const plain = (text: string, tone: Run["tone"] = "plain"): Run => ({ text, tone, mark: null });
