/** The views of the workbench and how to get there: comparison, basket, export; joined to the table that screenshots and accessibility tests walk through. */
import type { Page } from "playwright-core";
import { askIn } from "./browser.ts";
import type { Shown } from "./views.ts";

/** A basket with a quote of an answer, looked at. */
async function basketShown(page: Page, base: string): Promise<void> {
  await askIn(page, "防近视这块钦州和柳州做法有啥不同？");
  await page.locator(".button.mark").first().click();
  await page.locator(".selection-bar").getByRole("button", { name: "加入摘编" }).click();
  await page.getByText("已加入").first().waitFor();
  await page.goto(`${base}/draft`);
  await page.locator(".draft-item").waitFor();
  await page.getByText("已保存").waitFor();
}

const measures = ["九年义务教育巩固率", "高中阶段毛入学率"].map((measure) => `m=${encodeURIComponent(measure)}`).join("&");

/** Opens an address and waits for what shows that it is there. */
const at =
  (path: string, ready: string): Shown["open"] =>
  async (page, base) => {
    await page.goto(base + path);
    await page.locator(ready).first().waitFor();
  };

export const benchViews: readonly Shown[] = [
  { name: "compare-start", open: at("/compare", ".offer") },
  {
    name: "compare",
    open: async (page, base) => {
      await at(`/compare?${measures}`, ".grid")(page, base);
      await page.getByRole("button", { name: "看图" }).first().click();
      await page.locator(".chart canvas").waitFor();
      // Grid and chart together.
      await page.locator(".chart").first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "compare-conflict",
    open: async (page, base) => {
      await at(`/compare?${measures}`, ".conflict-sign")(page, base);
      await page.locator(".conflict-sign").last().click();
      await page.locator(".conflict-side .quote-cell, .conflict-side blockquote").first().waitFor();
    },
  },
  { name: "compare-words", open: at(`/compare?mode=words&t=${encodeURIComponent("近视防控")}`, ".topic-quote") },
  { name: "targets", open: at("/targets", ".record-row .figure") },
  { name: "targets-none", open: at(`/targets?q=${encodeURIComponent("没有这样的话")}`, ".empty-state") },
  {
    name: "targets-filter",
    open: async (page, base) => {
      await at(`/targets?city=${encodeURIComponent("柳州")}`, ".record-row")(page, base);
      // On a wide screen the facets stand beside the list.
      const filter = page.getByRole("button", { name: "筛选（1）" });
      if (await filter.isVisible()) await filter.click();
      await page.locator(".facet:visible").first().waitFor();
    },
  },
  { name: "projects", open: at("/targets/projects", ".pivot") },
  { name: "duties", open: at("/targets/duties", ".duty") },
  { name: "conflicts", open: at("/targets/conflicts", ".conflict-side figcaption") },
  { name: "basket", open: basketShown },
  {
    name: "export",
    open: async (page, base) => {
      await basketShown(page, base);
      await page.getByRole("button", { name: "导出" }).click();
      await page.locator(".paper").waitFor();
    },
  },
];
