/** Counted words -> how likely a line of Han characters is, cut into words at its best. Pure. */

/** Log-likelihood of one word; null where it is none. */
export type Likelihood = (word: string) => number | null;

/** Counts of a sample of running text. */
export interface Sample {
  readonly count: (word: string) => number;
  readonly total: number;
}
/** A character that no sample holds counts as one of so many. */
const UNSEEN = 0.05;

/** A question is made half of everyday words, half of the words of the texts. */
export function mixed(everyday: Sample, own: Sample): Likelihood {
  return (word) => {
    const [there, here] = [everyday.count(word), own.count(word)];
    if (there + here === 0 && word.length > 1) return null;
    return Math.log((0.5 * here) / own.total + (0.5 * Math.max(there, UNSEEN)) / everyday.total);
  };
}

/** Best log-likelihood of what stands before each place of a line, and of what stands from it on. */
export interface Paths {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly whole: number;
}
/** Words are at most `longest` characters; every single character must have a likelihood. */
export function pathsThrough(line: string, likelihood: Likelihood, longest: number): Paths {
  const n = line.length;
  const before = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
  const after = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
  const words: { readonly start: number; readonly end: number; readonly log: number }[] = [];
  before[0] = 0;
  after[n] = 0;
  for (let start = 0; start < n; start++) {
    for (let end = start + 1; end <= Math.min(n, start + longest); end++) {
      const log = likelihood(line.slice(start, end));
      if (log === null) continue;
      words.push({ start, end, log });
      before[end] = Math.max(before[end] ?? 0, (before[start] ?? 0) + log);
    }
  }
  for (const { start, end, log } of words.reverse()) after[start] = Math.max(after[start] ?? 0, log + (after[end] ?? 0));
  return { before, after, whole: before[n] ?? 0 };
}
