/** The operations of the OpenAPI document enter; a section of /docs for each leaves. Pure. */
import { html } from "hono/html";
import { z } from "zod";
import type { OpenApi } from "../openapi/document.ts";
import { examples } from "./examples.ts";
import { type Field, fieldOf, fieldsOf, type Part, typeOf } from "./fields.ts";

export type Html = ReturnType<typeof html>;

const content = z.record(z.string(), z.object({ schema: z.unknown() }));
const parameterSchema = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  description: z.string(),
  schema: z.looseObject({}),
});
const operationSchema = z.object({
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  parameters: z.array(parameterSchema).default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: content.default({}) })),
});
export interface Route extends z.infer<typeof operationSchema> {
  readonly method: string;
  readonly path: string;
}

export const routesIn = (document: OpenApi): readonly Route[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, ...operationSchema.parse(operation) })),
  );

export const anchorOf = ({ method, path }: Route): string =>
  `${method}${path}`
    .replace(/[^A-Za-z]+/g, "-")
    .toLowerCase()
    .replace(/-$/, "");

export function routeSection(route: Route): Html {
  const { method, path, summary, description, requestBody } = route;
  const body = requestBody?.content["application/json"]?.schema;
  return html`<section class="route" id="${anchorOf(route)}"><h3><span class="method ${method.toLowerCase()}">${method}</span><code>${path}</code></h3>
<p>${summary}</p><p class="soft">${description}</p>
${inputs(route)}
${body === undefined ? "" : html`<h4>请求内容（application/json）</h4>${fieldTable(fieldsOf(body), asked)}`}
${exampleOf(route)}
<h4>返回</h4>${answers(route)}
<h4>其他状态</h4><p class="soft">${refusals(route)}</p></section>`;
}

const asked = { needed: "必填", free: "可省" };
export const given = { needed: "", free: "可无" };

function inputs({ parameters }: Route): Html | "" {
  if (parameters.length === 0) return "";
  const fields = parameters.map((p) => fieldOf(p.name, { ...p.schema, description: p.description }, p.required));
  return html`<h4>参数</h4>${fieldTable(fields, asked)}`;
}

const answers = ({ responses }: Route) => Object.entries(responses["200"]?.content ?? {}).map(([type, { schema }]) => answer(type, schema));

function answer(type: string, schema: unknown): Html {
  const fields = fieldsOf(schema);
  const about = fieldOf("", schema, true).meaning;
  return html`<p><code>200</code> <code>${type}</code> ${type === "application/json" ? words(typeOf(schema)) : about}</p>
${typeOf(schema).some((part) => part.schema !== null) ? "" : fieldTable(fields, given)}`;
}

const refusals = ({ responses }: Route) =>
  Object.entries(responses)
    .filter(([status]) => status !== "200")
    .map(([status, { description }]) => html`<code>${status}</code> ${description}　`);

function exampleOf({ method, path }: Route): Html | "" {
  const example = examples[`${method} ${path}`];
  if (example === undefined) return "";
  const address = `http://127.0.0.1:8787${path}${example.query === undefined ? "" : `?${example.query}`}`;
  const verb = method === "GET" ? "" : `-X ${method} `;
  const body = example.body === undefined ? "" : ` -H 'content-type: application/json' -d '${JSON.stringify(example.body)}'`;
  return html`<h4>例</h4><pre>curl ${verb}'${address}'${body}</pre>`;
}

const words = (parts: readonly Part[]) =>
  parts.map(({ text, schema }) => (schema === null ? text : html`<a href="#schema-${schema}">${text}</a>`));

/** @param need what is said of a field that must, and of one that need not, be there. */
export function fieldTable(fields: readonly Field[], need: { readonly needed: string; readonly free: string }): Html | "" {
  if (fields.length === 0) return "";
  const row = ({ name, type, required, meaning }: Field) =>
    html`<tr><td><code>${name}</code></td><td>${words(type)}</td><td class="soft">${required ? need.needed : need.free}</td><td>${meaning}</td></tr>`;
  return html`<div class="wide"><table><tr><th>名称</th><th>类型</th><th></th><th>说明</th></tr>${fields.map(row)}</table></div>`;
}
