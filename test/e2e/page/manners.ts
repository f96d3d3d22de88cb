/** How the page behaves: scripts, themes, zoom, weight, nothing from elsewhere. */

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { atHome, inPage, type Journey } from "./context.ts";

const FIRST_LOAD_LIMIT = 300 * 1024;

export function manners(journey: Journey): void {
  it("speaks Traditional when asked to, also after a reload", () =>
    inPage(journey, async (page) => {
      await page.goto(`${journey.base()}/settings`);
      await page.getByText("繁體", { exact: true }).click();
      await page.getByRole("link", { name: "使用指南" }).first().waitFor();
      await page.reload();
      await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("zh-Hant");
      await page.getByText("連不上").or(page.getByText("新對話")).first().waitFor();
    }));

  it("follows the system's theme, and the reader's own choice over it", () =>
    atHome(
      journey,
      async (page) => {
        await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
        await page.goto(`${journey.base()}/settings`);
        await page.getByText("浅色", { exact: true }).click();
        await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("light");
      },
      { colorScheme: "dark" },
    ));

  it.each(["/", "/documents", "/settings", "/help", "/history"].map((path) => ({ path })))(
    "needs no sideways scrolling at 320 px: $path",
    ({ path }) =>
      inPage(
        journey,
        async (page) => {
          await page.goto(journey.base() + path);
          await page.locator("main :is(h1, h2)").first().waitFor();
          await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        },
        { viewport: { width: 320, height: 640 } },
      ),
  );

  it("loads at most 300 kB gzip at first", async () => {
    const html = await (await fetch(journey.base())).text();
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg))"/g)].map(([, path]) => path ?? "");
    const total = files.reduce((sum, path) => sum + gzipSync(readFileSync(`web/dist${path}`)).length, 0);
    expect(files.length).toBeGreaterThan(2);
    expect(total).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
  });
}
