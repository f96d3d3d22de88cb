import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { isBuilt, type Running, startServer } from "../../scripts/page/server.ts";
import { citationSchema, replySchema } from "../../src/domain/reply.ts";

const CHROMIUM = "/usr/bin/chromium";
const onCi = process.env["CI"] !== undefined;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

describe.skipIf(!isBuilt && !onCi)("the running server", () => {
  let server: Running;
  beforeAll(async () => {
    server = await startServer();
  }, 300_000);
  afterAll(() => server.process.kill("SIGTERM"));

  const ask = async (message: string, conversationId?: string) => {
    const body = JSON.stringify({ message, ...(conversationId ? { conversationId } : {}) });
    const response = await fetch(`${server.base}/api/chat`, { method: "POST", headers: { "content-type": "application/json" }, body });
    return replySchema.parse(await response.json());
  };

  it("reads a target out of a flattened table with its header cited", async () => {
    const reply = await ask("柳州2025年高中阶段毛入学率目标是多少");
    expect(reply.text).toContain("99%");
    expect(reply.citations[0]?.raw).toMatch(/^高中阶段毛入学率（%）[\s\S]*99$/);
    expect(reply.citations[0]?.header?.raw).toBe("2025年");
  });

  it("cites only words that equal the stored text", async () => {
    const { citations } = await ask("港北对没有办学许可的幼儿园怎么清理");
    for (const c of citations) {
      const source = await (await fetch(`${server.base}/api/documents/${c.documentId}/source`)).text();
      expect(source.slice(c.start, c.end)).toBe(c.raw);
    }
    expect(citations.length).toBeGreaterThan(0);
  });

  it("carries the subject of one turn to the next", async () => {
    const first = await ask("柳州九年义务教育巩固率2025年目标是多少");
    const second = await ask("那钦州呢", first.conversationId);
    expect(second.text).toContain("97%以上");
    expect(second.understood.cities).toEqual(["钦州"]);
  });

  it("says that another city is not held", async () => {
    expect((await ask("桂林的高中毛入学率目标是多少")).status).toBe("not_found");
  });

  it("gives twenty spans of each document back word for word", async () => {
    const held = z.object({ documents: z.array(z.object({ id: z.string() })) });
    const { documents } = held.parse(await (await fetch(`${server.base}/api/documents`)).json());
    for (const { id } of documents) {
      const source = await (await fetch(`${server.base}/api/documents/${id}/source`)).text();
      for (let i = 0; i < 20; i++) {
        const start = Math.floor((i / 20) * (source.length - 60));
        const url = `${server.base}/api/documents/${id}/citation?start=${start}&end=${start + 50}`;
        const citation = citationSchema.parse(await (await fetch(url)).json());
        expect(citation.raw).toBe(source.slice(start, start + 50));
      }
    }
  });

  describe.skipIf(!existsSync(CHROMIUM) && !onCi)("in Chromium", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    });
    afterAll(() => browser.close());

    it("opens the cited words highlighted in the source, and asks no other host", async () => {
      const page = await browser.newPage();
      const foreign: string[] = [];
      page.on("request", (r) => !r.url().startsWith(server.base) && !r.url().startsWith("data:") && foreign.push(r.url()));
      await page.goto(server.base);
      await page.fill("textarea", "钦州两三岁小娃没到上幼儿园年龄，有地方托管吗");
      await page.press("textarea", "Enter");
      await page.click(".button.mark");
      const highlighted = await page.textContent(".source mark");
      expect(highlighted).toContain("托班");
      expect(foreign).toEqual([]);
    });

    it("keeps a conversation and its marks after a reload", async () => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.goto(server.base);
      await page.fill("textarea", "柳州想把高校集中到哪个片区去建");
      await page.press("textarea", "Enter");
      await page.waitForSelector(".button.mark");
      await page.waitForURL(/\/c\//);
      await page.reload();
      await page.waitForSelector(".button.mark");
      await expect.poll(() => page.textContent(".words")).toContain("大学城");
    });
  });
});
