/** A JSON schema enters; what a reader needs of it leaves: its fields, and a type in Chinese words. Pure. */
import { z } from "zod";

const schemaSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
});
type Schema = z.infer<typeof schemaSchema>;

export interface Field {
  readonly name: string;
  readonly type: readonly Part[];
  readonly required: boolean;
  readonly meaning: string;
}
/** A piece of a type in words; `schema` names the schema it leads to. */
export interface Part {
  readonly text: string;
  readonly schema: string | null;
}

const kinds: Readonly<Record<string, string>> = {
  string: "文字",
  integer: "整数",
  number: "数",
  boolean: "true 或 false",
  object: "对象",
  null: "null",
};
const text = (words: string): Part => ({ text: words, schema: null });

/** The fields of an object, in their order; of a list of objects or a choice between them, those of each. */
export function fieldsOf(given: unknown): readonly Field[] {
  const schema = schemaSchema.parse(given);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return unique(choices.flatMap(fieldsOf));
  if (schema.items !== undefined) return fieldsOf(schema.items);
  return Object.entries(schema.properties ?? {}).map(([name, field]) => fieldOf(name, field, schema.required?.includes(name) ?? false));
}

export function fieldOf(name: string, given: unknown, required: boolean): Field {
  const schema = schemaSchema.parse(given);
  const usual = schema.default === undefined ? "" : `；不填为 ${JSON.stringify(schema.default)}`;
  return { name, type: typeOf(schema), required, meaning: `${schema.description ?? ""}${usual}` };
}

const unique = (fields: readonly Field[]) => [...new Map(fields.map((field) => [field.name, field])).values()];

export function typeOf(given: unknown): readonly Part[] {
  const schema = schemaSchema.parse(given);
  const name = schema.$ref?.split("/").at(-1);
  if (name !== undefined) return [{ text: name, schema: name }];
  if (schema.enum !== undefined) return [text(schema.enum.map((one) => JSON.stringify(one)).join(" | "))];
  if ("const" in schema) return [text(JSON.stringify(schema.const))];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.flatMap((one, i) => (i === 0 ? typeOf(one) : [text(" 或 "), ...typeOf(one)]));
  if (schema.items !== undefined) return [text(`列表${bounds(schema.minItems, schema.maxItems, " 项")}：`), ...typeOf(schema.items)];
  if (schema.properties !== undefined) return [text(`对象 { ${Object.keys(schema.properties).join(", ")} }`)];
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return [text(types.map((type) => `${kinds[type] ?? type}${boundsOf(type, schema)}`).join(" 或 ") || "任意")];
}

function boundsOf(type: string, { minLength, maxLength, minimum, maximum }: Schema): string {
  if (type === "string") return bounds(minLength, maxLength, " 字");
  return type === "integer" || type === "number" ? bounds(minimum, maximum, "") : "";
}

/** Bounds of JavaScript's own numbers say nothing to a reader. */
function bounds(min: number | undefined, max: number | undefined, unit: string): string {
  const from = min === undefined || Math.abs(min) >= Number.MAX_SAFE_INTEGER ? undefined : min;
  const to = max === undefined || max >= Number.MAX_SAFE_INTEGER ? undefined : max;
  if (to !== undefined) return `（${from === undefined ? "至多 " : `${from}–`}${to}${unit}）`;
  return from === undefined || from === 0 ? "" : `（至少 ${from}${unit}）`;
}
