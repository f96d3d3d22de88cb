/** The page in real Chromium over a running server: asking, reading, going back, the keyboard, manners. One server and one browser. */
import { describe } from "vitest";
import { asking } from "./page/asking.ts";
import { thePage } from "./page/context.ts";
import { histories } from "./page/histories.ts";
import { keyboard } from "./page/keyboard.ts";
import { manners } from "./page/manners.ts";
import { reading } from "./page/reading.ts";

thePage((journey) => {
  describe("asking", () => asking(journey));
  describe("reading", () => reading(journey));
  describe("earlier conversations", () => histories(journey));
  describe("by keyboard alone", () => keyboard(journey));
  describe("manners", () => manners(journey));
});
