/**
 * `npm run timings`: how long the page takes, in real Chromium over the built server: opening the largest source at a span from a link
 * (nothing fetched yet), and going to another span of an open source. Prints medians and 95th percentiles in milliseconds.
 */
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { documentSummarySchema } from "../src/domain/document.ts";
import { readingSchema } from "../src/domain/reading.ts";
import { canBrowse, launch, openPage } from "./page/browser.ts";
import { startServer } from "./page/server.ts";

const FRESH = 12;
const AGAIN = 20;
/** Characters highlighted. */
const SPAN = 30;

/** From the press of a link to the frame after the highlighted words stand in view. Runs in the page. */
const untilShown = `(to) => new Promise((resolve, reject) => {
  const started = performance.now();
  history.pushState(null, "", to);
  dispatchEvent(new PopStateEvent("popstate"));
  const wanted = new URL(to, location.href).searchParams.get("at").split("-")[0];
  const look = () => {
    const mark = document.querySelector('mark.here[data-at="' + wanted + '"]');
    const box = mark?.getBoundingClientRect();
    if (box && box.top >= 0 && box.bottom <= innerHeight) requestAnimationFrame(() => resolve(performance.now() - started));
    else if (performance.now() - started > 10000) reject(new Error("never shown: " + to));
    else requestAnimationFrame(look);
  };
  look();
})`;

async function opened(page: Page, to: string): Promise<number> {
  return z.number().parse(await page.evaluate(`(${untilShown})(${JSON.stringify(to)})`));
}

/** Starts of paragraphs whose first words have nothing removed, from the first page to the last. */
async function places(base: string, id: string): Promise<readonly number[]> {
  const { blocks, edits } = readingSchema.parse(await (await fetch(`${base}/api/documents/${id}/reading`)).json());
  const clean = blocks.filter(
    ({ kind, start, end }) => kind === "paragraph" && end - start > SPAN && !edits.some((e) => e.start < start + SPAN && e.end > start),
  );
  const step = clean.length / (FRESH + AGAIN);
  return Array.from({ length: FRESH + AGAIN }, (_, i) => clean[Math.floor(i * step)]?.start ?? 0);
}

async function largest(base: string) {
  const listSchema = z.object({ documents: z.array(documentSummarySchema.pick({ id: true, characters: true })) });
  const { documents } = listSchema.parse(await (await fetch(`${base}/api/documents`)).json());
  const [first] = documents.sort((a, b) => b.characters - a.characters);
  if (first === undefined) throw new Error("no document");
  const source = await (await fetch(`${base}/api/documents/${first.id}/source`)).text();
  return { id: first.id, characters: source.length, bytes: Buffer.byteLength(source), places: await places(base, first.id) };
}

async function measure(browser: Browser, base: string, { id, places: starts }: Awaited<ReturnType<typeof largest>>) {
  const fresh: number[] = [];
  const again: number[] = [];
  const place = (i: number) => `/?read=${id}&at=${starts[i] ?? 0}-${(starts[i] ?? 0) + SPAN}`;
  for (let i = 0; i < FRESH; i++) {
    const { page, close } = await openPage(browser, base);
    await page.goto(base);
    await page.locator(".example").first().waitFor();
    fresh.push(await opened(page, place(i)));
    if (i === FRESH - 1) for (let k = 0; k < AGAIN; k++) again.push(await opened(page, place(FRESH + k)));
    await close();
  }
  return { fresh, again };
}

const at = (values: readonly number[], share: number) => [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
const figures = (values: readonly number[]) =>
  `median ${at(values, 0.5).toFixed(0)} ms, p95 ${at(values, 0.95).toFixed(0)} ms (n=${values.length})`;

if (!canBrowse) process.exit(1);
const [server, browser] = await Promise.all([startServer(), launch()]);
try {
  const document = await largest(server.base);
  const { characters, bytes } = document;
  const { fresh, again } = await measure(browser, server.base, document);
  process.stdout.write(`opening a source of ${characters} characters (${Math.round(bytes / 1000)} kB) at a span\n`);
  process.stdout.write(`  from a link, nothing fetched yet: ${figures(fresh)}\n`);
  process.stdout.write(`  another span of the open source:  ${figures(again)}\n`);
} finally {
  await browser.close();
  server.process.kill("SIGTERM");
}
