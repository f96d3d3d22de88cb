import { BaseSequencer, type TestSpecification } from "vitest/node";
import { defineConfig } from "vitest/config";

/** Measures that need a quiet machine or minutes: only in `npm run test:reliability`. */
const MEASURED = ["load", "overload", "slow-*", "stop", "store-kill", "processes/*", "regexes/regexes", "page/every-view"];
/** Tests that start processes of their own. */
const WHOLE = ["e2e", "reliability", "supervise", "conversation", "scripts"].map((room) => `test/${room}/**/*.test.ts`);

/** The longest first, so that no worker is left alone with one of them at the end. */
const LONGEST = ["e2e/page-", "reliability/page/xss", "conversation/opening", "reliability/index/", "reliability/", "e2e/", "conversation/"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((part) => moduleId.includes(`/test/${part}`));
      return at < 0 ? LONGEST.length : at;
    };
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

// Generous: a busy machine must not fail a test.
export default defineConfig({
  test: {
    globalSetup: ["test/temporary-files.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 90_000 } },
    pool: "forks",
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "rules", include: ["test/**/*.test.ts"], exclude: WHOLE, isolate: false } },
      {
        extends: true,
        test: { name: "whole", include: WHOLE, exclude: MEASURED.map((name) => `test/reliability/${name}.test.ts`) },
      },
    ],
  },
});
