/** What every journey is given: the running server, the browser, and an empty page that must end without anything wrong. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { z } from "zod";
import { canBrowse, launch, openPage, type Watched } from "../../../scripts/page/browser.ts";
import { isBuilt, type Running, startServer } from "../../../scripts/page/server.ts";
import { type Citation, turnSchema } from "../../../src/domain/reply.ts";
import { madeFolder } from "../../conversation/opened.ts";

export interface Journey {
  readonly base: () => string;
  readonly browser: () => Browser;
  /** Pages that journeys have left, by the options they were opened with: the next one has its code compiled already. */
  readonly left: Map<string, Watched>;
}

const onCi = process.env["CI"] !== undefined;

/**
 * The page in one browser over one server, both made for these journeys. Generous: a busy machine must not fail a journey.
 * A journey that fails once under CI is tried again, and the report says so.
 */
export function thePage(journeys: (journey: Journey) => void): void {
  describe.skipIf((!isBuilt && !onCi) || !canBrowse)("the page", { timeout: 300_000, retry: onCi ? 1 : 0 }, () => journeys(served()));
}

/** One server and one browser for all tests of the suite it is called in; both are gone after them. */
export function served(): Journey {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ DATA_DIR: await madeFolder() }), launch()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    server.process.kill("SIGTERM");
  });
  return { base: () => server.base, browser: () => browser, left: new Map() };
}

/** Runs the steps in an empty page; afterwards nothing may have gone wrong unseen. A page in which something has is not used again. */
export async function inPage(journey: Journey, steps: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const key = JSON.stringify(options);
  const watched = await emptyPage(journey, options, key);
  journey.left.delete(key);
  try {
    watched.wrong.length = 0;
    await steps(watched.page);
    expect(watched.wrong).toEqual([]);
  } catch (error) {
    await watched.close();
    throw error;
  }
  journey.left.set(key, watched);
}

/** As when it was opened: nothing kept, nothing held back, the mouse in its corner. */
async function emptyPage(journey: Journey, options: BrowserContextOptions, key: string): Promise<Watched> {
  const left = journey.left.get(key);
  if (left === undefined) return openPage(journey.browser(), journey.base(), options);
  const { page } = left;
  await page.unrouteAll({ behavior: "ignoreErrors" });
  // A page of ours without script: what the page before keeps as it leaves is cleared too.
  await page.goto(`${journey.base()}/healthz`);
  await page.evaluate(() => [localStorage, sessionStorage].forEach((kept) => void kept.clear()));
  await page.mouse.move(0, 0);
  return left;
}

/** The same, from the page's start on. */
export const atHome = (journey: Journey, steps: (page: Page) => Promise<void>, options?: BrowserContextOptions): Promise<void> =>
  inPage(
    journey,
    async (page) => {
      await page.goto(journey.base());
      await page.locator(".examples").waitFor();
      await steps(page);
    },
    options,
  );

const json = async (url: string): Promise<unknown> => (await fetch(url)).json();

/** The citations of the conversation that the page's address names. */
export async function citationsShown(journey: Journey, page: Page): Promise<readonly Citation[]> {
  await page.waitForURL(/\/c\//);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const kept = z.object({ turns: z.array(turnSchema) }).parse(await json(`${journey.base()}/api/conversations/${id}`));
  return kept.turns.flatMap(({ reply }) => reply.citations);
}

export const sourceOf = async (journey: Journey, documentId: string) =>
  (await fetch(`${journey.base()}/api/documents/${documentId}/source`)).text();

/** Stored offsets of what the reader highlights, from the pieces it is drawn in, and the words of those pieces. */
export const highlighted = (page: Page) =>
  page.locator("mark.here").evaluateAll((marks) => ({
    start: Math.min(...marks.map((m) => Number(m.getAttribute("data-at")))),
    end: Math.max(...marks.map((m) => Number(m.getAttribute("data-to")))),
    text: marks.map((m) => m.textContent).join(""),
  }));

/** The file that the export dialog of the view gives in the format named. */
export async function savedFile(page: Page, format: string): Promise<Uint8Array> {
  await page.getByRole("button", { name: "导出", exact: true }).press("Enter");
  await page.locator(".paper").waitFor();
  await page.getByText(format, { exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载" }).press("Enter")]);
  return new Uint8Array(readFileSync(await file.path()));
}
