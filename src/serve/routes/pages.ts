/** Adds the OpenAPI document, its readable page, and the web page with its files; unknown addresses become Problems. */
import type { Context } from "hono";
import type { Fault } from "../../faults.ts";
import { access } from "../access.ts";
import type { Deps, Env } from "../context.ts";
import { docsCss, docsPage } from "../docs-page.ts";
import { refuse } from "../guards.ts";
import type { Kit } from "./route.ts";

const info = { openapi: "3.1.0", info: { title: "规问", version: "1", description: "依据规划原文回答问题，逐句注明出处。" } };
const apiPath = /^\/(api|v1|mcp)(\/|$)/;

export function addPages(kit: Kit): void {
  const { app, deps } = kit;
  // Made once, when first asked for: by then every route is registered.
  let made: ReturnType<typeof app.getOpenAPI31Document> | undefined;
  const openapi = () => {
    made ??= app.getOpenAPI31Document(info);
    return made;
  };
  app.get("/openapi.json", (c) => c.json(openapi()));
  app.get("/docs", (c) => c.html(docsPage(routesOf(openapi().paths ?? {}))));
  app.get("/docs.css", (c) => c.body(docsCss, 200, { "content-type": "text/css; charset=utf-8" }));
  app.get("/*", (c) => webPage(deps, c));
  app.notFound((c) => refuse(c, unknownRoute(c.req.path)));
}

function routesOf(paths: Readonly<Record<string, object>>) {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, detail]) => {
      const summary = typeof detail === "object" && detail !== null && "summary" in detail ? String(detail.summary) : "";
      return { method: method.toUpperCase(), path, summary, detail };
    }),
  );
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
