import { describe, expect, it } from "vitest";
import { recentCrashes, restartDelay } from "../../src/supervise/restart.ts";

describe("a fallen child", () => {
  it("is started again at once for five crashes in a minute, then later each time, never later than 30 s", () => {
    const waits = Array.from({ length: 14 }, (_, i) =>
      restartDelay(
        Array.from({ length: i + 1 }, (_, k) => k),
        100,
      ),
    );
    expect(waits).toEqual([100, 100, 100, 100, 100, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  });
  it("is forgiven crashes older than a minute", () => {
    const now = 100_000;
    expect(recentCrashes([1, 2, 50_000, now], now)).toEqual([50_000, now]);
    expect(restartDelay([1, 2, 3, 4, 5, 6, now], now)).toBe(100);
  });
});
