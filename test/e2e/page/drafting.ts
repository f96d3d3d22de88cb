/** Journeys of the draft basket: collecting, ordering, notes, undo, several baskets, and the Word file read back. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { askIn, phone } from "../../../scripts/page/browser.ts";
import { type Draft, draftSchema } from "../../../src/domain/draft.ts";
import { readDocx } from "../../export/office.ts";
import { atHome, type Journey, sourceOf } from "./context.ts";
import { tabTo } from "./keyboard.ts";

const QUESTION = "防近视这块钦州和柳州做法有啥不同？";

/** The basket in use, as the server keeps it. */
async function basketOf(journey: Journey, page: Page): Promise<Draft> {
  const held = await page.evaluate(() => localStorage.getItem("guiwen.basket"));
  const id = /"id":"([\w-]+)"/.exec(held ?? "")?.[1];
  return draftSchema.parse(await (await fetch(`${journey.base()}/api/drafts/${id}`)).json());
}

/** Puts the first so many marks of the answer into the basket, by their cards. */
async function collectMarks(page: Page, count: number): Promise<void> {
  // A mouse that has not moved yet hovers over nothing.
  await page.mouse.move(5, 5);
  for (let i = 0; i < count; i++) {
    await page.locator(".button.mark").nth(i).hover();
    await page.locator(".quote-card").getByRole("button", { name: "加入摘编" }).click();
    await page
      .getByText(`共 ${i + 1} 条`)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.mouse.move(0, 0);
    await page.locator(".quote-card").waitFor({ state: "detached" });
  }
}

async function openBasket(page: Page, count: number): Promise<void> {
  await page.getByRole("link", { name: "摘编" }).first().press("Enter");
  await expect.poll(() => page.locator(".draft-item").count()).toBe(count);
  await page.getByText("已保存").waitFor();
}

async function exported(page: Page): Promise<ReturnType<typeof readDocx>> {
  await page.getByRole("button", { name: "导出" }).press("Enter");
  await page.locator(".paper").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载" }).press("Enter")]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  return readDocx(new Uint8Array(readFileSync(await file.path())));
}

