/** Debian's Chromium for end-to-end tests; every page is watched for foreign requests, breaches of the policy and uncaught errors. */
import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const onCi = process.env["CI"] !== undefined;
const isThere = existsSync(CHROMIUM);
/** Without Chromium the page's tests are listed as skipped; under CI they fail instead. */
export const canBrowse = isThere || onCi;
if (!isThere) process.stderr.write(`no ${CHROMIUM}: the page's tests ${onCi ? "fail" : "are skipped"}\n`);

/** On a machine that is very busy a browser now and then ends while it starts: told, and tried again. */
const LAUNCHES = 3;

export async function launch(more: readonly string[] = []): Promise<Browser> {
  for (let tried = 1; ; tried++) {
    try {
      return await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...more], timeout: 120_000 });
    } catch (error) {
      process.stderr.write(`Chromium did not start (${tried} of ${LAUNCHES}): ${String(error).slice(0, 2000)}\n`);
      if (tried === LAUNCHES) throw error;
    }
  }
}

export interface Watched {
  readonly page: Page;
  /** Addresses asked of other hosts, console errors, policy breaches, uncaught errors. */
  readonly wrong: string[];
  readonly close: () => Promise<void>;
}

/** @param base every request to another origin is noted. */
export async function openPage(browser: Browser, base: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const wrong: string[] = [];
  page.on("request", (r) => {
    if (!r.url().startsWith(base) && !/^(data|blob):/.test(r.url())) wrong.push(`foreign request: ${r.url()}`);
  });
  page.on("pageerror", (e) => wrong.push(`uncaught: ${e.message}`));
  page.on("console", (m) => {
    if (m.type() === "error" && !/Failed to load resource/.test(m.text())) wrong.push(`console: ${m.text()}`);
  });
  return { page, wrong, close: () => context.close() };
}

export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Asks in the page's field and waits for the whole answer. */
export async function askIn(page: Page, question: string): Promise<void> {
  const before = await page.locator(".turn").count();
  await page.getByRole("textbox", { name: "问题" }).fill(question);
  await page.keyboard.press("Enter");
  await page.locator(".turn").nth(before).locator(".actions").waitFor();
}
