/** A JSON schema of the OpenAPI document enters, an arbitrary of values that fit it leaves: usual ones, hostile ones, and those at its bounds. */
import fc from "fast-check";
import { z } from "zod";

const schemaSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
});
type Schema = z.infer<typeof schemaSchema>;

/** Words people type, and words only machines do. */
const words = [
  ..."柳州|钦州市|港北區|2025年|高中阶段毛入学率|目标是多少|那清远呢|幼儿园|和|？|义务教育巩固率|原文怎么说".split("|"),
  ..."\u0000|\ud800|\udfff\ud83d|\u202e|\u200b|😀|\r\n|\u2028|%00|../../etc/passwd|<script>alert(1)</script>|' or 1=1 --|#{7*7}|{{7*7}}|__proto__".split(
    "|",
  ),
  "data: x\n\nevent: done\n\n",
  "\ufeff",
  "a".repeat(200),
  "学".repeat(120),
];

export function fromSchema(given: unknown): fc.Arbitrary<unknown> {
  const schema = schemaSchema.parse(given);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if ("const" in schema) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(fromSchema));
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["any"]);
  return fc.oneof(...types.map((type) => ofType(type, schema)));
}

function ofType(type: string, schema: Schema): fc.Arbitrary<unknown> {
  switch (type) {
    case "string":
      return stringOf(schema);
    case "integer":
    case "number":
      return numberOf(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return arrayOf(schema);
    case "object":
      return objectOf(schema);
    default:
      return fc.jsonValue();
  }
}

function stringOf({ minLength = 0, maxLength = 300, pattern }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
  const fitted = text.map((t) => t.slice(0, maxLength).padEnd(minLength, "问"));
  const longest = fc.constantFrom("问", "a", "😀").map((c) => c.repeat(maxLength).slice(0, Math.min(maxLength, 9000)));
  return fc.oneof(
    { weight: 8, arbitrary: fitted },
    { weight: 1, arbitrary: longest },
    { weight: 1, arbitrary: fc.constant("问".repeat(minLength)) },
  );
}

function numberOf({ minimum, maximum, exclusiveMinimum }: Schema): fc.Arbitrary<number> {
  const min = Math.ceil(minimum ?? (exclusiveMinimum === undefined ? -1_000_000 : exclusiveMinimum + 1));
  const max = Math.floor(maximum ?? 1_000_000);
  return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }));
}

function arrayOf({ items, minItems = 0, maxItems = 6 }: Schema): fc.Arbitrary<unknown[]> {
  const item = items === undefined ? fc.jsonValue() : fromSchema(items);
  const few = fc.array(item, { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) });
  const most = item.map((one) => Array.from({ length: Math.min(maxItems, 60) }, () => one));
  return fc.oneof({ weight: 9, arbitrary: few }, { weight: 1, arbitrary: most });
}

function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, fromSchema(schema)]));
  return fc.record(model, { requiredKeys: required.filter((name) => name in model), noNullPrototype: true });
}
