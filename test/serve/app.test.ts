import { describe, expect, it } from "vitest";
import { documentDetailSchema } from "../../src/domain/document.ts";
import { problemSchema, replySchema } from "../../src/domain/reply.ts";
import { fail } from "../../src/faults.ts";
import { access } from "../../src/serve/access.ts";
import { assistant, document, fixtureApp, post, settingsOf } from "./fixture.ts";

const { app, bugs } = fixtureApp();
const id = document.source.id;

describe("the routes", () => {
  it("are exactly those the access table names", () => {
    const routes = app.routes.filter((route) => route.method !== "ALL").map((route) => `${route.method} ${route.path}`);
    expect([...new Set(routes)].sort()).toEqual(Object.keys(access).sort());
  });
  it.each([
    "/healthz",
    "/readyz",
    "/openapi.json",
    "/docs",
    "/docs.css",
    "/api/documents",
    `/api/documents/${id}`,
    `/api/documents/${id}/source`,
    `/api/documents/${id}/citation?start=17&end=23`,
    "/api/targets?city=钦州&city=柳州&kind=table&year=2025&baseline=true&q=入园",
    "/api/measures",
    "/api/compare?measure=毛入园率",
    "/api/topics",
    "/api/conflicts?city=钦州市",
    "/api/conversations",
  ])("%s answers", async (path) => {
    expect((await app.request(path)).status).toBe(200);
  });
  it("give the stored text unchanged and places in it", async () => {
    expect(await (await app.request(`/api/documents/${id}/source`)).text()).toBe(document.source.text);
    const detail = documentDetailSchema.parse(await (await app.request(`/api/documents/${id}`)).json());
    const spans = detail.outline.map(({ headingSpan }) => document.source.text.slice(headingSpan.start, headingSpan.end));
    expect(spans).toContain("一、学前教育");
  });
  it("give a stored text once to a client that keeps it", async () => {
    const path = `/api/documents/${id}/source`;
    const etag = (await app.request(path)).headers.get("etag") ?? "";
    const again = await app.request(path, { headers: { "if-none-match": `"other", ${etag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await app.request(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });
  it("say which methods an address takes", async () => {
    const answer = await app.request("/api/conversations/c1", { method: "PUT" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, PATCH, DELETE"]);
  });
  it("wait for their turn among the questions where they take as long", async () => {
    const busy = { ...assistant, search: () => new Promise<never>(() => undefined) };
    const full = fixtureApp({ assistant: busy, settings: settingsOf({ MAX_CONCURRENT: "1", MAX_QUEUED: "0" }) }).app;
    void full.request("/api/search", post({ query: "一" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await full.request("/api/search", post({ query: "二" }))).status).toBe(503);
    expect((await full.request("/api/measures")).status).toBe(200);
  });
});

describe("bad input", () => {
  const wrong: readonly (readonly [string, unknown, number])[] = [
    ["empty", "", 400],
    ["not JSON", "{", 400],
    ["an empty message", { message: " " }, 400],
    ["10,000 characters", { message: "字".repeat(10_000) }, 400],
    ["a message of the wrong type", { message: 5 }, 400],
    ["an unknown parameter", { message: "问", other: 1 }, 400],
    ["an id with a path in it", { message: "问", conversationId: "../x" }, 400],
    ["a huge body", { message: "a".repeat(70_000) }, 413],
  ];
  it.each(wrong)("%s is refused in Chinese", async (_name, body, status) => {
    const answer = await app.request("/api/chat", post(body));
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(problemSchema.parse(await answer.json()).detail).toMatch(/[\u4e00-\u9fff]/);
  });
  it.each([
    ["emoji", "😀😀"],
    ["control characters", "a\u0000\u0007b"],
    ["half a character", "\ud800"],
    ["markup", "<script>"],
  ])("%s are answered", async (_name, message) => expect((await app.request("/api/chat", post({ message }))).status).toBe(200));
  it.each([
    ["/api/documents/none", 404],
    [`/api/documents/${id}/citation?start=5&end=5`, 400],
    [`/api/documents/${id}/citation?start=x&end=9`, 400],
    ["/api/targets?limit=501", 400],
    ["/api/targets?kind=none", 400],
    ["/api/compare", 400],
    ["/api/conversations/none", 404],
    ["/api/none", 404],
    ["/none.js", 404],
    ["/api/chat", 404],
  ])("GET %s gives %i", async (path, status) => expect([status, 405]).toContain((await app.request(path)).status));
  it.each(["end=9", "start=1.5&end=9", "start=&end=9", "start=1&start=2&end=9"])(
    "places %s are told to be whole numbers",
    async (query) => {
      const problem = problemSchema.parse(await (await app.request(`/api/documents/${id}/citation?${query}`)).json());
      expect([problem.status, problem.detail]).toEqual([400, "「start」缺少，或不是整数"]);
    },
  );
  it("of another type than JSON is refused", async () => {
    expect((await app.request("/api/chat", { method: "POST", body: "message=1" })).status).toBe(415);
  });
  it("never reached a bug", () => expect(bugs).toEqual([]));
});

describe("callers", () => {
  it("with a foreign host are refused, those allowed are not", async () => {
    const named = fixtureApp({ settings: settingsOf({ ALLOWED_HOSTS: "plans.example" }) }).app;
    const status = async (host: string) => (await named.request("/healthz", { headers: { host } })).status;
    expect([await status("evil.example"), await status("plans.example:80"), await status("127.0.0.1:8787")]).toEqual([421, 200, 200]);
  });
  it("need a token where tokens are set, and never a wrong one", async () => {
    const token = "k3Jx9QmZ7vT1pLw5RbY8nD2c";
    const guarded = fixtureApp({ settings: settingsOf({ USER_TOKENS: token }) }).app;
    const status = async (authorization: string) => (await guarded.request("/api/documents", { headers: { authorization } })).status;
    expect([await status(`Bearer ${token}`), await status("Bearer wrong"), await status("")]).toEqual([200, 401, 401]);
    expect((await guarded.request("/healthz")).status).toBe(200);
  });
  it("are told when no index is loaded, and get the security headers", async () => {
    const answer = await fixtureApp({
      assistant: { ...assistant, overview: async () => fail({ code: "index-not-ready", reason: "none" }) },
    }).app.request("/readyz");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "3"]);
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
  });
  it("beyond the limit get 503 with Retry-After", async () => {
    const busy = { ...assistant, ask: () => new Promise<never>(() => undefined) };
    const full = fixtureApp({ assistant: busy, settings: settingsOf({ MAX_CONCURRENT: "1", MAX_QUEUED: "0" }) }).app;
    void full.request("/api/chat", post({ message: "一" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const refused = await full.request("/api/chat", post({ message: "二" }));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  });
});

describe("a chat", () => {
  it("streams understood, citations before their marks, and last the whole reply", async () => {
    const answer = await app.request("/api/chat", post({ message: "问", stream: true }));
    const events = (await answer.text())
      .split("\n\n")
      .filter((frame) => frame.startsWith("event"))
      .map((frame) => ({ type: /^event: (\w+)/.exec(frame)?.[1], data: JSON.parse(frame.slice(frame.indexOf("data: ") + 6)) }));
    const types = events.map(({ type }) => type);
    expect(types[0]).toBe("understood");
    expect(types.indexOf("citation")).toBeLessThan(types.indexOf("text"));
    const reply = replySchema.parse(events.at(-1)?.data);
    expect(events.flatMap(({ type, data }) => (type === "text" ? [data.delta] : [])).join("")).toBe(reply.text);
  });
  it("goes on from what is stored, and from history only where nothing is", async () => {
    const ask = async (body: unknown) => replySchema.parse(await (await app.request("/api/chat", post(body))).json());
    const first = await ask({
      message: "一",
      history: [
        { role: "user", content: "前" },
        { role: "assistant", content: "答" },
      ],
    });
    expect(first.text).toContain("前面有1轮");
    const second = await ask({ message: "二", conversationId: first.conversationId, history: [] });
    expect(second.text).toContain("前面有1轮");
    expect((await ask({ message: "三", conversationId: first.conversationId })).text).toContain("前面有2轮");
  });

  it("is given with its new title when it is renamed, and whole when it is brought back", async () => {
    const { app } = fixtureApp();
    await app.request("/api/chat", post({ message: "问", conversationId: "c1" }));
    const renamed = await app.request("/api/conversations/c1", post({ title: "题" }, "PATCH"));
    expect(await renamed.json()).toMatchObject({ id: "c1", title: "题", turns: [{ message: "问" }] });
    await app.request("/api/conversations/c1", { method: "DELETE" });
    expect((await app.request("/api/conversations/c1", post({ title: "又" }, "PATCH"))).status).toBe(404);
    const restored = await app.request("/api/conversations/c1/restore", { method: "POST" });
    expect(await restored.json()).toMatchObject({ id: "c1", title: "题", turns: [{ message: "问" }] });
  });
});
