/** The views of the workbench and how to get there: basket, export; joined to the table that screenshots and accessibility tests walk through. */
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

export const benchViews: readonly Shown[] = [
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
