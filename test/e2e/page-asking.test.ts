/** The page in real Chromium over a running server: asking, reading, going back, the keyboard, manners. One server and one browser. */
import { describe } from "vitest";
import { canBrowse } from "../../scripts/page/browser.ts";
import { isBuilt } from "../../scripts/page/server.ts";
import { asking } from "./page/asking.ts";
import { served } from "./page/context.ts";
import { histories } from "./page/histories.ts";
import { keyboard } from "./page/keyboard.ts";
import { manners } from "./page/manners.ts";
import { reading } from "./page/reading.ts";

const onCi = process.env["CI"] !== undefined;

// Generous: a busy machine must not fail a journey.
// A journey that fails once under CI is tried again, and the report says so.
describe.skipIf((!isBuilt && !onCi) || !canBrowse)("the page", { timeout: 300_000, retry: onCi ? 1 : 0 }, () => {
  const journey = served();
  describe("asking", () => asking(journey));
  describe("reading", () => reading(journey));
  describe("earlier conversations", () => histories(journey));
  describe("by keyboard alone", () => keyboard(journey));
  describe("manners", () => manners(journey));
});
