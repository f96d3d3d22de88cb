import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { isBuilt, type Running, startServer } from "../../scripts/page/server.ts";
import { citationSchema, replySchema } from "../../src/domain/reply.ts";
import { madeFolder } from "../conversation/opened.ts";

const onCi = process.env["CI"] !== undefined;

describe.skipIf(!isBuilt && !onCi)("the running server", () => {
  let server: Running;
  beforeAll(async () => {
    server = await startServer({ DATA_DIR: await madeFolder() });
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
});
