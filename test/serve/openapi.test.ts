import { describe, expect, it } from "vitest";
import { z } from "zod";
import { faultSchema } from "../../src/faults.ts";
import { access } from "../../src/serve/access.ts";
import { examples } from "../../src/serve/docs/examples.ts";
import { document, fixtureApp, post, settingsOf } from "./fixture.ts";
import { openapiSchema, type Route, routesIn } from "./hostile/requests.ts";
import { insides, verdictOn } from "./hostile/verdict.ts";

const { app } = fixtureApp();
const text = await (await app.request("/openapi.json")).text();
const raw: unknown = JSON.parse(text);
const routes = routesIn(openapiSchema.parse(raw));
const nameOf = ({ method, path }: Route) => `${method} ${path}`;
/** Files of the page, and the page over this document. */
const pages = ["GET /docs", "GET /docs.css", "GET /*"];

type Json = z.infer<ReturnType<typeof z.json>>;
/** Every object in the document, with the way to it. */
function* objectsIn(json: Json, way = ""): Generator<readonly [string, { readonly [key: string]: Json }]> {
  if (Array.isArray(json)) for (const [i, part] of json.entries()) yield* objectsIn(part, `${way}/${i}`);
  else if (typeof json === "object" && json !== null) {
    yield [way, json];
    for (const [key, part] of Object.entries(json)) yield* objectsIn(part, `${way}/${key}`);
  }
}
const objects = [...objectsIn(z.json().parse(raw))];
const isObject = (json: Json | undefined): json is { readonly [key: string]: Json } =>
  typeof json === "object" && json !== null && !Array.isArray(json);

describe("the OpenAPI document", () => {
  it("has every route of the access table, and no other", () => {
    const declared = Object.keys(access).filter((route) => !pages.includes(route));
    expect(routes.map((route) => nameOf(route).replace(/\{(\w+)\}/g, ":$1")).sort()).toEqual(declared.sort());
  });

  it("says of every route what it does, in which group it stands and who may call it", () => {
    const operationSchema = z.object({
      summary: z.string().regex(/[\u4e00-\u9fff]/),
      description: z.string().regex(/[\u4e00-\u9fff]/),
      tags: z.array(z.enum(["提问与检索", "指标", "文档", "对话", "摘编与导出", "反馈", "运行"])).length(1),
      security: z.array(z.object({ token: z.array(z.never()) })),
    });
    const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) }).parse(raw);
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, { security }] of Object.entries(operations)) {
        const isPublic = access[`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`] === "public";
        expect([method, path, security.length]).toEqual([method, path, isPublic ? 0 : 1]);
      }
    }
  });

  it("says in Chinese what every parameter and every field means", () => {
    const isMeant = (json: Json | undefined) => isObject(json) && /[\u4e00-\u9fff]|OpenAPI/.test(String(json["description"] ?? ""));
    const mute = objects.flatMap(([way, object]) => {
      const fields = isObject(object["properties"]) && !way.endsWith("/properties") ? Object.entries(object["properties"]) : [];
      const parameter = "in" in object && "schema" in object && !isMeant(object) ? [`${way} ${String(object["name"])}`] : [];
      return [...parameter, ...fields.filter(([, field]) => !isMeant(field)).map(([name]) => `${way}/${name}`)];
    });
    expect(mute).toEqual([]);
  });

  it("bounds every text, number and list that a caller may send", () => {
    const bounded = (schema: { readonly [key: string]: Json }) => {
      const types = [schema["type"] ?? []].flat();
      const has = (...names: readonly string[]) => names.some((name) => name in schema);
      if (types.includes("string") && !has("maxLength", "enum", "const", "pattern", "format")) return false;
      return !(types.includes("array") && !has("maxItems"));
    };
    const sent = routes.flatMap((route) => [
      ...route.parameters.map(({ name, schema }) => [`${nameOf(route)} ${name}`, schema] as const),
      [nameOf(route), route.body ?? {}] as const,
    ]);
    const loose = sent.flatMap(([name, schema]) =>
      [...objectsIn(z.json().parse(schema), name)].filter(([, object]) => !bounded(object)).map(([way]) => way),
    );
    expect(loose).toEqual([]);
  });

  it("writes what several routes share once", () => {
    expect(text.length).toBeLessThan(150_000);
    expect(
      objects.filter(([, { required }]) => Array.isArray(required) && required.includes("sourceHash") && required.includes("quote")),
    ).toHaveLength(1);
  });

  it("leads nowhere that is not there", () => {
    const refs = [...new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name = ""]) => name))];
    const { components } = z.object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) }).parse(raw);
    expect(refs.filter((name) => !(name in components.schemas))).toEqual([]);
  });
});

