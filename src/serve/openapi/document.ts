/**
 * The OpenAPI document as the library makes it enters; the one that is served leaves: shared schemas stand once, under their names, every
 * parameter and field says in Chinese what it means, every route stands in a group. Pure.
 */
import { z } from "@hono/zod-openapi";
import { meanings } from "./meanings.ts";
import { named } from "./names.ts";

const jsonSchema = z.json();
type Json = z.infer<typeof jsonSchema>;
type JsonObject = { readonly [key: string]: Json };

const documentSchema = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), z.record(z.string(), jsonSchema))),
  components: z.looseObject({ schemas: z.record(z.string(), jsonSchema) }),
});
export type OpenApi = z.infer<typeof documentSchema>;

/** Groups of /docs, in its order, by the beginning of the address. */
export const groups: readonly (readonly [string, RegExp])[] = [
  ["提问与检索", /^\/api\/(chat|search|topics|compare\/text)$/],
  ["指标", /^\/api\/(targets|measures|compare|conflicts)/],
  ["文档", /^\/api\/documents/],
  ["对话", /^\/api\/conversations/],
  ["摘编与导出", /^\/api\/(drafts|export)/],
  ["反馈", /^\/api\/feedback/],
  ["运行", /^\/(healthz|readyz|metrics|openapi\.json)$/],
];
const groupOf = (path: string) => groups.find(([, pattern]) => pattern.test(path))?.[0] ?? "其他";

export function finished(made: unknown): OpenApi {
  const { paths, components, ...rest } = documentSchema.parse(JSON.parse(JSON.stringify(made)));
  const names = new Map<string, string>();
  const schemas: Record<string, Json> = {};
  for (const name of Object.keys(named)) {
    const bare = withRefs(components.schemas[name] ?? {}, names);
    names.set(JSON.stringify(bare), name);
    schemas[name] = withMeanings(bare, name);
  }
  const described = Object.entries(paths).map(([path, operations]) => [path, operationsOf(path, operations, names)]);
  return documentSchema.parse({
    ...rest,
    tags: groups.map(([name]) => ({ name })),
    paths: Object.fromEntries(described),
    components: { ...components, schemas },
  });
}

function operationsOf(path: string, operations: OpenApi["paths"][string], names: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    Object.entries(operations).map(([method, operation]) => [
      method,
      withMeanings({ tags: [groupOf(path)], ...mappedObject(operation, (part) => withRefs(part, names)) }, ""),
    ]),
  );
}

const isObject = (json: Json): json is JsonObject => typeof json === "object" && json !== null && !Array.isArray(json);
const mappedObject = (object: JsonObject, change: (part: Json, key: string) => Json): { [key: string]: Json } =>
  Object.fromEntries(Object.entries(object).map(([key, part]) => [key, change(part, key)]));

/** Parts that are the same as a named schema become a reference to it. */
function withRefs(json: Json, names: ReadonlyMap<string, string>): Json {
  if (Array.isArray(json)) return json.map((part) => withRefs(part, names));
  if (!isObject(json)) return json;
  const bare = mappedObject(json, (part) => withRefs(part, names));
  const name = names.get(JSON.stringify(bare));
  return name === undefined ? bare : { $ref: `#/components/schemas/${name}` };
}

/** @param within name of the schema, empty outside named ones. */
function withMeanings(json: Json, within: string): Json {
  if (Array.isArray(json)) return json.map((part) => withMeanings(part, within));
  if (!isObject(json)) return json;
  const parts = mappedObject(json, (part) => withMeanings(part, within));
  if (isObject(parts["properties"] ?? null)) parts["properties"] = described(parts["properties"] ?? null, within);
  const { name } = parts;
  return "in" in parts && typeof name === "string" ? withMeaning(parts, meanings[name]) : parts;
}

const described = (properties: Json, within: string): Json =>
  isObject(properties)
    ? mappedObject(properties, (field, name) => withMeaning(field, meanings[`${within}.${name}`] ?? meanings[name]))
    : properties;

const withMeaning = (json: Json, description: string | undefined): Json =>
  isObject(json) && description !== undefined ? { ...json, description } : json;
