/** axe-core on every view, in light and dark, wide and phone: no violation. And a control that is seen. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { askIn, openPage, phone } from "../browser.ts";
import { documentOf, type Journey } from "./context.ts";

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

interface Shown {
  readonly name: string;
  readonly open: (page: Page, journey: Journey) => Promise<void>;
}
const at =
  (path: string, ready: string): Shown["open"] =>
  async (page, journey) => {
    await page.goto(journey.base() + path);
    await page.locator(ready).first().waitFor();
  };
const answered: Shown["open"] = async (page) => askIn(page, "防近视这块钦州和柳州做法有啥不同？");

export const views: readonly Shown[] = [
  { name: "welcome", open: at("/", ".welcome") },
  { name: "answer", open: answered },
  {
    name: "answer, trace and sources open",
    open: async (page, journey) => {
      await answered(page, journey);
      await page.getByRole("button", { name: "查找依据" }).click();
      await page.locator(".sources summary").click();
    },
  },
  { name: "not found", open: async (page) => askIn(page, "桂林的高中毛入学率目标是多少") },
  {
    name: "reader beside an answer",
    open: async (page, journey) => {
      await answered(page, journey);
      await page.locator(".button.mark").first().click();
      await page.locator("mark.here").first().waitFor();
    },
  },
  {
    name: "reader on its own, outline and find open",
    open: async (page, journey) => {
      const { id } = await documentOf(journey, "柳州");
      await at(`/read/${id}?at=6400-6450`, ".source table")(page, journey);
      await page.getByRole("button", { name: "查找" }).click();
      await page.getByRole("textbox", { name: "在原文中查找" }).fill("教育");
    },
  },
  {
    name: "correction",
    open: async (page, journey) => {
      await answered(page, journey);
      await page.getByRole("button", { name: "更正理解" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "documents", open: at("/documents", ".document") },
  {
    name: "document report",
    open: async (page, journey) => {
      const { id } = await documentOf(journey, "港北区");
      await at(`/documents/${id}`, ".samples")(page, journey);
    },
  },
  { name: "history", open: at("/history", ".view .history-row") },
  { name: "help", open: at("/help", ".view h2") },
  { name: "settings", open: at("/settings", ".settings") },
  { name: "no such page", open: at("/nowhere", ".empty-state") },
  {
    name: "sheet of keys",
    open: async (page, journey) => {
      await at("/settings", ".settings")(page, journey);
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
];

export function accessibility(journey: Journey): void {
  it.each((["light", "dark"] as const).flatMap((colorScheme) => views.map((view) => ({ ...view, colorScheme }))))(
    "has no axe violation: $name, $colorScheme",
    async ({ open, colorScheme }) => {
      // The dark phone has the dark tokens and the phone's layout: both are looked at.
      for (const options of colorScheme === "light" ? [{}, phone] : [{}]) {
        const { page, close } = await openPage(journey.browser(), journey.base(), { colorScheme, reducedMotion: "reduce", ...options });
        try {
          await page.goto(journey.base());
          await open(page, journey);
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
