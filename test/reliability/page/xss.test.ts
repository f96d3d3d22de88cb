/** E: markup and script in questions, documents, file names, notes and errors are shown as text in every view; none is executed. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { z } from "zod";
import { canBrowse, launch, openPage } from "../../../scripts/page/browser.ts";
import { isBuilt, type Running } from "../../../scripts/page/server.ts";
import { report } from "../frame/report.ts";
import { isFull } from "../frame/rounds.ts";
import { startHostile } from "./hostile.ts";
import { eachVector, payload } from "./payloads.ts";

const onCi = process.env["CI"] !== undefined;
const all = isFull ? Array.from({ length: 500 }, (_, n) => n) : eachVector;
const TURNS = 25;

/** Numbers of the payloads that ran, in whatever page. */
const ran = new Set<number>();

async function watch(page: Page): Promise<void> {
  await page.exposeFunction("fired", (n: number) => void ran.add(n));
  page.on("dialog", (dialog) => void dialog.dismiss());
}

/** Elements that the page never makes itself: each would be a payload taken for markup. */
const strangers = (page: Page) =>
  page
    .locator(
      'iframe, object, embed, base, meta[http-equiv], math, video, audio, marquee, a[href^="javascript" i], main img, aside img, main script',
    )
    .count();

describe.skipIf((!isBuilt && !onCi) || !canBrowse)("hostile words", () => {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startHostile(all.map(payload)), launch()]);
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    server.process.kill("SIGTERM");
  });

  const post = async (path: string, method: string, body: unknown) => {
    const init = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const response = await fetch(server.base + path, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  };
  const documents = async () =>
    z
      .object({ documents: z.array(z.object({ id: z.string(), sourceHash: z.string() })) })
      .parse(await (await fetch(`${server.base}/api/documents`)).json()).documents;

  /** Asks every payload as a question, and keeps a draft with every payload as a note. */
  async function fill(): Promise<number> {
    for (const [i, n] of all.entries())
      await post("/api/chat", "POST", { message: payload(n), conversationId: `xss-${Math.floor(i / TURNS)}`, trace: true });
    const [first] = await documents();
    const citation = { documentId: first?.id, sourceHash: first?.sourceHash, start: 0, end: 20 };
    await post("/api/drafts/xss", "PUT", { name: payload(1).slice(0, 90), items: all.map((n) => ({ citation, note: payload(n) })) });
    return Math.ceil(all.length / TURNS);
  }

  it("are shown as text in every view, and none of them runs", async () => {
    const started = performance.now();
    const conversations = await fill();
    const { page, wrong, close } = await openPage(browser, server.base);
    await watch(page);
    const shown = new Set<number>();
    let odd = 0;
    const look = async (path: string, ready: string) => {
      await page.goto(server.base + path);
      await page.locator(ready).first().waitFor();
      odd += await strangers(page);
    };
    for (let i = 0; i < conversations; i++) {
      await look(`/c/xss-${i}`, ".turn .actions");
      const questions = await page.locator(".question").allTextContents();
      for (const n of all) if (questions.some((q) => q.trim() === payload(n).trim())) shown.add(n);
      for (const button of await page.getByRole("button", { name: "查找依据" }).all()) await button.click();
      odd += await strangers(page);
    }
    await look("/history", ".history-row");
    await look("/documents", ".document");
    const read = await readAll(page, look);
    odd += read.odd;
    for (const path of ["/targets", "/compare", "/draft", "/help", "/settings"]) await look(path, "main h1");
    odd += await failing(page);
    const held = all.filter((n) => !ran.has(n) && shown.has(n) && read.text.includes(payload(n).split("\n")[0] ?? "")).length;
    const control = await unprotected();
    const breaches = wrong.filter((w) => !/Refused|violates/.test(w)).length + odd;
    report(
      {
        id: "E1",
        promise: "markup and script in questions, documents, file names, notes and errors are shown as text in every view, and none runs",
        held: { k: breaches === 0 ? held : 0, of: all.length },
        control: { off: "escaping (innerHTML on a page without a policy)", ...control },
        figures: { ran: ran.size, strangeElements: odd, foreignRequestsAndErrors: wrong.length },
      },
      started,
    );
    await close();
  }, 1_200_000);

  /** Every document: report and the three ways of reading. The stored look gives the words as they stand. */
  async function readAll(page: Page, look: (path: string, ready: string) => Promise<void>) {
    let text = "";
    let odd = 0;
    for (const { id } of await documents()) {
      await look(`/documents/${id}`, ".report-part");
      await look(`/read/${id}`, ".source .block");
      for (const name of ["标出清理", "原样"]) {
        await page.getByRole("button", { name: "显示方式" }).click();
        await page.getByText(name, { exact: true }).click();
        await page.keyboard.press("Escape");
        odd += await strangers(page);
      }
      text += await page.locator(".source.stored").textContent();
      await page.reload();
    }
    return { text, odd };
  }

  /** Errors whose words are hostile, as if a proxy between had made them. */
  async function failing(page: Page): Promise<number> {
    let odd = 0;
    await page.route("**/api/**", (route) => {
      const detail = all.map(payload).join("\n");
      const problem = { type: "about:blank", title: detail, status: 500, detail, code: payload(1), requestId: payload(2) };
      return route.fulfill({ status: 500, contentType: "application/problem+json", body: JSON.stringify(problem) });
    });
    for (const path of ["/documents", "/read/x", "/c/x", "/targets", "/compare", "/draft"]) {
      await page.goto(server.base + path);
      await page.locator(".trouble").first().waitFor();
      odd += await strangers(page);
    }
    return odd;
  }

  /** The same words through innerHTML on a page without our policy: how many run. */
  async function unprotected(): Promise<{ k: number; of: number }> {
    const { page, close } = await openPage(browser, server.base);
    const seen = new Set<number>();
    await page.exposeFunction("fired", (n: number) => void seen.add(n));
    await page.route("**/control", (route) => route.fulfill({ contentType: "text/html", body: "<main></main>" }));
    await page.goto(`${server.base}/control`);
    await page.evaluate((texts) => {
      for (const text of texts) document.body.appendChild(document.createElement("div")).innerHTML = text;
    }, all.map(payload));
    await page.waitForTimeout(1500);
    await close();
    return { k: seen.size, of: all.length };
  }
});
