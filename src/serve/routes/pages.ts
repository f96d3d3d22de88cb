/** Adds the OpenAPI document, its readable page, and the web page with its files; unknown addresses become Problems. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type Fault, ok } from "../../faults.ts";
import { access } from "../access.ts";
import type { Deps, Env } from "../context.ts";
import { docsCss } from "../docs/css.ts";
import { docsPage } from "../docs/page.ts";
import { refuse } from "../guards.ts";
import { finished, type OpenApi } from "../openapi/document.ts";
import { named } from "../openapi/names.ts";
import { addRoute, type Kit } from "./route.ts";
import { none } from "./spec.ts";

const head = { openapi: "3.1.0", info: { title: "规问", version: "1", description: "依据规划原文回答问题，逐句注明出处。" } };
const apiPath = /^\/(api|v1|mcp)(\/|$)/;

export function addPages(kit: Kit): void {
  const { app, deps } = kit;
  // A schema made before the library was loaded has no `openapi` method; a copy made now has.
  for (const [name, schema] of Object.entries(named)) app.openAPIRegistry.register(name, schema.clone());
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer", description: "访问口令" });
  // Made once, when first asked for: by then every route is registered.
  let made: OpenApi | undefined;
  const openapi = () => {
    made ??= finished(app.getOpenAPI31Document(head));
    return made;
  };
  const own = { method: "get", path: "/openapi.json", params: none, query: none, body: none } as const;
  addRoute(kit, { ...own, summary: "这份接口说明，机器可读", gives: z.looseObject({ openapi: z.string() }) }, () => ok(openapi()));
  let page: ReturnType<typeof docsPage> | undefined;
  app.get("/docs", (c) => {
    page ??= docsPage(openapi());
    return c.html(page);
  });
  app.get("/docs.css", (c) => c.body(docsCss, 200, { "content-type": "text/css; charset=utf-8" }));
  app.get("/*", (c) => webPage(deps, c));
  app.notFound((c) => refuse(c, unknownRoute(c.req.path)));
}

/** A built file, or for any address without an extension the page itself. */
async function webPage(deps: Deps, c: Context<Env>): Promise<Response> {
  const { path } = c.req;
  if (apiPath.test(path)) return refuse(c, unknownRoute(path));
  const own = path === "/" ? null : await deps.webFile(path.slice(1));
  const file = own ?? (/\.\w+$/.test(path) ? null : await deps.webFile("index.html"));
  if (file === null) return path === "/" ? c.redirect("/docs") : refuse(c, unknownRoute(path));
  const cache = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  return c.body(file.body, 200, { "content-type": file.type, "cache-control": cache });
}

/** An address that exists for other methods says which. */
function unknownRoute(path: string): Fault {
  const allow = Object.keys(access).flatMap((route) => {
    const [method = "", pattern = ""] = route.split(" ");
    return pattern !== "/*" && new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+")}$`).test(path) ? [method] : [];
  });
  return allow.length > 0 ? { code: "method-not-allowed", allow } : { code: "not-found", what: "route", id: path };
}
