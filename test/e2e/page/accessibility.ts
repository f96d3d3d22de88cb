/**
 * axe-core on every view in light, on some in dark and on a phone: no violation. And controls that are seen. Every view in dark and on a
 * phone: test/reliability/page/every-view.test.ts.
 */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { phone } from "../../../scripts/page/browser.ts";
import { views } from "../../../scripts/page/views.ts";
import { darkViolations, makeAxeCheck, violations } from "./axe.ts";
import { atHome, type Journey } from "./context.ts";

/** The themes share all styles but their colours, so that a few views have most pairs of them. */
const inDark = new Set(views.filter((_, i) => i % 4 === 1));
const onPhone = views.filter((_, i) => i % 9 === 2);

export function accessibility(journey: Journey): void {
  const check = makeAxeCheck(journey, {}, (view) => inDark.has(view));
  it.each(views)("has no axe violation: $name", check);
  it.each(onPhone)("has no axe violation on a phone: $name", makeAxeCheck(journey, phone));

  it("would see a button without a name, and words of the ground's colour in the dark", () =>
    atHome(journey, async (page) => {
      await page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
      expect((await violations(page)).join()).toContain("button-name");
      await addPale(page);
      expect((await darkViolations(page)).join()).toContain("color-contrast");
    }));
}

/** Grey words that are hard to read on a dark ground. */
const addPale = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const words = document.createElement("p");
    words.textContent = "看不清的字";
    words.style.color = "#333";
    words.style.background = "#222";
    document.querySelector("main")?.prepend(words);
  });
