/** The page in real Chromium over a running server: every journey a clerk makes. One server and one browser for all of them. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { canBrowse, launch } from "../../scripts/page/browser.ts";
import { isBuilt, type Running, startServer } from "../../scripts/page/server.ts";
import { accessibility } from "./page/accessibility.ts";
import { asking } from "./page/asking.ts";
import { comparing } from "./page/comparing.ts";
import type { Journey } from "./page/context.ts";
import { documents } from "./page/documents.ts";
import { drafting } from "./page/drafting.ts";
import { histories } from "./page/histories.ts";
import { keyboard } from "./page/keyboard.ts";
import { manners } from "./page/manners.ts";
import { reading } from "./page/reading.ts";
import { targetParts } from "./page/target-parts.ts";
import { targeting } from "./page/targeting.ts";

const onCi = process.env["CI"] !== undefined;

// Generous: a busy machine must not fail a journey.
// A journey that fails once under CI is tried again, and the report says so.
describe.skipIf((!isBuilt && !onCi) || !canBrowse)("the page", { timeout: 300_000, retry: onCi ? 1 : 0 }, () => {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    server.process.kill("SIGTERM");
  });
  const journey: Journey = { base: () => server.base, browser: () => browser };
  describe("asking", () => asking(journey));
  describe("reading", () => reading(journey));
  describe("earlier conversations", () => histories(journey));
  describe("documents", () => documents(journey));
  describe("comparing", () => comparing(journey));
  describe("targets", () => targeting(journey));
  describe("what is made of targets", () => targetParts(journey));
  describe("drafting", () => drafting(journey));
  describe("by keyboard alone", () => keyboard(journey));
  describe("manners", () => manners(journey));
  describe("accessibility", () => accessibility(journey));
});
