/** Places cited while a paper is laid out enter, numbered notes leave, in the order of the page. */
import type { Run } from "../domain/export.ts";

export interface Notes {
  /** A new note with these words: its number. */
  add(words: string): number;
  /** All words in the order of their numbers. */
  readonly all: readonly string[];
}

export function makeNotes(): Notes {
  const all: string[] = [];
  return { all, add: (words) => all.push(words) };
}

/**
 * Notes of one table: rows from the same place share a number. Never across tables or quotes, so that a table or a quote
 * taken out of the page keeps all its notes.
 */
export function sharedIn(notes: Notes): (words: string) => number {
  const known = new Map<string, number>();
  return (words) => {
    const mark = known.get(words) ?? notes.add(words);
    known.set(words, mark);
    return mark;
  };
}

/** Ends in a digit of any script or size, or in a sign such as ² or ①. */
const endsInNumber = /\p{N}$/u;

/** Words with a mark behind them; where they end in a number a blank keeps the mark's digit off it. */
export function marked(text: string, mark: number, tone: Run["tone"] = "plain"): Run {
  return { text: endsInNumber.test(text) ? `${text}\u00a0` : text, tone, mark };
}

export const plain = (text: string, tone: Run["tone"] = "plain"): Run => ({ text, tone, mark: null });
