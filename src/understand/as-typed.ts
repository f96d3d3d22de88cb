/** A stretch of a line that reads well as it was typed -> no slip, however near it comes to another word. Pure; text is Simplified. */
import { cutWords } from "../words.ts";
import type { Meant } from "./slips.ts";
import { FUNCTION_WORDS } from "./subject.ts";

/** A line of Han characters and the words it is cut into. */
export interface TypedLine {
  readonly text: string;
  /** Where words of two characters and more that are met in everyday speech or in the texts begin and end. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
  /** How often a word is met in everyday speech. */
  readonly met: (word: string) => number;
}
/** A word met so often in everyday speech is meant: 老是 is no 老师. */
const USUAL = 300;

export function typedLine(text: string, { count }: { readonly count: (word: string) => number }): TypedLine {
  return { text, words: cutWords(text).filter((w) => w.word.length >= 2 && count(w.word) >= USUAL), met: count };
}
/** Whether a stretch reads too well to be one kind of slip for a term. */
export function isWellSaid(line: TypedLine, { start, end }: { readonly start: number; readonly end: number }, meant: Meant): boolean {
  const said = line.text.slice(start, end);
  const { slip, term } = meant;
  if (slip !== "doubled" && asksWhether(line.text, start, end)) return true;
  if (said.includes("几") && !FUNCTION_WORDS.has(term)) return true;
  if (said.length > 2) return (slip === "missing" || slip === "swapped") && isOfWords(line.words, start, end);
  if (line.met(said) >= USUAL) return true;
  if (!FUNCTION_WORDS.has(term) && [...said].every((c) => FUNCTION_WORDS.has(c))) return true;
  return slip === "missing" ? FUNCTION_WORDS.has(said.charAt(0)) || DONE.test(said) : slip === "sound" && BECOMES.test(said);
}
/** 扩[不扩大], [懂不]懂, 人[愿]不愿: the same before and behind 不 asks whether. */
function asksWhether(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at <= end; at++) if (text[at] === "不" && text[at - 1] === text[at + 1]) return true;
  return start > 0 && text[start] === "不" && text[start - 1] === text[start + 1];
}
/** 教点, 装下 lack nothing. */
const DONE = /[点下着过]$/;
/** 升成 tells what becomes of something. */
const BECOMES = /[成到掉给完]$/;
/** 新建|扩建: a character dropped, or two swapped, leave some character alone. */
function isOfWords(words: TypedLine["words"], start: number, end: number): boolean {
  let at = start;
  for (const w of words) if (w.start === at && w.end <= end) at = w.end;
  return at === end;
}
