/** The OpenAPI document enters, a plain readable page leaves: HTML and CSS only, no script. Pure. */

export interface DocumentedRoute {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** The operation as JSON, for those who want every field. */
  readonly detail: unknown;
}

export const docsCss = `body{font:16px/1.7 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
code{font-size:.95em}pre{overflow:auto;background:#f4f4f4;padding:1rem;max-height:30rem}summary{cursor:pointer}h2{font-size:1.1rem;margin-bottom:.2rem}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}pre{background:#222}a{color:#8ab4f8}}`;

export function docsPage(routes: readonly DocumentedRoute[]): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>规问接口说明</title><link rel="stylesheet" href="/docs.css"></head><body><main><h1>规问接口说明</h1>
<p>机器可读的完整说明在 <a href="/openapi.json">/openapi.json</a>。出错时返回 application/problem+json，其中 detail 是中文说明。</p>
${routes.map(sectionOf).join("\n")}</main></body></html>`;
}

function sectionOf(route: DocumentedRoute): string {
  return `<section><h2><code>${escaped(route.method)} ${escaped(route.path)}</code></h2><p>${escaped(route.summary)}</p>
<details><summary>参数和返回</summary><pre>${escaped(JSON.stringify(route.detail, null, 2))}</pre></details></section>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