export function drafting(journey: Journey): void {
  it("collects from marks and from a selection, by keyboard, and writes a Word file whose words are the sources'", () =>
    atHome(journey, async (page) => {
      await askIn(page, QUESTION);
      await collectMarks(page, 2);
      await page.locator(".button.mark").first().press("Enter");
      await page.locator("mark.here").first().waitFor();
      await page.locator(".selection-bar").getByRole("button", { name: "加入摘编" }).press("Enter");
      await page.keyboard.press("Escape");
      await openBasket(page, 2);
      const { items } = await basketOf(journey, page);
      const { paragraphs, footnotes } = await exported(page);
      const quotes = paragraphs.filter(({ style }) => style === "Quotation");
      expect(quotes).toHaveLength(items.length);
      for (const [i, { citation }] of items.entries()) {
        if (citation === undefined) throw new Error("an item without words");
        const source = await sourceOf(journey, citation.documentId);
        expect(source.slice(citation.start, citation.end)).toBe(citation.raw);
        const status = citation.docStatus === "draft" ? "（征求意见稿）" : "";
        expect(quotes[i]?.text).toBe(`${citation.quote}${status}⟦${i + 1}⟧`);
        expect(footnotes.get(i + 1)).toContain(citation.title);
      }
    }));

  it("keeps order, notes and name over a reload, and takes changes back", () =>
    atHome(journey, async (page) => {
      await askIn(page, QUESTION);
      await collectMarks(page, 2);
      await openBasket(page, 2);
      const before = (await basketOf(journey, page)).items.map(({ key }) => key);
      await page.locator(".draft-item").nth(1).focus();
      await page.keyboard.press("Alt+ArrowUp");
      await page.getByText("已移到第 1 条，共 2 条").waitFor({ state: "attached" });
      await page.getByRole("button", { name: "第 1 条的备注" }).press("Enter");
      await page.keyboard.type("开头用");
      await page.keyboard.press("Enter");
      await page.locator(".draft-item").nth(1).focus();
      await page.keyboard.press("Delete");
      await expect.poll(() => page.locator(".draft-item").count()).toBe(1);
      await page.keyboard.press("Control+z");
      await expect.poll(() => page.locator(".draft-item").count()).toBe(2);
      await page.getByText("已保存").waitFor();
      await page.reload();
      await expect.poll(() => page.locator(".draft-item").count()).toBe(2);
      const { items } = await basketOf(journey, page);
      expect(items.map(({ key }) => key)).toEqual([before[1], before[0]]);
      expect(items[0]?.note).toBe("开头用");
      await expect.poll(() => page.locator(".draft-note").first().textContent()).toBe("开头用");
    }));

  it("is ordered by dragging, with the mouse", () =>
    atHome(journey, async (page) => {
      await askIn(page, QUESTION);
      await collectMarks(page, 2);
      await openBasket(page, 2);
      const [first] = (await basketOf(journey, page)).items;
      const [handle, second] = [page.getByRole("button", { name: "拖动第 1 条" }), page.locator(".draft-item").nth(1)];
      const [from, to] = [await handle.boundingBox(), await second.boundingBox()];
      if (from === null || to === null) throw new Error("nothing to drag");
      await page.mouse.move(from.x + 8, from.y + 8);
      await page.mouse.down();
      await page.mouse.move(from.x + 8, from.y + 40, { steps: 4 });
      await page.mouse.move(to.x + 60, to.y + to.height - 4, { steps: 8 });
      await page.mouse.up();
      await expect.poll(async () => (await basketOf(journey, page)).items.at(-1)?.key).toBe(first?.key);
    }));

  it("keeps several baskets by name, removes one and brings it back", () =>
    atHome(journey, async (page) => {
      await askIn(page, QUESTION);
      await collectMarks(page, 1);
      await openBasket(page, 1);
      const menu = page.getByRole("button", { name: "管理这份摘编" });
      await menu.press("Enter");
      await page.getByRole("menuitem", { name: "新建摘编" }).press("Enter");
      await page.getByRole("textbox", { name: "名称" }).fill("第二份");
      await page.keyboard.press("Enter");
      await page.getByText("这份摘编还没有内容").waitFor();
      await page.getByText("已保存").waitFor();
      await menu.press("Enter");
      await page.getByRole("menuitem", { name: "删除这份摘编" }).press("Enter");
      const told = page.locator(".toast").filter({ hasText: "已删除摘编“第二份”" });
      await told.getByRole("button", { name: "撤销" }).press("Enter");
      await page.getByRole("button", { name: "换一份摘编：第二份" }).press("Enter");
      await page
        .getByRole("menuitem", { name: /我的摘编/ })
        .first()
        .press("Enter");
      await expect.poll(() => page.locator(".draft-item").count()).toBeGreaterThan(0);
    }));

  it("loses nothing while the server is away", () =>
    atHome(journey, async (page) => {
      await askIn(page, QUESTION);
      await collectMarks(page, 1);
      await openBasket(page, 1);
      await page.route("**/api/drafts/*", (route) => route.abort());
      await page.getByRole("button", { name: "第 1 条的备注" }).press("Enter");
      await page.keyboard.type("断线时写的");
      await page.keyboard.press("Enter");
      await page.getByText("有改动还没有保存").waitFor();
      await page.unroute("**/api/drafts/*");
      await page.reload();
      await page.getByText("已保存").waitFor();
      await expect.poll(async () => (await basketOf(journey, page)).items[0]?.note).toBe("断线时写的");
    }));

  it("works at the width of a phone, without sideways scrolling", () =>
    atHome(
      journey,
      async (page) => {
        await askIn(page, QUESTION);
        await page.locator(".button.mark").first().tap();
        await page.locator(".selection-bar").getByRole("button", { name: "加入摘编" }).tap();
        await page.getByText("已加入").waitFor();
        await page.getByRole("button", { name: "关闭原文" }).tap();
        await page.getByRole("link", { name: "摘编" }).last().tap();
        await page.locator(".draft-item").waitFor();
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await page.getByRole("button", { name: "导出" }).tap();
        await page.locator(".paper").waitFor();
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      },
      phone,
    ));

  it("is reached and left by keyboard alone", () =>
    atHome(journey, async (page) => {
      await askIn(page, QUESTION);
      await tabTo(page, /出处 1，打开原文/, "Shift+Tab");
      await tabTo(page, /加入摘编/);
      await page.keyboard.press("Enter");
      await page.getByText("共 1 条").waitFor();
      await page.keyboard.press("Escape");
      await tabTo(page, /出处 2，打开原文/);
      await tabTo(page, /加入摘编/);
      await page.keyboard.press("Enter");
      await page.getByText("共 2 条").waitFor();
      await page.keyboard.press("Escape");
      await page.locator("main").focus();
      await page.keyboard.press("g");
      await page.keyboard.press("b");
      await page.locator(".draft-item").first().waitFor();
      await tabTo(page, /第 1 条/);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Alt+ArrowUp");
      await page.getByText("已移到第 1 条").waitFor({ state: "attached" });
    }));
}
