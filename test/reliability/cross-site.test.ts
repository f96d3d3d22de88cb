import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { canBrowse, launch } from "../../scripts/page/browser.ts";
import { document, fixtureApp, post } from "../serve/fixture.ts";
import { type Listening, listening, send } from "../serve/listening.ts";
import { memoryStore } from "../serve/memory-store.ts";
import { report } from "./frame/report.ts";
import { isFull } from "./frame/rounds.ts";

const onCi = process.env["CI"] !== undefined;
const foreignHosts = [
  ..."evil.example localhost.evil.example 127.0.0.1.evil.example evil.localhost.example localhost@evil.example evil.example#localhost 0.0.0.0".split(
    " ",
  ),
  ..."192.168.1.5 10.0.0.1:8787 [::2] 2130706433 0x7f000001 127.1 localhost:1:2 xn--localhost-.example a.b.c.d LOCALHOST.EVIL.EXAMPLE".split(
    " ",
  ),
  ..."localhost%2eevil.example 127.0.0.1:80.evil.example metadata.google.internal".split(" "),
];

/** What a hostile page tries; `T` is the address of our server, `I` a document's id. Each resolves with what it could read. */
const attempts: readonly string[] = [
  ...["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"].flatMap((type) =>
    ["/api/chat", "/api/feedback", "/api/search", "/api/conversations/c1/restore", "/api/drafts/d1/restore"].map(
      (path) => `form("${type}", "${path}")`,
    ),
  ),
  ...["/api/chat", "/api/feedback", "/api/conversations/c1/restore"].flatMap((path) => [
    `fetchText("${path}", { method: "POST", mode: "no-cors", body })`,
    `fetchText("${path}", { method: "POST", body })`,
    `fetchText("${path}", { method: "POST", headers: { "content-type": "application/json" }, body })`,
  ]),
  `fetchText("/api/drafts/d1", { method: "PUT", headers: { "content-type": "application/json" }, body: '{"name":"x","items":[]}' })`,
  `fetchText("/api/conversations/c1", { method: "DELETE" })`,
  `fetchText("/api/conversations/c1", { method: "PATCH", headers: { "content-type": "application/json" }, body: '{"title":"x"}' })`,
  `fetchText("/api/documents", {})`,
  `fetchText("/api/conversations", { mode: "no-cors" })`,
  `fetchText("/api/documents/" + I + "/source", { credentials: "include" })`,
  `fetchText("/openapi.json", {})`,
  `tag("img", "src", "/api/conversations")`,
  `tag("script", "src", "/api/documents")`,
  `tag("link", "href", "/docs.css")`,
  `frame("/")`,
  `frame("/docs")`,
  `events("/api/chat")`,
  `beacon("/api/feedback")`,
  `beacon("/api/conversations/c1/restore")`,
  `tag("img", "src", "/metrics")`,
];
const tried = attempts.filter((_, i) => isFull || i % 3 === 0);
/** The helpers of the hostile page. */
const weapons = `
const body = JSON.stringify({ message: "从别处来" });
const fetchText = async (path, init) => { const r = await fetch(T + path, init); return r.type === "opaque" ? "" : await r.text(); };
const form = (type, path) => new Promise((resolve) => {
  const f = document.createElement("form"), i = document.createElement("input"), w = document.createElement("iframe");
  w.name = "w" + Math.random(); w.onload = () => { try { resolve(w.contentDocument.body.innerText); } catch { resolve(""); } };
  document.body.append(w);
  f.method = "post"; f.enctype = type; f.action = T + path; f.target = w.name;
  i.name = '{"message":"从别处来","x":"'; i.value = '"}'; f.append(i); document.body.append(f); f.submit(); setTimeout(() => resolve(""), 1500);
});
const tag = (name, attribute, path) => new Promise((resolve) => {
  const t = document.createElement(name); t.onload = () => resolve(name === "script" || name === "link" ? "loaded" : ""); t.onerror = () => resolve("");
  if (name === "link") t.rel = "stylesheet"; t[attribute] = T + path; document.head.append(t); setTimeout(() => resolve(""), 1500);
});
const frame = (path) => new Promise((resolve) => {
  const w = document.createElement("iframe"); w.onload = () => { try { resolve(w.contentDocument.body.innerText); } catch { resolve(""); } };
  w.src = T + path; document.body.append(w); setTimeout(() => resolve(""), 1500);
});
const events = (path) => new Promise((resolve) => { const e = new EventSource(T + path); e.onmessage = (m) => resolve(m.data); e.onerror = () => resolve(""); });
const beacon = async (path) => { navigator.sendBeacon(T + path, new Blob([body], { type: "text/plain" })); return ""; };`;

interface Harm {
  readonly read: readonly string[];
  /** Things in the store that were not there, or are not as they were. */
  readonly changes: number;
}

