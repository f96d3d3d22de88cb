import { describe, expect, it } from "vitest";
import type { App } from "../../src/serve/context.ts";
import { fixtureApp, post, settingsOf } from "../serve/fixture.ts";
import { report } from "./frame/report.ts";
import { chance, rounds } from "./frame/rounds.ts";

const [mine, theirs] = ["k3Jx9QmZ7vT1pLw5RbY8nD2c", "Zq8RtY2uWm5Xc7Vb1Nn4Ll6k"];
const ids = ["2f1c7b54-9a0e-4d0f-8a55-0c9de1c1a001", "draft-of-theirs"] as const;
/** Stands in everything that is theirs. */
const canary = "别人的话";
const routes = ["/api/conversations/", "/api/drafts/"] as const;
const methods = ["GET", "GET", "PATCH", "DELETE", "PUT", "POST"] as const;

const as = (app: App, token: string, path: string, init: RequestInit = {}) =>
  app.request(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });

async function filled(settings: Readonly<Record<string, string>>) {
  const { app, bugs } = fixtureApp({ settings: settingsOf(settings) });
  await as(app, theirs, "/api/chat", post({ message: canary, conversationId: ids[0] }));
  await as(app, theirs, `/api/drafts/${ids[1]}`, post({ name: canary, items: [] }, "PUT"));
  return { app, bugs };
}

/** Ways to write an id that a lookup might take for it: as it is, coded, cut, grown, in capitals, by patterns, along paths. */
const mutations: readonly ((id: string, at: number) => string)[] = [
  (id) => id,
  (id) => id.toUpperCase(),
  (id, at) => id.slice(0, 1 + (at % id.length)),
  (id, at) => id.slice(at % id.length),
  (id, at) => `${id}${at}`,
  (id, at) => [...id].map((c, i) => (i === at % id.length ? `%${c.charCodeAt(0).toString(16)}` : c)).join(""),
  (id, at) => [...id].map((c, i) => (i === at % id.length ? "%25" : c)).join(""),
  (id, at) => [...id].map((c, i) => (i === at % id.length ? "_" : c)).join(""),
  (id) => `${id}%00`,
  (id) => `%20${id}`,
  (id) => `${id}/`,
  (id) => `x%2F..%2F${id}`,
  (id) => `..%2Fconversations%2F${id}`,
  (id) => `${theirs}%2F${id}`,
  (id) => `${id}?owner=${theirs}&token=${theirs}`,
  () => "%25",
  () => "*",
  () => "null",
  (_id, at) => String(at),
];

async function leaks(app: App, times: number): Promise<number> {
  const random = chance("ids");
  let found = 0;
  for (let n = 0; n < times; n++) {
    const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
    const id = (pick(mutations) ?? String)(pick(ids) ?? "", Math.floor(random() * 40));
    const method = pick(methods) ?? "GET";
    const path = `${pick(routes) ?? ""}${id}${method === "POST" ? "/restore" : ""}`;
    const body = method === "PATCH" ? { title: "改" } : method === "PUT" ? { name: "改", items: [] } : null;
    const answer = await as(app, mine, path, body === null ? { method } : post(body, method));
    if ((await answer.text()).includes(canary)) found++;
  }
  return found;
}

describe("ids of others", { timeout: 600_000 }, () => {
  it("open nothing and change nothing, known or guessed, however they are written", async () => {
    const started = performance.now();
    const times = rounds(1500, 10_000);
    const { app, bugs } = await filled({ USER_TOKENS: [mine, theirs].join() });
    const found = await leaks(app, times);
    const kept = await Promise.all([
      (await as(app, theirs, `/api/conversations/${ids[0]}`)).text(),
      (await as(app, theirs, `/api/drafts/${ids[1]}`)).text(),
    ]);
    expect([bugs, kept.map((text) => text.includes(canary))]).toEqual([[], [true, true]]);
    const open = await filled({});
    report(
      {
        id: "D5",
        promise: "ids of conversations and drafts under another token, as they are or mutated, give and change nothing",
        held: { k: times - found, of: times },
        control: { off: "the tokens, so that all is everybody's", k: await leaks(open.app, 300), of: 300 },
      },
      started,
    );
  });
});
