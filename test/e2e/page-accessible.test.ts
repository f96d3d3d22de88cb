/** The page in real Chromium over a running server: every view judged by axe. One server and one browser. */
import { describe } from "vitest";
import { accessibility } from "./page/accessibility.ts";
import { thePage } from "./page/context.ts";

thePage((journey) => {
  describe("accessibility", () => accessibility(journey));
});
