/** What a page fetches first is compressed for readers that can undo it, byte for byte; what they stream is not. */
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fixtureApp, post } from "./fixture.ts";

const body = new TextEncoder().encode("const 规划 = 1;\n".repeat(200));
const { app } = fixtureApp({ webFile: async () => ({ body, type: "text/javascript; charset=utf-8" }) });
const headers = { "accept-encoding": "gzip" };

describe("a page's own code", () => {
  it("comes compressed to whoever takes that, and is the same file", async () => {
    const response = await app.request("/assets/page.js", { headers });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("vary")).toMatch(/accept-encoding/i);
    const sent = new Uint8Array(await response.arrayBuffer());
    expect(sent.length).toBeLessThan(body.length / 4);
    expect(new Uint8Array(gunzipSync(sent))).toEqual(body);
  });

  it("comes as it is to whoever does not", async () => {
    const response = await app.request("/assets/page.js");
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
  });
});

describe("a stream", () => {
  it("is never held back to be compressed", async () => {
    const asked = post({ message: "柳州九年义务教育巩固率2025年目标是多少", stream: true });
    const response = await app.request("/api/chat", { ...asked, headers: { ...headers, "content-type": "application/json" } });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("content-encoding")).toBeNull();
  });
});
