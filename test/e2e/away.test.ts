/** The page while the server goes away and returns, and where it asks for an access code. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askIn, canBrowse, launch, openPage } from "../../scripts/page/browser.ts";
import { isBuilt, type Running, startServer } from "../../scripts/page/server.ts";
import { madeFolder } from "../conversation/opened.ts";

const onCi = process.env["CI"] !== undefined;
const QUESTION = "柳州2025年高中阶段毛入学率目标是多少";
const CODE = "kR7vTq2mZx9LwY4nBc8DfGh3";

describe.skipIf((!isBuilt && !onCi) || !canBrowse)("the page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const stopped = (server: Running) =>
    new Promise<void>((resolve) => {
      server.process.once("exit", () => resolve());
      server.process.kill("SIGTERM");
    });

  it("says that the server is away, keeps what is open, and goes on by itself when it returns", async () => {
    const data = { DATA_DIR: await madeFolder() };
    const first = await startServer(data);
    const { page, close } = await openPage(browser, first.base);
    await page.goto(first.base);
    await askIn(page, QUESTION);
    await stopped(first);
    await page.getByRole("textbox", { name: "问题" }).fill("那钦州呢");
    await page.keyboard.press("Enter");
    await page.getByText("连不上服务，正在自动重连").waitFor();
    await expect.poll(() => page.locator(".turn").nth(1).locator(".trouble").textContent()).toContain("连不上服务");
    await expect.poll(() => page.locator(".turn").first().locator(".words").textContent()).toContain("99%");
    // Shown for a few seconds as soon as the server listens, which may be before it is ready.
    const back = page.getByText("已重新连上服务").waitFor({ timeout: 300_000 });
    const second = await startServer({ ...data, PORT: new URL(first.base).port });
    await back;
    await page.locator(".turn").nth(1).getByRole("button", { name: "重试" }).click();
    await page.locator(".turn").nth(1).locator(".actions").waitFor();
    await expect.poll(() => page.locator(".turn").nth(1).locator(".words").textContent()).toContain("93%以上");
    await close();
    await stopped(second);
  }, 900_000);

  describe("where an access code is wanted", () => {
    let server: Running;
    beforeAll(async () => {
      server = await startServer({ USER_TOKENS: CODE, DATA_DIR: await madeFolder() });
    }, 300_000);
    afterAll(() => server.process.kill("SIGTERM"));

    it("asks for it once, says when it is wrong, and uses it for downloads too", async () => {
      const { page, close } = await openPage(browser, server.base);
      await page.goto(server.base);
      const prompt = page.getByRole("dialog", { name: "请输入访问口令" });
      await prompt.getByRole("textbox").or(prompt.locator("input")).first().fill("wrong-code");
      await page.keyboard.press("Enter");
      await prompt.getByText("口令不对").waitFor();
      await prompt.locator("input").fill(CODE);
      await page.keyboard.press("Enter");
      await page.locator(".example").first().waitFor();
      await page.reload();
      await page.locator(".example").first().waitFor();
      await expect.poll(() => prompt.count()).toBe(0);
      await page.goto(`${server.base}/settings`);
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /导出/ }).click()]);
      expect(await file.failure()).toBeNull();
      await page.getByRole("button", { name: "清除口令" }).click();
      await page.goto(`${server.base}/documents`);
      await prompt.waitFor();
      await close();
    }, 300_000);
  });
});
