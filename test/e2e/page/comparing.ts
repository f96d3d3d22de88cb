/** Journeys of the comparison: three cities, a cell's source, honest blanks, sorting, the chart, measures in words, export read back. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { z } from "zod";
import { phone } from "../../../scripts/page/browser.ts";
import { blankKindOf } from "../../../src/domain/blank.ts";
import { comparedMeasureSchema } from "../../../src/domain/reply.ts";
import { readDocx, readXlsx } from "../../export/office.ts";
import { atHome, highlighted, inPage, type Journey, savedFile, sourceOf } from "./context.ts";
import { tabTo } from "./keyboard.ts";

const MEASURE = "九年义务教育巩固率";

const open = async (journey: Journey, page: Page, query: string): Promise<void> => {
  await page.goto(`${journey.base()}/compare?${query}`);
  await page.locator(".grid").first().waitFor();
};
const one = `m=${encodeURIComponent(MEASURE)}`;

const asServed = async (journey: Journey) =>
  z
    .object({ measures: z.array(comparedMeasureSchema) })
    .parse(await (await fetch(`${journey.base()}/api/compare?measure=${encodeURIComponent(MEASURE)}`)).json()).measures[0] ?? expect.fail();

/** The search field of an opened list has the focus. */
const searching = (page: Page) => page.locator("input[type=search]:focus").waitFor();

export function comparing(journey: Journey): void {
  it("compares three cities, by keyboard alone, and opens a cell at the very words of the record", () =>
    atHome(journey, async (page) => {
      await page.keyboard.press("g");
      await page.keyboard.press("o");
      await page.getByText("选一个指标开始对照").waitFor();
      await tabTo(page, /钦州/);
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await tabTo(page, /选指标/);
      await page.keyboard.press("Enter");
      await searching(page);
      await page.keyboard.type("鞏固率");
      const offer = page.getByRole("option", { name: new RegExp(MEASURE) }).first();
      await offer.waitFor();
      await expect.poll(() => page.getByRole("option").count()).toBeLessThan(20);
      await page.keyboard.press("Enter");
      await page.locator(".grid").waitFor({ state: "attached" });
      await page.keyboard.press("Escape");
      await page.getByRole("listbox").waitFor({ state: "detached" });
      await expect.poll(() => page.locator(".grid tbody tr").count()).toBe(3);
      const { rows } = await asServed(journey);
      const record = rows.find(({ city }) => city === "柳州")?.cells.flatMap(({ records }) => records)[0] ?? expect.fail();
      await tabTo(page, new RegExp(`查看原文：柳州 .*${record.valueText}`));
      await page.keyboard.press("Enter");
      await page.locator("mark.here").first().waitFor();
      const source = await sourceOf(journey, record.documentId);
      await expect.poll(() => highlighted(page)).toMatchObject({ start: record.start, end: record.end });
      expect(source.slice(record.start, record.end)).toBe(record.raw);
    }));

  it("tells a figure, a silence and a blank of the source apart", () =>
    inPage(journey, async (page) => {
      await open(journey, page, one);
      const { rows } = await asServed(journey);
      const shown = await page.locator(".grid tbody tr").evaluateAll((all) => all.map((row) => row.textContent));
      rows.forEach(({ city, cells }, i) => {
        expect(shown[i]).toContain(city);
        for (const { records } of cells) for (const { valueText } of records) expect(shown[i]).toContain(valueText);
      });
      const blanks = rows.flatMap((row) => row.cells.filter(({ records }) => records.length === 0).map((cell) => blankKindOf(row, cell)));
      expect(new Set(blanks)).toEqual(new Set(["blank-in-source", "other-years"]));
      for (const kind of new Set(blanks)) expect(await page.locator(`.blank-words.${kind}`).count()).toBeGreaterThan(0);
    }));

  it("sorts with bounds known and pins, and the address keeps it", () =>
    inPage(journey, async (page) => {
      await open(journey, page, one);
      await page.getByRole("button", { name: "按2025年排序" }).click();
      await page.getByRole("button", { name: "置顶清远" }).click();
      const cities = () => page.locator(".grid tbody th").evaluateAll((all) => all.map((th) => th.textContent));
      await expect.poll(async () => (await cities())[0]).toContain("清远");
      const order = await cities();
      await page.reload();
      await page.locator(".grid").waitFor();
      await expect.poll(() => cities()).toEqual(order);
      await expect.poll(() => page.locator("th[aria-sort=descending]").count()).toBe(1);
      await page.goBack();
      await expect.poll(async () => (await cities())[0]).not.toContain("清远");
    }));

  it("says in place where figures disagree, with both sources", () =>
    inPage(journey, async (page) => {
      await open(journey, page, one);
      await page.locator(".conflict-sign").first().click();
      const dialog = page.getByRole("dialog");
      await expect.poll(() => dialog.locator(".conflict-side").count()).toBeGreaterThanOrEqual(2);
      await dialog.getByRole("button", { name: "查看原文" }).first().click();
      await page.locator("mark.here").first().waitFor();
    }));

  it("draws a chart on demand, has it as a table too, and saves it", () =>
    inPage(journey, async (page) => {
      await open(journey, page, one);
      await page.getByRole("button", { name: "看图" }).click();
      await page.locator(".chart canvas").waitFor();
      await page.getByText("以表格看图中的数据").click();
      const lines = await page.locator(".chart-table tbody tr").allTextContents();
      expect(lines.some((line) => /以上.*空心/.test(line))).toBe(true);
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存为图片" }).click()]);
      expect(
        readFileSync(await file.path())
          .subarray(1, 4)
          .toString(),
      ).toBe("PNG");
    }));

  it("exports the grid as it is served", () =>
    inPage(journey, async (page) => {
      await open(journey, page, one);
      const sheets = readXlsx(await savedFile(page, "Excel 表格"));
      const { rows } = await asServed(journey);
      const [head, ...lines] = sheets.get("对比") ?? [];
      expect(lines.map((line) => line[1])).toEqual(rows.map(({ city }) => city));
      const words = lines.flat().join(" ");
      for (const { valueText } of rows.flatMap(({ cells }) => cells.flatMap(({ records }) => records))) expect(words).toContain(valueText);
      expect(head?.[0]).toBe("指标");
    }));

  it("sets measures in words side by side, typed or picked, and writes them to Word with their sources", () =>
    inPage(journey, async (page) => {
      await page.goto(`${journey.base()}/compare?mode=words`);
      await page.locator(".offer").first().waitFor();
      await page.getByRole("button", { name: "选领域" }).press("Enter");
      await searching(page);
      await page.keyboard.type("课后服务");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await page.locator(".topic-quote").first().waitFor();
      await expect.poll(() => page.locator(".topic-city").count()).toBe(4);
      const quotes = await page.locator(".topic-quote blockquote").allTextContents();
      const { paragraphs, footnotes } = readDocx(await savedFile(page, "Word 文档"));
      const written = paragraphs
        .filter(({ style }) => style === "Quotation")
        .map(({ text }) => text.replace(/（征求意见稿）?⟦\d+⟧$|⟦\d+⟧$/, ""));
      expect(written.length).toBe(quotes.length);
      expect(footnotes.size).toBe(quotes.length);
    }));

  it("needs no sideways scrolling of the page at the width of a phone", () =>
    inPage(
      journey,
      async (page) => {
        await open(journey, page, one);
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await page.locator(".figure-button").first().tap();
        await page.locator("mark.here").first().waitFor();
      },
      phone,
    ));
}