describe("a right request to", () => {
  const at = (path: string) => path.replace("{id}", path.includes("/documents/") ? document.source.id : "c1");
  async function kept() {
    const made = fixtureApp();
    await made.app.request("/api/chat", post({ message: "问", conversationId: "c1" }));
    await made.app.request("/api/drafts/c1", post({ name: "摘", items: [] }, "PUT"));
    return made;
  }
  it.each(routes.map((route) => [nameOf(route), route] as const))("%s, as in its example, gives what is declared", async (name, route) => {
    const { app, bugs } = await kept();
    const { query, body } = examples[name] ?? {};
    const address = `${at(route.path)}${query === undefined ? "" : `?${query}`}`;
    if (name.endsWith("/restore")) await app.request(address.replace("/restore", ""), { method: "DELETE" });
    const answer = await app.request(address, body === undefined ? { method: route.method } : post(body, route.method));
    const given = { status: answer.status, headers: answer.headers, text: await answer.text() };
    expect([given.status, verdictOn(route, given, insides([])), bugs]).toEqual([200, null, []]);
  });

  it("is named by every example, and every route that needs something has one", () => {
    const needing = routes.filter(({ body, parameters }) => body !== undefined || parameters.some((p) => p.in === "query" && p.required));
    expect(Object.keys(examples).filter((name) => !routes.some((route) => nameOf(route) === name))).toEqual([]);
    expect(needing.map(nameOf).filter((name) => !(name in examples))).toEqual([]);
  });
});

describe("the verdict on an answer", () => {
  const route = routes.find((one) => nameOf(one) === "GET /api/topics") ?? expect.fail();
  const json = new Headers({ "content-type": "application/json" });
  it.each([
    ["of another form", { status: 200, headers: json, text: '{"topics":[{"id":1}]}' }],
    ["of another type", { status: 200, headers: new Headers({ "content-type": "text/plain" }), text: "{}" }],
    ["of a status that is not declared", { status: 418, headers: json, text: "{}" }],
    ["that is a fault of ours", { status: 500, headers: json, text: "{}" }],
  ])("%s is that it is wrong", (_name, given) => expect(verdictOn(route, given, [])).not.toBeNull());
});

describe("the page over it", async () => {
  const page = await (await app.request("/docs")).text();
  it("needs no script and no inline style", () => expect(page).not.toMatch(/<script|style=|onclick|javascript:/i));
  it("has an anchor for every route and every code of a problem, each once", () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const codes = faultSchema.unwrap().options.map(({ shape }) => shape.code.value);
    expect(codes.filter((code) => !ids.includes(code))).toEqual([]);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = ""]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(links.length).toBeGreaterThan(routes.length);
  });
  it("is open to all, with its style, where tokens are set", async () => {
    const guarded = fixtureApp({ settings: settingsOf({ USER_TOKENS: "k3Jx9QmZ7vT1pLw5RbY8nD2c" }) }).app;
    for (const path of ["/docs", "/docs.css", "/openapi.json"]) expect((await guarded.request(path)).status).toBe(200);
  });
});
