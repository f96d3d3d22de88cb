/** One sentence and its quantities -> clauses, each followed by those of its brackets that say something of their own. Pure. */
import { bracketSpans, cutOutside } from "./brackets.ts";
import type { Found } from "./quantity.ts";

export interface Clause {
  /** Brackets with quantities are blanked, so that offsets hold. */
  readonly text: string;
  /** Offset in the sentence. */
  readonly start: number;
  /** Quantities with offsets in the clause. */
  readonly founds: readonly Found[];
  /** For the words of a bracket: where it opens in the sentence; null for a clause of the sentence itself. */
  readonly bracketAt: number | null;
  /** The words the bracket stands behind, "" for a clause of the sentence itself. */
  readonly host: string;
  /** What follows in the sentence. */
  readonly rest: string;
}

/** A bracket of several clauses says something of its own even without figures. */
const LONG_BRACKET = 12;

/** Stands for a character of a bracket that was set apart. */
export const BLANK = "\uF8FE";
const ENDS = /[，。；：！？\n]/g;

/** Clauses of the sentence first, those of brackets behind them. */
export function clausesOf(sentence: string, founds: readonly Found[]): readonly Clause[] {
  const brackets = bracketSpans(sentence, "（").filter(
    (b) => stands(sentence.slice(b.start, b.end)) || founds.some((f) => b.start < f.start && f.end < b.end),
  );
  let main = sentence;
  for (const { start, end } of brackets) main = main.slice(0, start) + BLANK.repeat(end - start) + main.slice(end);
  const inside = brackets.flatMap(({ start, end }) => {
    const host = cutOutside(main.slice(0, start), /[、，。；：]/g).at(-1)?.text ?? "";
    return clausesIn(sentence.slice(start + 1, end - 1), start + 1, founds).map((c) => ({ ...c, bracketAt: start, host }));
  });
  const outer = founds.filter((f) => !brackets.some((b) => b.start < f.start && f.end <= b.end));
  return clausesIn(main, 0, outer).flatMap((c) => [
    c,
    ...inside.filter((i) => c.start <= (i.bracketAt ?? 0) && (i.bracketAt ?? 0) <= c.start + c.text.length),
  ]);
}

function clausesIn(text: string, offset: number, founds: readonly Found[]): readonly Clause[] {
  return cutOutside(text, ENDS).map((piece) => {
    const start = offset + piece.start;
    const own = founds.filter((f) => f.start >= start && f.end <= start + piece.text.length);
    return {
      text: piece.text,
      start,
      founds: own.map((f) => ({ ...f, start: f.start - start, end: f.end - start })),
      bracketAt: null,
      host: "",
      rest: text.slice(piece.start + piece.text.length),
    };
  });
}

function stands(bracket: string): boolean {
  return bracket.length > LONG_BRACKET && bracket.includes("，") && !/^（(?:见|详见|以下|指|即)/.test(bracket);
}
