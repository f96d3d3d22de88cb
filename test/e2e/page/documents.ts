/** Journeys among the documents: the list, one document's report, from a change to its place. */
import { expect, it } from "vitest";
import { documentOf } from "../../../scripts/page/views.ts";
import { atHome, type Journey } from "./context.ts";

export function documents(journey: Journey): void {
  it("lists every document with its status", () =>
    atHome(journey, async (page) => {
      await page.getByRole("link", { name: "文件" }).first().click();
      await expect.poll(() => page.locator(".document").count()).toBe(5);
      const words = (await page.locator(".documents").textContent()) ?? "";
      for (const status of ["已印发", "征求意见稿", "未注明发文信息"]) expect(words).toContain(status);
    }));

  it("shows what was cleaned before and after, names missing tables, and leads to the place", () =>
    atHome(journey, async (page) => {
      const { id } = await documentOf(journey.base(), "港北区");
      await page.goto(`${journey.base()}/documents/${id}`);
      await page.locator(".samples").waitFor();
      await expect.poll(() => page.getByText("文中提到、但文件里没有的表格").count()).toBe(1);
      await page
        .getByRole("radio", { name: /乱码还原/ })
        .or(page.getByRole("button", { name: /乱码还原/ }))
        .first()
        .click();
      await expect.poll(() => page.locator(".samples ins").first().textContent()).not.toBe("");
      await page.getByRole("button", { name: "在原文中查看" }).first().click();
      await page.locator(".source.marked .here").first().waitFor();
    }));
}
