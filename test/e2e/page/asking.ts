/** Journeys from a question to its source: marks, cards, follow-ups, corrections, scope, stopping, reporting. */
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { askIn, phone } from "../../../scripts/page/browser.ts";
import { atHome, citationsShown, highlighted, type Journey, sourceOf } from "./context.ts";

const TARGET = "柳州2025年高中阶段毛入学率目标是多少";
const TEXT = "钦州两三岁小娃没到上幼儿园年龄，有地方托管吗";

/** Where an element's top is once two looks in a row find it there. */
async function restingPlace(element: Locator): Promise<number | undefined> {
  let [before, now]: (number | undefined)[] = [];
  do {
    before = now;
    await element.page().waitForTimeout(20);
    now = (await element.boundingBox())?.y;
  } while (now !== before);
  return now;
}

export function asking(journey: Journey): void {
  it.each([TARGET, TEXT])("leads from a mark to the very words cited: %s", (question) =>
    atHome(journey, async (page) => {
      await askIn(page, question);
      const [citation] = await citationsShown(journey, page);
      await page.locator(".button.mark").first().click();
      await page.locator("mark.here").first().waitFor();
      const shown = await highlighted(page);
      const source = await sourceOf(journey, citation?.documentId ?? "");
      expect(source.slice(shown.start, shown.end)).toBe(citation?.raw);
      await expect.poll(() => page.locator("mark.here").first().isVisible()).toBe(true);
    }),
  );

  it("shows the same words unchanged where the source is shown as stored", () =>
    atHome(journey, async (page) => {
      await askIn(page, TARGET);
      const [citation] = await citationsShown(journey, page);
      await page.locator(".button.mark").first().click();
      await page.getByRole("button", { name: "显示方式" }).click();
      await page.getByText("原样", { exact: true }).click();
      await expect.poll(async () => (await highlighted(page)).text).toBe(citation?.raw);
    }));

  it("shows the quote, its section, document and status when a mark is pointed at", () =>
    atHome(journey, async (page) => {
      await askIn(page, "防近视这块钦州和柳州做法有啥不同？");
      const [citation] = await citationsShown(journey, page);
      await page.mouse.move(400, 400);
      await page.locator(".button.mark").first().hover();
      const card = page.locator(".quote-card");
      await card.waitFor();
      const words = await card.textContent();
      expect(words).toContain(citation?.quote);
      expect(words).toContain(citation?.section.at(-1));
      expect(words).toContain(citation?.title);
      expect(words).toContain({ issued: "已印发", draft: "征求意见稿", unknown: "未注明发文信息" }[citation?.docStatus ?? "unknown"]);
    }));

  it("carries a follow-up on, and shows the question in full", () =>
    atHome(journey, async (page) => {
      await askIn(page, "柳州九年义务教育巩固率2025年目标是多少");
      await askIn(page, "那钦州呢");
      const last = page.locator(".turn").nth(1);
      await expect.poll(() => last.locator(".words").textContent()).toContain("97%以上");
      await expect.poll(() => last.locator(".understood").textContent()).toContain("钦州");
    }));

  it("answers anew when the reading of the question is corrected", () =>
    atHome(journey, async (page) => {
      await askIn(page, "柳州九年义务教育巩固率2025年目标是多少");
      await page.getByRole("button", { name: "更正理解" }).click();
      const dialog = page.getByRole("dialog", { name: "更正理解" });
      await dialog.getByRole("button", { name: "柳州", exact: true }).click();
      await dialog.getByRole("button", { name: "钦州", exact: true }).click();
      await dialog.getByRole("button", { name: "按此重新回答" }).click();
      const again = page.locator(".turn").nth(1);
      await again.locator(".actions").waitFor();
      await expect.poll(() => again.locator(".understood").textContent()).toContain("已按更正后的理解重新回答");
      await expect.poll(() => again.locator(".words").textContent()).toContain("97%以上");
    }));

  it("goes on with a suggested question at one press", () =>
    atHome(journey, async (page) => {
      await askIn(page, TARGET);
      const suggestion = page.locator(".questions .button").first();
      const question = await suggestion.textContent();
      await suggestion.click();
      await page.locator(".turn").nth(1).locator(".actions").waitFor();
      await expect.poll(() => page.locator(".turn").nth(1).locator(".question").textContent()).toBe(question);
    }));

  it("sets figures of several cities side by side, each leading to its source", () =>
    atHome(journey, async (page) => {
      await askIn(page, "柳州和清远2025年九年义务教育巩固率目标分别是多少");
      const table = page.locator(".comparison");
      await expect.poll(() => table.getByRole("rowheader").allTextContents()).toEqual(["柳州", "清远"]);
      await table.getByRole("button").first().click();
      await page.locator("mark.here").first().waitFor();
      await expect.poll(async () => (await highlighted(page)).text).toContain("99以上");
    }));

  it("says plainly that another city is not held", () =>
    atHome(journey, async (page) => {
      await askIn(page, "桂林的高中毛入学率目标是多少");
      await expect.poll(() => page.locator(".answer.silent").textContent()).toContain("没有找到");
    }));

  it("looks only in the cities chosen", () =>
    atHome(journey, async (page) => {
      await page.getByRole("button", { name: /^范围/ }).click();
      await page.getByRole("dialog").getByRole("button", { name: "清远", exact: true }).click();
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".scope").textContent()).toContain("清远");
      await askIn(page, "近视防控怎么做");
      const cities = (await citationsShown(journey, page)).map((c) => c.city);
      expect(new Set(cities)).toEqual(new Set(cities.length === 0 ? [] : ["清远"]));
    }));

  it("puts a question back into the field to be changed", () =>
    atHome(journey, async (page) => {
      await askIn(page, TARGET);
      await page.getByRole("button", { name: "修改问题" }).click();
      await expect.poll(() => page.getByRole("textbox", { name: "问题" }).inputValue()).toBe(TARGET);
    }));

  it("opens why this answer at one press", () =>
    atHome(journey, async (page) => {
      await askIn(page, TARGET);
      await page.getByRole("button", { name: "查找依据" }).click();
      await expect.poll(() => page.locator(".trace").textContent()).toContain("检索用词");
    }));

  it("keeps a report of a wrong answer, which can be taken out again", () =>
    atHome(journey, async (page) => {
      await askIn(page, TARGET);
      await page.getByRole("button", { name: "答错了" }).click();
      await page.getByRole("textbox", { name: /说明/ }).fill("应为另一个数");
      await page.getByRole("button", { name: "记下" }).click();
      await page.getByText("已记下").waitFor();
      const kept = await (await fetch(`${journey.base()}/api/feedback`)).text();
      expect(kept).toContain("应为另一个数");
      await page.goto(`${journey.base()}/settings`);
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /导出/ }).click()]);
      expect(file.suggestedFilename()).toMatch(/\.jsonl$/);
    }));

  it("copies the answer with its sources", () =>
    atHome(
      journey,
      async (page) => {
        await askIn(page, TARGET);
        await page.getByRole("button", { name: "复制（带出处）" }).click();
        await page.getByText("已复制").waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toMatch(/99%[\s\S]*\[1\] 〔柳州/);
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    ));

  it("can be stopped, and the question asked again", () =>
    atHome(journey, async (page) => {
      let goOn = (): void => undefined;
      const stopped = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await page.route("**/api/chat", async (route) => {
        await stopped;
        await route.continue().catch(() => undefined); // the page no longer waits for it
      });
      await page.getByRole("textbox", { name: "问题" }).fill(TARGET);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "停止" }).click();
      await page.getByText("已停止").last().waitFor();
      goOn();
      await page.unroute("**/api/chat");
      await page.getByRole("button", { name: "重新回答" }).click();
      await page.locator(".turn .actions").waitFor();
      await expect.poll(() => page.locator(".turn").count()).toBe(1);
    }));

  it("does not move the question while the answer comes", () =>
    atHome(journey, async (page) => {
      await askIn(page, TARGET);
      await page.getByRole("textbox", { name: "问题" }).fill("清远呢");
      await page.keyboard.press("Enter");
      const question = page.locator(".turn").nth(1).locator(".question");
      await question.waitFor();
      const before = await restingPlace(question);
      await page.locator(".turn").nth(1).locator(".actions").waitFor();
      expect(await restingPlace(question)).toBe(before);
    }));

  it("works on a phone: ask, mark, source, and back", () =>
    atHome(
      journey,
      async (page) => {
        await askIn(page, TEXT);
        await page.locator(".button.mark").first().tap();
        await page.locator("mark.here").first().waitFor();
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        await page.goBack();
        await page.locator(".reader").waitFor({ state: "detached" });
        await expect.poll(() => page.locator(".turn").count()).toBe(1);
      },
      phone,
    ));
}
