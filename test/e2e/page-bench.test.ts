/** The page in real Chromium over a running server: documents, comparison, targets, drafts. One server and one browser. */
import { describe } from "vitest";
import { comparing } from "./page/comparing.ts";
import { thePage } from "./page/context.ts";
import { documents } from "./page/documents.ts";
import { drafting } from "./page/drafting.ts";
import { targetParts } from "./page/target-parts.ts";
import { targeting } from "./page/targeting.ts";

thePage((journey) => {
  describe("documents", () => documents(journey));
  describe("comparing", () => comparing(journey));
  describe("targets", () => targeting(journey));
  describe("what is made of targets", () => targetParts(journey));
  describe("drafting", () => drafting(journey));
});
