/** Cutting needs token counts that another process makes: it is repeated with what was missing counted, until nothing is. */
import type { Ruler } from "./ruler.ts";

/** Characters a token stands for, about, where its count is not known yet (1.7 on average over the seeds). */
const CHARACTERS = 1.6;

export interface Counter {
  readonly limit: number;
  /** Tokens of each text, in order. */
  readonly count: (texts: readonly string[]) => Promise<readonly number[]>;
}

/** @param cut must ask the ruler the same for the same answers: each round then needs fewer counts than the last. */
export async function withCounts<T>(cut: (ruler: Ruler) => T, { limit, count }: Counter): Promise<T> {
  const known = new Map<string, number>();
  for (;;) {
    const unknown = new Set<string>();
    const tokens = (text: string): number => {
      const counted = known.get(text);
      if (counted !== undefined) return counted;
      unknown.add(text);
      return text.length / CHARACTERS;
    };
    const made = cut({ tokens, limit });
    if (unknown.size === 0) return made;
    const texts = [...unknown];
    const counts = await count(texts);
    texts.forEach((text, i) => {
      known.set(text, counts[i] ?? limit);
    });
  }
}
