/** The OpenAPI document enters, a readable page leaves: HTML and a style sheet, no script. Pure. */
import { html } from "hono/html";
import { faultSchema } from "../../faults.ts";
import { groups, type OpenApi } from "../openapi/document.ts";
import { advice, kinds } from "../problems.ts";
import { fieldsOf } from "./fields.ts";
import { anchorOf, fieldTable, given, type Html, type Route, routeSection, routesIn } from "./routes.ts";

export function docsPage(document: OpenApi): Html {
  const routes = routesIn(document);
  const grouped = groups.map(([name]) => [name, routes.filter(({ tags }) => tags.includes(name))] as const);
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>规问接口说明</title><link rel="icon" href="/seal.svg"><link rel="stylesheet" href="/docs.css"></head><body><main>
<h1>规问接口说明</h1>
${introduction}
<nav aria-label="目录">${grouped.map(([name, own]) => html`<h4>${name}</h4><ul>${own.map(linkTo)}</ul>`)}
<h4>附</h4><ul><li><a href="#errors">错误代码</a></li><li><a href="#schemas">数据结构</a></li></ul></nav>
${grouped.map(([name, own]) => html`<h2>${name}</h2>${own.map(routeSection)}`)}
<h2 id="errors">错误代码</h2>${errorTable()}
<h2 id="schemas">数据结构</h2>${Object.entries(document.components.schemas).map(([name, schema]) => schemaSection(name, schema))}
</main></body></html>`;
}

const introduction = html`<p>机器可读的完整说明在 <a href="/openapi.json">/openapi.json</a>（OpenAPI 3.1），由校验请求的同一套定义生成。</p>
<p>请求和返回都是 UTF-8 的 JSON。设置了 USER_TOKENS 时，请求要带 <code>Authorization: Bearer 口令</code>。没有列出的参数会被拒绝。
位置一律以原文的 UTF-16 码元计，从 0 起，不含止点：<code>原文.slice(start, end) === raw</code>。</p>
<p>出错时返回 <code>application/problem+json</code>（RFC 9457），<code>detail</code> 是可以照做的中文说明；503 和 429 带 <code>Retry-After</code>。</p>`;

const linkTo = (route: Route) =>
  html`<li><a href="#${anchorOf(route)}"><code>${route.method} ${route.path}</code></a> <span class="soft">${route.summary.split(/[；：，]/)[0]}</span></li>`;

const schemaSection = (name: string, schema: unknown) =>
  html`<details class="schema" id="schema-${name}"><summary><code>${name}</code></summary>${fieldTable(fieldsOf(schema), given)}</details>`;

/** Each code has an anchor of its own: the `type` of a Problem leads here. */
function errorTable(): Html {
  const codes = faultSchema.unwrap().options.map((option) => option.shape.code.value);
  return html`<div class="wide"><table><tr><th>代码</th><th>状态</th><th>名称</th><th>怎么办</th></tr>
${codes.map((code) => html`<tr id="${code}"><td><code>${code}</code></td><td>${kinds[code].status}</td><td>${kinds[code].title}</td><td>${advice[code]}</td></tr>`)}</table></div>`;
}
