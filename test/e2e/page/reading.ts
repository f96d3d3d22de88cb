/** Journeys in the source reader: find, outline, citations in turn, selecting, scripts, a source that has changed. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { askIn } from "../../../scripts/page/browser.ts";
import { documentOf } from "../../../scripts/page/views.ts";
import { atHome, highlighted, inPage, type Journey, sourceOf } from "./context.ts";

const openSource = async (journey: Journey, page: Page, city: string, query = "") => {
  const document = await documentOf(journey.base(), city);
  await page.goto(`${journey.base()}/read/${document.id}${query}`);
  await page.locator(".source .block").first().waitFor();
  return document;
};

export function reading(journey: Journey): void {
  it("opens a linked place, highlighted and in view", () =>
    inPage(journey, async (page) => {
      await openSource(journey, page, "清远", "?at=30000-30040");
      await expect.poll(() => highlighted(page)).toMatchObject({ start: 30000, end: 30040 });
      const box = await page.locator("mark.here").first().boundingBox();
      expect(box && box.y > 0 && box.y < 900).toBe(true);
    }));

  it("maps a selection to stored offsets that give back the selected words", () =>
    inPage(
      journey,
      async (page) => {
        const { id } = await openSource(journey, page, "港北区");
        const source = await sourceOf(journey, id);
        const paragraph = page.locator(".source p.block:not(:has(.restored))").filter({ hasText: "義務教育" }).first();
        await paragraph.scrollIntoViewIfNeeded();
        await paragraph.evaluate((p) => getSelection()?.selectAllChildren(p));
        await page.getByRole("button", { name: "复制链接" }).click();
        await page.getByText("已复制").waitFor();
        const link = await page.evaluate(() => navigator.clipboard.readText());
        const [, start, end] = /at=(\d+)-(\d+)/.exec(link) ?? [];
        const bare = (text: string | null) => (text ?? "").replace(/\s/g, "");
        const selected = bare(await paragraph.textContent());
        expect(bare(source.slice(Number(start), Number(end)))).toBe(selected);
        await page.goto(link);
        await page.locator("mark.here").first().waitFor();
        expect(bare((await highlighted(page)).text)).toBe(selected);
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    ));

  it("finds words, also across debris, and goes from one to the next", () =>
    inPage(journey, async (page) => {
      await openSource(journey, page, "清远");
      await page.getByRole("button", { name: "查找" }).click();
      await page.getByRole("textbox", { name: "在原文中查找" }).fill("特色高中");
      await expect.poll(() => page.locator(".find-bar [role=status]").textContent()).toMatch(/第 1 处，共 \d+ 处/);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".find-bar [role=status]").textContent()).toMatch(/第 2 处/);
      await expect.poll(() => page.locator(".found-here").first().textContent()).toContain("特");
    }));

  it("leads from the outline to a section", () =>
    inPage(journey, async (page) => {
      await openSource(journey, page, "柳州");
      const entry = page.locator(".outline button").nth(20);
      const heading = (await entry.textContent()) ?? "";
      await entry.click();
      const there = page.locator(".source .block").filter({ hasText: heading }).first();
      await expect.poll(async () => ((await there.boundingBox())?.y ?? -1) < 500).toBe(true);
    }));

  it("draws tables as tables, with merged cells", () =>
    inPage(journey, async (page) => {
      await openSource(journey, page, "柳州");
      const table = page.locator(".source table").first();
      await expect.poll(() => table.locator("th").first().textContent()).toBe("序号");
      await expect.poll(() => table.locator("td[rowspan]").count()).toBeGreaterThan(0);
    }));

  it("goes from citation to citation with j and k", () =>
    atHome(journey, async (page) => {
      await askIn(page, "防近视这块钦州和柳州做法有啥不同？");
      await page.locator(".button.mark").first().click();
      await page.locator("mark.here").first().waitFor();
      const first = await highlighted(page);
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      await expect.poll(() => highlighted(page)).toEqual(first);
    }));

  it("reads in the other script, marked as converted, with the same places", () =>
    inPage(journey, async (page) => {
      await openSource(journey, page, "港北区", "?at=600-640");
      const before = await highlighted(page);
      await page.getByRole("button", { name: "显示方式" }).click();
      await page.getByText("简体", { exact: true }).click();
      await page.locator(".reader-note", { hasText: "转换显示" }).waitFor();
      const after = await highlighted(page);
      expect([after.start, after.end]).toEqual([before.start, before.end]);
      expect(after.text).not.toBe(before.text);
      expect(after.text.length).toBe(before.text.length);
    }));

  it("does not show the advertisement in any way of reading", () =>
    inPage(journey, async (page) => {
      const { id } = await openSource(journey, page, "港北区");
      const spam = (await sourceOf(journey, id)).trim().split("\n").at(-1)?.trim() ?? "";
      await page.getByRole("button", { name: "显示方式" }).click();
      for (const look of ["整理后", "标出清理", "原样"]) {
        await page.getByText(look, { exact: true }).click();
        await page.locator(`.source.${{ 整理后: "clean", 标出清理: "marked", 原样: "stored" }[look]}`).waitFor();
        await expect.poll(() => page.locator(".source").textContent()).not.toContain(spam.slice(0, 12));
      }
    }));

  it("does not highlight a place taken from another version, and says that the text has changed", () =>
    inPage(journey, async (page) => {
      await openSource(journey, page, "柳州", "?at=100-120&v=0123456789ab");
      await expect.poll(() => page.locator(".reader-note.changed").textContent()).toContain("原文已更新");
      await expect.poll(() => page.locator("mark.here").count()).toBe(0);
    }));
}
