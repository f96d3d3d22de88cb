/** The page in real Chromium over a running server: every view judged by axe. One server and one browser. */
import { describe } from "vitest";
import { canBrowse } from "../../scripts/page/browser.ts";
import { isBuilt } from "../../scripts/page/server.ts";
import { accessibility } from "./page/accessibility.ts";
import { served } from "./page/context.ts";

const onCi = process.env["CI"] !== undefined;

// Generous: a busy machine must not fail a journey.
// A journey that fails once under CI is tried again, and the report says so.
describe.skipIf((!isBuilt && !onCi) || !canBrowse)("the page", { timeout: 300_000, retry: onCi ? 1 : 0 }, () => {
  const journey = served();
  describe("accessibility", () => accessibility(journey));
});
