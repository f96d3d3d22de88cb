/**
 * `npm run screenshots`: every view, wide and phone, light and dark, into test-results/screens/; the few that the README shows into
 * docs/screens/, compressed. Edge: starts the built server and Chromium.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { canBrowse, launch, openPage, phone } from "./page/browser.ts";
import { earlierConversations, removeOthers } from "./page/kept-conversations.ts";
import { startServer } from "./page/server.ts";
import { type Shown, views } from "./page/views.ts";

const ALL = "test-results/screens";
const KEPT_IN = "docs/screens";
/** View, screen and theme of what the README shows. */
const KEPT = new Set(["reader-table-wide-light", "reader-beside-wide-dark", "answer-phone-light", "compare-wide-light"]);
const screens: Readonly<Record<string, BrowserContextOptions>> = { wide: { viewport: { width: 1440, height: 900 } }, phone };
const themes = ["light", "dark"] as const;

/** Flat colours: a palette of 256 is not told from the whole, at a third of the size. Without sharp the picture stays as it is. */
async function compressed(png: Buffer): Promise<Buffer> {
  const sharp = await import("sharp").catch(() => null);
  return sharp === null ? png : sharp.default(png).png({ palette: true, quality: 85, effort: 10 }).toBuffer();
}

async function shoot(browser: Browser, base: string, earlier: ReadonlySet<string>, { name, open }: Shown): Promise<void> {
  for (const [screen, options] of Object.entries(screens)) {
    for (const colorScheme of themes) {
      await removeOthers(base, earlier);
      const { page, close } = await openPage(browser, base, { ...options, colorScheme, reducedMotion: "reduce" });
      await page.goto(base);
      await page.locator(".example").first().waitFor();
      await open(page, base);
      // Tooltips and cards have come to rest by then.
      await page.waitForTimeout(400);
      const png = await page.screenshot();
      const file = `${name}-${screen}-${colorScheme}`;
      writeFileSync(join(ALL, `${file}.png`), png);
      if (KEPT.has(file)) writeFileSync(join(KEPT_IN, `${file}.png`), await compressed(png));
      await close();
    }
  }
  process.stdout.write(`${name}\n`);
}

if (!canBrowse) process.exit(1);
for (const folder of [ALL, KEPT_IN]) mkdirSync(folder, { recursive: true });
const [server, browser] = await Promise.all([startServer(), launch()]);
try {
  const only = process.argv.slice(2);
  const earlier = await earlierConversations(server.base);
  for (const view of views) if (only.length === 0 || only.includes(view.name)) await shoot(browser, server.base, earlier, view);
} finally {
  await browser.close();
  server.process.kill("SIGTERM");
}
