/** axe-core on every view, in light and dark, wide and phone: no violation. And a control that is seen. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openPage, phone } from "../../../scripts/page/browser.ts";
import { views } from "../../../scripts/page/views.ts";
import type { Journey } from "./context.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs in the page's world by the debugger, which the policy against inline script does not reach. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + " " + n.failureSummary.slice(0, 200))))`,
  );
  return Array.isArray(found) ? found.map(String) : ["axe gave nothing"];
}

export function accessibility(journey: Journey): void {
  it.each((["light", "dark"] as const).flatMap((colorScheme) => views.map((view) => ({ ...view, colorScheme }))))(
    "has no axe violation: $name, $colorScheme",
    async ({ open, colorScheme }) => {
      // The dark phone has the dark tokens and the phone's layout: both are looked at.
      for (const options of colorScheme === "light" ? [{}, phone] : [{}]) {
        const { page, close } = await openPage(journey.browser(), journey.base(), { colorScheme, reducedMotion: "reduce", ...options });
        try {
          await page.goto(journey.base());
          await open(page, journey.base());
          expect(await violations(page)).toEqual([]);
        } finally {
          await close();
        }
      }
    },
  );

  it("would see a button without a name", async () => {
    const { page, close } = await openPage(journey.browser(), journey.base());
    await page.goto(journey.base());
    await page.locator(".welcome").waitFor();
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
    expect((await violations(page)).join()).toContain("button-name");
    await close();
  });
}
