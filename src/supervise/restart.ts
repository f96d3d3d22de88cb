/** When a fallen child is started again: at once after a rare crash, later and later after many in one minute. Pure. */

const MINUTE_MS = 60_000;
/** Crashes within a minute that are answered at once. */
const PATIENCE = 5;
const SOON_MS = 100;
const LONGEST_MS = 30_000;

/** @param crashes times in ms, oldest first, the present one included. @returns ms to wait: 100 for the first five in a minute, then 1 s doubling up to 30 s. */
export function restartDelay(crashes: readonly number[], now: number): number {
  const recent = crashes.filter((at) => now - at < MINUTE_MS).length;
  return recent <= PATIENCE ? SOON_MS : Math.min(LONGEST_MS, 1000 * 2 ** (recent - PATIENCE - 1));
}

/** Crashes that can still count. */
export const recentCrashes = (crashes: readonly number[], now: number): readonly number[] => crashes.filter((at) => now - at < MINUTE_MS);

/** A child that says that starting again at once would not help (a model file is altered) is tried again after this long. */
export const LASTING_MS = LONGEST_MS;
