/** The page in real Chromium over a running server: documents, comparison, targets, drafts. One server and one browser. */
import { describe } from "vitest";
import { canBrowse } from "../../scripts/page/browser.ts";
import { isBuilt } from "../../scripts/page/server.ts";
import { comparing } from "./page/comparing.ts";
import { served } from "./page/context.ts";
import { documents } from "./page/documents.ts";
import { drafting } from "./page/drafting.ts";
import { targetParts } from "./page/target-parts.ts";
import { targeting } from "./page/targeting.ts";

const onCi = process.env["CI"] !== undefined;

// Generous: a busy machine must not fail a journey.
// A journey that fails once under CI is tried again, and the report says so.
describe.skipIf((!isBuilt && !onCi) || !canBrowse)("the page", { timeout: 300_000, retry: onCi ? 1 : 0 }, () => {
  const journey = served();
  describe("documents", () => documents(journey));
  describe("comparing", () => comparing(journey));
  describe("targets", () => targeting(journey));
  describe("what is made of targets", () => targetParts(journey));
  describe("drafting", () => drafting(journey));
});
