import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { access } from "../../src/serve/access.ts";
import { document, fixtureApp, post, settingsOf } from "../serve/fixture.ts";
import { openapiSchema, type Route, rightBody, routesIn } from "../serve/hostile/requests.ts";
import { listening, send } from "../serve/listening.ts";
import { report } from "./frame/report.ts";
import { rounds, seed } from "./frame/rounds.ts";

const user = "k3Jx9QmZ7vT1pLw5RbY8nD2c";
const admin = "A9dM1nT0kEn4qW7eR2tY5uI8";
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Headers, and what is added to the address. */
const credentials: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ["none", {}, ""],
  ["an empty one", { authorization: "" }, ""],
  ["a wrong token", bearer("Zq8RtY2uWm5Xc7Vb1Nn4Ll6k"), ""],
  ["another scheme", { authorization: `Basic ${Buffer.from(`user:${user}`).toString("base64")}` }, ""],
  ["the token without its scheme", { authorization: user }, ""],
  ["the token in the address", {}, `token=${user}&access_token=${user}`],
  ["the token in a cookie", { cookie: `token=${user}; authorization=Bearer ${user}` }, ""],
  [
    "a forwarded identity",
    { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", "x-forwarded-user": "admin", "proxy-authorization": `Bearer ${user}` },
    "",
  ],
  ["two tokens in one", { authorization: `Bearer x, Bearer ${user}` }, ""],
];
/** Ways to write an address that a guard and a router might read differently. */
const forms: readonly (readonly [string, (path: string) => string])[] = [
  ["as it is", (p) => p],
  ["a slash too many", (p) => `/${p}`],
  ["a slash at the end", (p) => `${p}/`],
  ["through here", (p) => p.replace("/", "/./")],
  ["up and down again", (p) => `/docs/..${p}`],
  ["a coded slash", (p) => `/${p.slice(1).replaceAll("/", "%2F")}`],
  ["a coded backslash", (p) => `/${p.slice(1).replaceAll("/", "%5C")}`],
  ["coded twice", (p) => `/${p.slice(1).replaceAll("/", "%252F")}`],
  ["capitals", (p) => p.toUpperCase()],
  ["a coded letter", (p) => p.replace("a", "%61")],
  ["a parameter", (p) => `${p};x=1`],
  ["a zero byte", (p) => `${p}%00`],
  ["a fragment", (p) => `${p}%23`],
];
const overrides: readonly Readonly<Record<string, string>>[] = [
  {},
  { "x-http-method-override": "GET" },
  { "x-original-url": "/docs", "x-rewrite-url": "/docs" },
];

