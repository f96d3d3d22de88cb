/** A page enters; what axe-core holds against it leaves. One page is used for many views, so that its code is fetched and compiled once. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { openPage, type Watched } from "../../../scripts/page/browser.ts";
import type { Shown } from "../../../scripts/page/views.ts";
import type { Journey } from "./context.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const ALL = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
/** What another theme can change. */
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Runs in the page's world by the debugger, which the policy against inline script does not reach. */
export async function violations(page: Page, rules = ALL): Promise<string[]> {
  await page.evaluate(axe);
  await page.evaluate(drawAll);
  // What passes is not described, and styles of other origins, which there are none of, are not fetched.
  const options = JSON.stringify({ runOnly: rules, resultTypes: ["violations"], preload: false });
  const found: unknown = await page.evaluate(
    `axe.run(document, ${options})
      .then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + " " + n.failureSummary.slice(0, 200))))`,
  );
  return Array.isArray(found) ? found.map(String) : ["axe gave nothing"];
}

/** Blocks out of sight are not styled until they come into it, and would be judged by the colours of the theme before. */
const drawAll = (): void => {
  for (const block of document.querySelectorAll<HTMLElement>(".source .block")) block.style.contentVisibility = "visible";
};

/** Colours change over a moment, and what inherits them begins when what it inherits from has ended. */
async function recoloured(): Promise<void> {
  for (let changing = true; changing; ) {
    await new Promise(requestAnimationFrame);
    const running = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(running.map(({ finished }) => finished));
    changing = running.length > 0;
  }
}

/** The same for the colours of the dark theme. */
export async function darkViolations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html[data-theme=dark]").waitFor({ state: "attached" });
  // Another page may be in front of it, and one that is behind draws nothing.
  await page.bringToFront();
  await page.evaluate(recoloured);
  return violations(page, COLOURS);
}

/**
 * Opens one page before the tests and closes it after them.
 * @param inDark the views whose colours are looked at in dark too. @returns the check of a view: every rule in light.
 */
export function makeAxeCheck(
  journey: Journey,
  options: BrowserContextOptions = {},
  inDark: (view: Shown) => boolean = () => true,
): (view: Shown) => Promise<void> {
  let watched: Watched;
  beforeAll(async () => {
    watched = await openPage(journey.browser(), journey.base(), { reducedMotion: "reduce", ...options });
    await watched.page.goto(journey.base());
  });
  afterAll(() => watched.close());
  return async (view) => {
    const { page } = watched;
    await page.emulateMedia({ colorScheme: "light" });
    await page.evaluate(() => [localStorage, sessionStorage].forEach((kept) => void kept.clear()));
    await page.goto(journey.base());
    await view.open(page, journey.base());
    expect(await violations(page), "light").toEqual([]);
    if (inDark(view)) expect(await darkViolations(page), "dark").toEqual([]);
  };
}