describe.skipIf(!canBrowse && !onCi)("a page of another site", { timeout: 300_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** A server with one removed conversation and one removed draft, so that any restore would show. */
  async function victim() {
    const store = memoryStore();
    const { app } = fixtureApp({ store });
    await app.request("/api/chat", post({ message: "自己问的", conversationId: "c1" }));
    await app.request("/api/drafts/d1", post({ name: "自己的", items: [] }, "PUT"));
    await app.request("/api/conversations/c1", { method: "DELETE" });
    await app.request("/api/drafts/d1", { method: "DELETE" });
    const changes = async () => {
      const { total } = await store.list("local", { q: null, limit: 100, offset: 0 });
      let reported = 0;
      for await (const _ of store.feedback(null)) reported++;
      return total + (await store.drafts("local")).length + reported;
    };
    return { server: await listening(app), changes };
  }

  /** Runs every attempt in a page of its own under another origin. */
  async function attack(target: number): Promise<readonly string[]> {
    const site = createServer(
      (_, answer) => void answer.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><body></body>"),
    );
    await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
    const address = z.object({ port: z.number() }).parse(site.address());
    const read: string[] = [];
    const line = [...tried];
    const worker = async () => {
      for (let attempt = line.pop(); attempt !== undefined; attempt = line.pop()) {
        const page = await browser.newPage();
        await page.goto(`http://127.0.0.1:${address.port}/`);
        const known = `const T = "http://127.0.0.1:${target}", I = "${document.source.id}";`;
        const code = `(async () => { ${known} ${weapons}; try { return await ${attempt}; } catch (e) { return ""; } })()`;
        const got = z
          .string()
          .catch("")
          .parse(await page.evaluate(code));
        if (got !== "") read.push(`${attempt}: ${got.slice(0, 100)}`);
        await page.close();
      }
    };
    await Promise.all(Array.from({ length: 5 }, worker));
    site.closeAllConnections();
    site.close();
    return read;
  }

  it("changes nothing and reads nothing", async () => {
    const started = performance.now();
    const { server, changes } = await victim();
    const harm: Harm = { read: await attack(server.port), changes: await changes() };
    await server.close();
    const off = await withoutGuards();
    expect(harm).toEqual({ read: [], changes: 0 });
    report(
      {
        id: "C6",
        promise:
          "forms, fetches, frames, tags, beacons and event sources of another site's page in Chromium change nothing and read nothing",
        held: { k: tried.length - harm.read.length - harm.changes, of: tried.length },
        control: { off: "the checks of origin and type, with CORS on", k: off.read.length + off.changes, of: tried.length },
      },
      started,
    );
  });

  /** The same server behind one that says everything is allowed, and hands on every request as if it were its own. */
  async function withoutGuards(): Promise<Harm> {
    const { server, changes } = await victim();
    const permissive = createServer((incoming, answer) => handOn(server, incoming, answer));
    await new Promise<void>((resolve) => permissive.listen(0, "127.0.0.1", resolve));
    const { port } = z.object({ port: z.number() }).parse(permissive.address());
    const harm = { read: await attack(port), changes: await changes() };
    permissive.closeAllConnections();
    permissive.close();
    await server.close();
    return harm;
  }

  it("that points its own name at this machine gets nothing, nor do twenty other names", async () => {
    const started = performance.now();
    const { server, changes } = await victim();
    const paths = [
      ["GET", "/api/conversations"],
      ["GET", "/healthz"],
      ["POST", "/api/chat"],
    ] as const;
    const answered: number[] = [];
    for (const host of foreignHosts) {
      for (const [method, path] of paths) {
        const headers = { host, "content-type": "application/json" };
        answered.push(
          (await send({ port: server.port, method, path, headers, body: method === "POST" ? '{"message":"问"}' : null })).status,
        );
      }
    }
    const rebound = await launch(["--host-resolver-rules=MAP evil.example 127.0.0.1"]);
    const page = await rebound.newPage();
    const seen = await page.goto(`http://evil.example:${server.port}/api/conversations`);
    const own = (await send({ port: server.port, method: "GET", path: "/healthz" })).status;
    await rebound.close();
    const refused = answered.filter((status) => status === 421 || status === 400).length;
    expect([seen?.status(), own, await changes()]).toEqual([421, 200, 0]);
    await server.close();
    report(
      {
        id: "C6",
        promise: "no request under a foreign name is answered, one from a rebound name in Chromium included",
        held: { k: refused, of: answered.length },
        control: { off: "the foreign name", k: own === 200 ? 1 : 0, of: 1 },
      },
      started,
    );
  });
});

function handOn(server: Listening, incoming: IncomingMessage, answer: ServerResponse): void {
  const open = { "access-control-allow-origin": "*", "access-control-allow-methods": "*", "access-control-allow-headers": "*" };
  if (incoming.method === "OPTIONS") return void answer.writeHead(204, open).end();
  const { origin: _, ...kept } = incoming.headers;
  const headers = Object.fromEntries(Object.entries(kept).filter(([name]) => !name.startsWith("sec-fetch")));
  const inner = request(
    {
      port: server.port,
      host: "127.0.0.1",
      method: incoming.method,
      path: incoming.url,
      headers: { ...headers, "content-type": "application/json" },
    },
    (given) => {
      const { "cross-origin-resource-policy": __, "x-frame-options": ___, "content-security-policy": ____, ...rest } = given.headers;
      answer.writeHead(given.statusCode ?? 502, { ...rest, ...open });
      given.pipe(answer);
    },
  );
  inner.on("error", () => answer.destroy());
  incoming.pipe(inner);
}
