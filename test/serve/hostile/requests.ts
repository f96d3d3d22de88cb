/** An OpenAPI document enters; an arbitrary of requests to its routes, right, wrong and hostile, leaves. */
import fc from "fast-check";
import { z } from "zod";
import { fromSchema } from "./from-schema.ts";
import { mutated } from "./mutate.ts";

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean().default(false),
  schema: z.unknown(),
});
const media = z.record(z.string(), z.object({ schema: z.unknown() }));
const operationSchema = z.object({
  parameters: z.array(parameterSchema).default([]),
  requestBody: z.object({ content: media }).optional(),
  responses: z.record(z.string(), z.object({ content: media.default({}) })),
});
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });
/** The document with every reference replaced by what it leads to. */
export const openapiSchema = z
  .looseObject({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
  .transform((document) => resolved(document, document.components.schemas))
  .pipe(documentSchema);
export type OpenApi = z.infer<typeof openapiSchema>;

function resolved(part: unknown, schemas: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(part)) return part.map((one) => resolved(one, schemas));
  if (typeof part !== "object" || part === null) return part;
  if ("$ref" in part) return resolved(schemas[String(part.$ref).split("/").at(-1) ?? ""], schemas);
  return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, resolved(one, schemas)]));
}

export interface Route {
  readonly method: string;
  /** As the document writes it: /api/documents/{id}. */
  readonly path: string;
  readonly parameters: readonly z.infer<typeof parameterSchema>[];
  readonly body: unknown;
  /** Schema of what a 200 carries, by its content type. */
  readonly gives: Readonly<Record<string, { readonly schema?: unknown }>>;
  /** Every status the document names. */
  readonly statuses: readonly number[];
}
export interface HostileRequest {
  readonly route: Route;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

export const routesIn = (document: OpenApi): readonly Route[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody, responses }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content["application/json"]?.schema,
      gives: responses["200"]?.content ?? {},
      statuses: Object.keys(responses).map(Number),
    })),
  );

/** @param known values of path parameters that exist, so that not every request ends with 404. */
export function requestsTo(routes: readonly Route[], known: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<HostileRequest> {
  return fc.constantFrom(...routes).chain((route) => requestTo(route, known));
}

function requestTo(route: Route, known: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<HostileRequest> {
  return fc
    .record({ url: urlOf(route, known), headers: headersOf(route), body: bodyOf(route) })
    .map(({ url, headers, body }) => ({ route, url, headers, body }));
}

/** The body of a right request to the route; null where it takes none. */
export const rightBody = (route: Route): fc.Arbitrary<unknown> => (route.body === undefined ? fc.constant(null) : fromSchema(route.body));

function bodyOf(route: Route): fc.Arbitrary<Buffer | null> {
  if (route.method === "GET") return fc.constant(null);
  if (route.body === undefined) return fc.constantFrom(null, Buffer.from("{}"), Buffer.from("x"));
  return fromSchema(route.body).chain((value) =>
    fc.oneof({ weight: 1, arbitrary: fc.constant(Buffer.from(JSON.stringify(value))) }, { weight: 2, arbitrary: mutated(value) }),
  );
}

function headersOf(route: Route): fc.Arbitrary<Readonly<Record<string, string>>> {
  const types = ["application/json; charset=utf-8", "text/plain", "application/jsonx", "multipart/form-data; boundary=x", ""];
  const type = fc.oneof({ weight: 9, arbitrary: fc.constant("application/json") }, { weight: 1, arbitrary: fc.constantFrom(...types) });
  const extra = fc.constantFrom<Readonly<Record<string, string>>>(
    ...[
      {},
      {},
      {},
      { "x-http-method-override": "DELETE" },
      { accept: "text/html" },
      { range: "bytes=0-1" },
      { "if-none-match": "*" },
      { "content-encoding": "gzip" },
    ],
  );
  return fc
    .tuple(type, extra)
    .map(([contentType, more]) => (route.method === "GET" || contentType === "" ? more : { "content-type": contentType, ...more }));
}

function urlOf(route: Route, known: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<string> {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const values = fc.tuple(...names.map((name) => pathValue(name, known)));
  const path = values.map((given) => route.path.replace(/\{\w+\}/g, () => given[0] ?? ""));
  return fc.tuple(path, queryOf(route)).map(([address, query]) => (query === "" ? address : `${address}?${query}`));
}

const hostileIds = [
  "none",
  "..",
  "%2e%2e",
  "..%2f..%2fetc%2fpasswd",
  "%00",
  "%E4%B8%AD",
  "a".repeat(64),
  "a".repeat(65),
  "__proto__",
  "%ff",
  "null",
  "-1",
];
const pathValue = (name: string, known: Readonly<Record<string, readonly string[]>>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(known[name] ?? ["none"])) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileIds) },
  );

function queryOf(route: Route): fc.Arbitrary<string> {
  const given = route.parameters.filter((parameter) => parameter.in === "query");
  const right = fc.record(
    Object.fromEntries(given.map(({ name, schema }) => [name, fc.option(fromSchema(schema), { nil: undefined, freq: 3 })])),
  );
  const text = right.map((values) =>
    Object.entries(values)
      .flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).flatMap((one) => (one === undefined ? [] : [`${name}=${encoded(one)}`])),
      )
      .join("&"),
  );
  const strange = fc.constantFrom(
    "__proto__=1",
    "x=1",
    "limit=1&limit=2",
    "limit=",
    "start=-1&end=x",
    "%=%",
    "q=%ff",
    "city=%00",
    "a[]=1",
    `q=${"a".repeat(3000)}`,
  );
  return fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: strange },
    { weight: 1, arbitrary: fc.tuple(text, strange).map((parts) => parts.join("&")) },
  );
}

/** A lone surrogate cannot be written into an address. */
const encoded = (value: unknown): string => encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, "\ufffd"));
