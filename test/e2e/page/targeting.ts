/** Journeys of the list of targets: narrowing, sorting, a thousand rows, a row's source, export and basket; by mouse, by keys, on a phone. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { z } from "zod";
import { phone } from "../../../scripts/page/browser.ts";
import { draftSchema } from "../../../src/domain/draft.ts";
import { targetSchema } from "../../../src/domain/target.ts";
import { readXlsx } from "../../export/office.ts";
import { atHome, highlighted, inPage, type Journey, savedFile, sourceOf } from "./context.ts";
import { tabTo } from "./keyboard.ts";

const pageSchema = z.object({ total: z.int(), targets: z.array(targetSchema) });
const served = async (journey: Journey, query: Readonly<Record<string, string>>) =>
  pageSchema.parse(await (await fetch(`${journey.base()}/api/targets?${new URLSearchParams({ limit: "500", ...query })}`)).json());

const rows = (page: Page) => page.locator(".record-row:has(.figure-button)");
const total = (page: Page) => page.locator(".records-total").textContent();

async function open(journey: Journey, page: Page, query = ""): Promise<void> {
  await page.goto(`${journey.base()}/targets${query}`);
  await rows(page).first().waitFor();
}

export function targeting(journey: Journey): void {
  it("are narrowed by facets and words, counted as the server counts, and kept by the address", () =>
    inPage(journey, async (page) => {
      await open(journey, page);
      await page.locator(".facets-side").getByRole("button", { name: /^柳州/ }).click();
      await page.getByRole("searchbox", { name: "在指标、数值和原文中查找" }).fill("教師");
      const wanted = await served(journey, { city: "柳州", q: "教师" });
      await expect.poll(() => total(page)).toBe(`共 ${wanted.total} 条`);
      await expect.poll(() => page.getByRole("searchbox", { name: "在指标、数值和原文中查找" }).inputValue()).toBe("教師");
      await page.reload();
      await expect.poll(() => total(page)).toBe(`共 ${wanted.total} 条`);
      await expect.poll(() => rows(page).locator(".indicator").first().textContent()).toContain(wanted.targets[0]?.indicator);
      const facet = page.locator(".facets-side").getByRole("button", { name: /^约束性/ });
      const promised = Number(await facet.locator(".facet-count").textContent());
      await facet.click();
      await expect.poll(() => total(page)).toBe(`共 ${promised} 条`);
      await page.getByRole("button", { name: "清除筛选" }).click();
      await expect.poll(() => total(page)).toBe(`共 ${(await served(journey, {})).total} 条`);
    }));

  it("draw only the rows in sight of a thousand, down to the last", () =>
    inPage(journey, async (page) => {
      await open(journey, page);
      const all = await served(journey, {});
      const tail = await served(journey, { offset: String(all.total - 1) });
      await expect
        .poll(async () => {
          await page.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
          return rows(page).last().getAttribute("aria-rowindex");
        })
        .toBe(String(all.total + 1));
      await expect.poll(() => page.locator(".record-row").count()).toBeLessThan(80);
      await expect.poll(() => rows(page).last().textContent()).toContain(tail.targets[0]?.indicator);
      await expect.poll(() => page.locator(".record-table thead th").first().isVisible()).toBe(true);
    }));

  it("lead to their very words, wherever the row is pressed", () =>
    inPage(journey, async (page) => {
      await open(journey, page, `?city=${encodeURIComponent("清远")}&kind=inline`);
      const { targets } = await served(journey, { city: "清远", kind: "inline" });
      const target = targets[3] ?? expect.fail();
      await rows(page).nth(3).locator("td").first().click();
      await page.locator("mark.here").first().waitFor();
      await expect.poll(() => highlighted(page)).toMatchObject({ start: target.start, end: target.end });
      expect((await sourceOf(journey, target.documentId)).slice(target.start, target.end)).toBe(target.raw);
    }));

  it("are sorted with figures only where one measure is looked at", () =>
    inPage(journey, async (page) => {
      const measure = "九年义务教育巩固率";
      await open(journey, page);
      await expect.poll(() => page.getByRole("button", { name: "按数值排序" }).count()).toBe(0);
      await open(journey, page, `?measure=${encodeURIComponent(measure)}`);
      await page.getByRole("button", { name: "按数值排序" }).click();
      await page.getByRole("button", { name: "按数值排序" }).click();
      const { targets } = await served(journey, { measure, sort: "-value" });
      await expect
        .poll(() => rows(page).locator(".figure strong").allTextContents())
        .toEqual(targets.map(({ valueText }) => valueText).slice(0, await rows(page).count()));
    }));

  it("are exported just as they are shown", () =>
    inPage(journey, async (page) => {
      await open(journey, page, `?city=${encodeURIComponent("柳州")}&attribute=${encodeURIComponent("约束性")}&sort=-year`);
      const { targets } = await served(journey, { city: "柳州", attribute: "约束性", sort: "-year" });
      const sheets = readXlsx(await savedFile(page, "Excel 表格"));
      const [head, ...lines] = [...sheets.values()][0] ?? [];
      const column = head?.indexOf("指标") ?? -1;
      expect(lines.map((line) => line[column])).toEqual(targets.map(({ indicator }) => expect.stringContaining(indicator)));
    }));

  it("are collected one by one or all that are shown", () =>
    inPage(journey, async (page) => {
      await open(journey, page, `?measure=${encodeURIComponent("普惠性幼儿园覆盖率")}`);
      const { targets } = await served(journey, { measure: "普惠性幼儿园覆盖率" });
      await rows(page)
        .first()
        .getByRole("button", { name: /加入摘编/ })
        .click();
      await page.getByText("共 1 条").first().waitFor();
      await page.getByRole("button", { name: `${targets.length} 条全部加入摘编` }).click();
      await page.getByText(`已把 ${targets.length - 1} 条加入`).waitFor();
      await page.getByRole("link", { name: "摘编" }).first().click();
      await page.getByText("已保存").waitFor();
      const held = await page.evaluate(() => localStorage.getItem("guiwen.basket"));
      const id = /"id":"([\w-]+)"/.exec(held ?? "")?.[1];
      const draft = draftSchema.parse(await (await fetch(`${journey.base()}/api/drafts/${id}`)).json());
      expect(new Set(draft.items.map(({ targetId }) => targetId))).toEqual(new Set(targets.map(({ id: one }) => one)));
    }));

  it("are reached, moved through and opened by keyboard alone", () =>
    atHome(journey, async (page) => {
      await page.keyboard.press("g");
      await page.keyboard.press("t");
      await rows(page).first().waitFor();
      await tabTo(page, /^在指标、数值和原文中查找/);
      await page.keyboard.type("巩固率");
      const { total: found, targets } = await served(journey, { q: "巩固率" });
      await expect.poll(() => total(page)).toBe(`共 ${found} 条`);
      await tabTo(page, /^查看原文/);
      for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator("mark.here").first().waitFor();
      await expect.poll(() => highlighted(page)).toMatchObject({ start: targets[5]?.start, end: targets[5]?.end });
      await page.keyboard.press("Escape");
      await page.locator(".reader").waitFor({ state: "detached" });
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain(targets[5]?.valueText);
    }));

  it("say so where nothing fits, with a way on", () =>
    inPage(journey, async (page) => {
      await page.goto(`${journey.base()}/targets?q=${encodeURIComponent("没有这样的话")}`);
      await page.getByText("没有符合条件的指标").waitFor();
      await page.getByRole("button", { name: "清除筛选" }).click();
      await rows(page).first().waitFor();
    }));

  it("are filtered in a sheet on a phone, without sideways scrolling", () =>
    inPage(
      journey,
      async (page) => {
        await open(journey, page);
        const sideways = () => page.evaluate(() => document.documentElement.scrollWidth);
        await expect.poll(() => sideways()).toBeLessThanOrEqual(360);
        await page.getByRole("button", { name: "筛选" }).tap();
        await page.getByRole("dialog").getByRole("button", { name: /^柳州/ }).tap();
        const wanted = await served(journey, { city: "柳州" });
        await page.getByRole("button", { name: `看这 ${wanted.total} 条` }).tap();
        await expect.poll(() => total(page)).toBe(`共 ${wanted.total} 条`);
        await rows(page).first().locator(".figure-button").tap();
        await page.locator("mark.here").first().waitFor();
        for (const part of ["projects", "duties", "conflicts"]) {
          await page.goto(`${journey.base()}/targets/${part}`);
          await page.locator(".pivot, .duty, .conflict-item").first().waitFor();
          await expect.poll(() => sideways()).toBeLessThanOrEqual(360);
        }
      },
      phone,
    ));
}
