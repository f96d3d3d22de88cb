import { defineConfig } from "vitest/config";

/** `npm run test:reliability`: every reliability test with all its rounds, one after another, so that timings mean something. */
export default defineConfig({
  test: {
    include: ["test/reliability/**/*.test.ts", "test/conversation/opening.test.ts"],
    env: { RELIABILITY: "full" },
    globalSetup: ["test/temporary-files.ts", "test/reliability/frame/summary.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    pool: "forks",
    fileParallelism: false,
  },
});