interface Attempt {
  readonly route: Route;
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const pathOf = (route: Route, id: string) => route.path.replace("{id}", id);
const declared = (route: Route) => access[`${route.method} ${route.path.replace(/\{(\w+)\}/g, ":$1")}`];

/** Values for required query parameters, so that a request that is let in would be answered. */
const queries: Readonly<Record<string, string>> = {
  "/api/compare": "measure=%E6%AF%9B%E5%85%A5%E5%9B%AD%E7%8E%87",
  "/api/documents/{id}/citation": "start=17&end=23",
  "/api/documents/{id}/converted": "script=zh-Hant",
};

function attempts(routes: readonly Route[], id: string): readonly Attempt[] {
  const closed = routes.filter((route) => declared(route) !== "public");
  return closed.flatMap((route) => {
    const body = route.body === undefined ? null : JSON.stringify(fc.sample(rightBody(route), { numRuns: 1, seed })[0]);
    const methods = route.method === "GET" ? ["GET", "HEAD", "OPTIONS"] : [route.method];
    const type = body === null ? {} : { "content-type": "application/json" };
    return credentials.flatMap(([who, given, query]) =>
      forms.flatMap(([form, write]) =>
        methods.flatMap((method) =>
          overrides.map((override) => {
            const address = [write(pathOf(route, id)), [queries[route.path], query].filter(Boolean).join("&")].filter(Boolean).join("?");
            return { route, name: `${who}, ${form}`, method, path: address, headers: { ...type, ...given, ...override }, body };
          }),
        ),
      ),
    );
  });
}

/** Whether something closed was given out: any success but the page, which is public. */
const isOpen = (status: number, type: string) => status >= 200 && status < 300 && !type.startsWith("text/html");

async function opened(port: number, tries: readonly Attempt[]): Promise<readonly string[]> {
  const found: string[] = [];
  const line = [...tries];
  const worker = async () => {
    for (let next = line.pop(); next !== undefined; next = line.pop()) {
      const { method, path, headers, body, name } = next;
      const { status, headers: given } = await send({ port, method, path, headers, body });
      if (isOpen(status, given.get("content-type") ?? "")) found.push(`${method} ${path} with ${name}: ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return found;
}

async function withServer<T>(
  tokens: Readonly<Record<string, string>>,
  work: (port: number, routes: readonly Route[]) => Promise<T>,
): Promise<T> {
  const webFile = async (path: string) =>
    path === "index.html" ? { body: new Uint8Array(Buffer.from("<html>")), type: "text/html" } : null;
  const server = await listening(fixtureApp({ settings: settingsOf(tokens), webFile }).app);
  const described = openapiSchema.parse(JSON.parse((await send({ port: server.port, method: "GET", path: "/openapi.json" })).text));
  return work(server.port, routesIn(described)).finally(server.close);
}

describe("who may call", { timeout: 600_000 }, () => {
  it("is declared for every route the router knows, and for no other", () => {
    const { app } = fixtureApp();
    const routes = app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(routes)].sort()).toEqual(Object.keys(access).sort());
  });

  it("is asked on every closed route, whatever the credentials and however the address is written", async () => {
    const started = performance.now();
    const id = document.source.id;
    const every = rounds(7, 1);
    const { found, tried } = await withServer({ USER_TOKENS: user, ADMIN_TOKEN: admin }, async (port, routes) => {
      const tries = attempts(routes, id).filter((_, i) => i % every === 0);
      return { found: await opened(port, tries), tried: tries.length };
    });
    const off = await withServer({}, async (port, routes) => {
      const tries = attempts(routes, id).filter((_, i) => i % (every * 11) === 0);
      return { open: (await opened(port, tries)).length, of: tries.length };
    });
    expect(found.slice(0, 5)).toEqual([]);
    report(
      {
        id: "C2",
        promise: "no closed route answers a caller without its token, under 9 credentials and 13 ways to write the address",
        held: { k: tried - found.length, of: tried },
        control: { off: "the tokens", k: off.open, of: off.of },
      },
      started,
    );
  });

  it("lets each caller in where the table says, and a user not where only the admin may go", async () => {
    const statuses = await withServer({ USER_TOKENS: user, ADMIN_TOKEN: admin }, async (port, routes) => {
      const plain = routes.filter(({ method, body, path }) => method === "GET" && body === undefined && !path.includes("{id}"));
      const ask = async (route: Route, token: string) => {
        const path = [route.path, queries[route.path]].filter(Boolean).join("?");
        return { needs: declared(route), token, status: (await send({ port, method: "GET", path, headers: bearer(token) })).status };
      };
      return Promise.all(plain.flatMap((route) => [ask(route, user), ask(route, admin)]));
    });
    expect(statuses.filter(({ needs, token }) => needs !== "admin" || token === admin).every(({ status }) => status === 200)).toBe(true);
    expect(statuses.filter(({ needs, token }) => needs === "admin" && token === user).map(({ status }) => status)).toEqual([403]);
  });

  it("keeps conversations, drafts and reported answers apart by token", async () => {
    const other = "Zq8RtY2uWm5Xc7Vb1Nn4Ll6k";
    const { app } = fixtureApp({ settings: settingsOf({ USER_TOKENS: `${user},${other}`, ADMIN_TOKEN: admin }) });
    const as = (token: string, path: string, init: RequestInit = {}) =>
      app.request(path, { ...init, headers: { ...init.headers, ...bearer(token) } });
    const reply = z.object({ conversationId: z.string() }).parse(await (await as(user, "/api/chat", post({ message: "问" }))).json());
    const path = `/api/conversations/${reply.conversationId}`;
    await as(user, "/api/drafts/d1", post({ name: "摘", items: [] }, "PUT"));
    for (const [method, address] of [
      ["GET", path],
      ["DELETE", path],
      ["POST", `${path}/restore`],
      ["GET", "/api/drafts/d1"],
      ["DELETE", "/api/drafts/d1"],
    ] as const) {
      expect([address, (await as(other, address, { method })).status]).toEqual([address, 404]);
    }
    expect((await as(user, path)).status).toBe(200);
    expect(await (await as(other, "/api/conversations")).json()).toMatchObject({ total: 0 });
    expect((await as(user, "/api/drafts/d1")).status).toBe(200);
  });
});
