/** The same journeys by keyboard alone: no mouse, no touch, only keys and what has the focus. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { askIn } from "../../../scripts/page/browser.ts";
import { atHome, inPage, type Journey } from "./context.ts";

/** Of a view with every card and facet open, more than any has. */
const MOST_STEPS = 150;

/** Name of what has the focus: its label, else its first words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const e = document.activeElement;
    if (e === null || e === document.body) return "";
    const labels = e instanceof HTMLInputElement ? [...(e.labels ?? [])].map((label) => label.textContent) : [];
    return [e.getAttribute("aria-label") ?? "", ...labels, e.textContent.slice(0, 60)].filter((part) => part !== "").join(" ");
  });

/** Tabs until the focused element's name or text matches; after too many steps fails with all that had the focus. */
export async function tabTo(page: Page, wanted: RegExp, key = "Tab"): Promise<void> {
  const seen: string[] = [];
  while (seen.length < MOST_STEPS) {
    await page.keyboard.press(key);
    const name = await focused(page);
    if (wanted.test(name)) return;
    seen.push(name);
  }
  throw new Error(`no focus on ${wanted} after ${MOST_STEPS} steps: ${[...new Set(seen)].join(" | ")}`);
}

export function keyboard(journey: Journey): void {
  it("asks, opens the source from a mark, closes it and is back at the mark", () =>
    atHome(journey, async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("柳州2025年高中阶段毛入学率目标是多少");
      await page.keyboard.press("Enter");
      await page.locator(".turn .actions").waitFor();
      await tabTo(page, /出处 1，打开原文/, "Shift+Tab");
      await page.locator(".quote-card").waitFor();
      await page.keyboard.press("Enter");
      await page.locator("mark.here").first().waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".reader").waitFor({ state: "detached" });
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain("出处 1");
    }));

  it("keeps the focus in the field when the first answer gives the conversation its address", () =>
    atHome(journey, async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("柳州2025年高中阶段毛入学率目标是多少");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/c\//);
      await page.locator(".turn .actions").waitFor();
      await page.keyboard.type("那钦州呢");
      expect(await page.getByRole("textbox", { name: "问题" }).inputValue()).toBe("那钦州呢");
    }));

  it("passes the list of conversations in one step, and goes through it by arrows", () =>
    atHome(journey, async (page) => {
      const links = page.getByRole("region", { name: "历史对话" }).getByRole("link");
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      for (const question of ["柳州九年义务教育巩固率2025年目标是多少", "清远的幼儿园数目标是多少"]) {
        await page.goto(journey.base());
        await askIn(page, question);
        await expect.poll(() => links.first().textContent()).toBe(question);
      }
      await links.first().focus();
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe("柳州九年义务教育巩固率2025年目标是多少");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      expect(await focused()).toContain("设置");
    }));

  it("shows a visible focus everywhere it goes", () =>
    atHome(journey, async (page) => {
      const bare: string[] = [];
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press("Tab");
        const seen = await page.evaluate(() => {
          const e = document.activeElement;
          if (e === null || e === document.body) return null;
          const rings = [e, e.parentElement].map((x) => x && getComputedStyle(x).outlineStyle !== "none");
          return rings.some(Boolean) ? null : e.outerHTML.slice(0, 100);
        });
        if (seen !== null) bare.push(seen);
      }
      expect(bare).toEqual([]);
    }));

  it("opens the sheet of keys with ?, goes to a view with g, and leaves keys typed into a field alone", () =>
    atHome(journey, async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "键盘操作" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.keyboard.press("g");
      await page.keyboard.press("d");
      await page.getByRole("heading", { name: "文件", level: 1 }).waitFor();
      await page.keyboard.press("/");
      await page.keyboard.type("gd?n");
      await expect.poll(() => page.getByRole("textbox", { name: "问题" }).inputValue()).toBe("gd?n");
    }));

  it("selects a paragraph of a source with v and offers to quote it", () =>
    inPage(journey, async (page) => {
      await page.goto(`${journey.base()}/documents`);
      await page.locator(".document").first().waitFor();
      await tabTo(page, /^阅读原文/);
      await page.keyboard.press("Enter");
      await page.locator(".source .block").first().waitFor();
      await tabTo(page, /^原文正文/);
      await page.keyboard.press("v");
      await page.getByRole("toolbar", { name: /已选/ }).waitFor();
    }));

  it("corrects a reading by keys", () =>
    atHome(journey, async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("柳州九年义务教育巩固率2025年目标是多少");
      await page.keyboard.press("Enter");
      await page.locator(".turn .actions").waitFor();
      await tabTo(page, /更正理解/, "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name: "更正理解" }).waitFor();
      await tabTo(page, /按此重新回答/);
      await page.keyboard.press("Enter");
      await page.locator(".turn").nth(1).locator(".actions").waitFor();
    }));
}
