/** Every view of the page and how to get there: the table that screenshots and accessibility tests walk through. */
import type { Page } from "playwright-core";
import { z } from "zod";
import { documentSummarySchema } from "../../src/domain/document.ts";
import { benchViews } from "./bench-views.ts";
import { askIn } from "./browser.ts";

export interface Shown {
  readonly name: string;
  /** @param base address of the server; the page stands at its start. */
  readonly open: (page: Page, base: string) => Promise<void>;
}

const listSchema = z.object({ documents: z.array(documentSummarySchema.pick({ id: true, city: true, docStatus: true, script: true })) });

/** The document of a city that is not a draft. */
export async function documentOf(base: string, city: string) {
  const { documents } = listSchema.parse(await (await fetch(`${base}/api/documents`)).json());
  const found = documents.find((d) => d.city === city && d.docStatus !== "draft");
  if (found === undefined) throw new Error(`no document of ${city}`);
  return found;
}

const at =
  (path: string, ready: string): Shown["open"] =>
  async (page, base) => {
    await page.goto(base + path);
    await page.locator(ready).first().waitFor();
  };
const asked =
  (...questions: readonly string[]): Shown["open"] =>
  async (page) => {
    for (const question of questions) await askIn(page, question);
  };
const answered = asked("防近视这块钦州和柳州做法有啥不同？");
const reportOf = async (page: Page, base: string) => at(`/documents/${(await documentOf(base, "港北区")).id}`, ".samples")(page, base);

/** Opens the mark's source beside the answer. */
async function beside(page: Page): Promise<void> {
  await page.locator(".button.mark").first().click();
  await page.locator("mark.here").first().waitFor();
}

export const views: readonly Shown[] = [
  { name: "welcome", open: at("/", ".example") },
  { name: "answer", open: answered },
  { name: "follow-up", open: asked("柳州九年义务教育巩固率2025年目标是多少", "那钦州呢") },
  {
    name: "answer-trace",
    open: async (page, base) => {
      await answered(page, base);
      await page.getByRole("button", { name: "查找依据" }).click();
      await page.locator(".sources summary").click();
    },
  },
  { name: "not-found", open: asked("桂林的高中毛入学率目标是多少") },
  {
    name: "quote-card",
    open: async (page, base) => {
      await answered(page, base);
      await page.locator(".button.mark").last().focus();
      await page.keyboard.press("Shift+Tab");
      await page.locator(".quote-card").waitFor();
    },
  },
  {
    name: "reader-beside",
    open: async (page, base) => {
      await answered(page, base);
      await beside(page);
    },
  },
  {
    name: "reader-table",
    open: async (page) => {
      await askIn(page, "柳州2025年高中阶段毛入学率目标是多少");
      await beside(page);
    },
  },
  {
    name: "reader-whole",
    open: async (page, base) => {
      const { id } = await documentOf(base, "柳州");
      await at(`/read/${id}?at=6400-6450`, ".source table")(page, base);
      await page.getByRole("button", { name: "查找" }).click();
      await page.getByRole("textbox", { name: "在原文中查找" }).fill("教育");
    },
  },
  {
    name: "correction",
    open: async (page, base) => {
      await answered(page, base);
      await page.getByRole("button", { name: "更正理解" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "documents", open: at("/documents", ".document") },
  { name: "document-report", open: reportOf },
  ...benchViews,
  { name: "history", open: at("/history", ".view .history-row") },
  { name: "help", open: at("/help", ".view h2") },
  { name: "settings", open: at("/settings", ".settings") },
  { name: "no-such-page", open: at("/nowhere", ".empty-state") },
  {
    name: "keys",
    open: async (page, base) => {
      await at("/settings", ".settings")(page, base);
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
];
