/** Journeys among kept conversations: reload, search, rename, remove and take back. */
import { expect, it } from "vitest";
import { askIn, phone } from "../../../scripts/page/browser.ts";
import { atHome, citationsShown, inPage, type Journey } from "./context.ts";

export function histories(journey: Journey): void {
  it.each([{ on: "a wide screen" }, { on: "a phone", options: phone }])(
    "bring a conversation back after a reload, with its citations, on $on",
    ({ options }) =>
      atHome(
        journey,
        async (page) => {
          await askIn(page, "柳州想把高校集中到哪个片区去建");
          const words = await page.locator(".words").textContent();
          expect(words).toContain("大学城");
          const cited = await citationsShown(journey, page);
          await page.reload();
          await page.locator(".turn .actions").waitFor();
          await expect.poll(() => page.locator(".words").textContent()).toBe(words);
          await page.locator(".button.mark").first().click();
          await page.locator("mark.here").first().waitFor();
          expect(cited.length).toBeGreaterThan(0);
        },
        options,
      ),
  );

  it("are found by their title, renamed, removed and taken back", () =>
    atHome(journey, async (page) => {
      await askIn(page, "清远的幼儿园数目标是多少");
      const list = page.getByRole("region", { name: "历史对话" });
      await list.getByRole("searchbox").fill("清远的幼儿园数目标是多少");
      await expect.poll(() => list.locator(".history-row").count()).toBe(1);
      await list.getByRole("button", { name: /的操作/ }).click();
      await page.getByRole("menuitem", { name: "重命名" }).click();
      await page.getByRole("textbox", { name: "对话标题" }).fill("清远园所");
      await page.getByRole("button", { name: "保存" }).click();
      await list.getByRole("searchbox").fill("清远园所");
      await expect.poll(() => list.getByRole("link").allTextContents()).toEqual(["清远园所"]);
      await list.getByRole("button", { name: /的操作/ }).click();
      await page.getByRole("menuitem", { name: "删除" }).click();
      await expect.poll(() => list.locator(".history-row").count()).toBe(0);
      await page.getByRole("button", { name: "撤销" }).click();
      await expect.poll(() => list.locator(".history-row").count()).toBe(1);
    }));

  it("say that a conversation is not there, with a way on", () =>
    inPage(journey, async (page) => {
      await page.goto(`${journey.base()}/c/nosuchconversation`);
      await expect.poll(() => page.getByRole("alert").textContent()).toContain("没有这个对话");
      await page.getByRole("button", { name: "新对话" }).first().click();
      await page.getByText("可以这样问").or(page.getByText("请直接用平常的话提问")).first().waitFor();
    }));

  it("keep what was typed while another view is looked at", () =>
    atHome(journey, async (page) => {
      await page.getByRole("textbox", { name: "问题" }).fill("还没有发出的问题");
      await page.getByRole("link", { name: "文件" }).first().click();
      await page.getByRole("heading", { name: "文件" }).waitFor();
      await page.getByRole("link", { name: "提问" }).first().click();
      await expect.poll(() => page.getByRole("textbox", { name: "问题" }).inputValue()).toBe("还没有发出的问题");
    }));
}
