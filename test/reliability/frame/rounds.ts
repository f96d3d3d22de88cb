/** How often a reliability test repeats, and the chance it draws from. Few rounds within `npm test`, all in `npm run test:reliability`. */

export const isFull = process.env["RELIABILITY"] === "full";
/** Printed with every result; RELIABILITY_SEED=… repeats a run. */
export const seed = Number(process.env["RELIABILITY_SEED"] ?? 20_261_125);

/** What one test may take; machines under test are often busy. */
export const patienceMs = isFull ? 7_200_000 : 600_000;

export const rounds = (few: number, all: number): number => (isFull ? all : few);

/** Numbers in [0, 1) that are the same for the same seed and name (mulberry32). */
export function chance(name: string): () => number {
  let state = [...name].reduce((hash, c) => Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193) >>> 0, seed >>> 0);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
