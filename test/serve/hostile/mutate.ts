/** A value that fits its schema enters; the bytes of something that may not leave: wrong types, lost and foreign keys, broken JSON. */
import fc from "fast-check";

const wrong: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  "",
  "x",
  [],
  {},
  [[]],
  { a: 1 },
  "问".repeat(5000),
  Array.from({ length: 300 }, () => 1),
];
/** Written into the text where a value stood: JSON.stringify could not. */
const raw = [
  "1e309",
  "-0",
  "1e-400",
  '"\\ud800"',
  '"\\u0000"',
  "[".repeat(20_000),
  `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`,
  "NaN",
  "undefined",
  "'x'",
  "01",
  '"\\x"',
];
const foreignKeys = ["__proto__", "constructor", "toString", "prototype", "", "\u0000", "题"];
const place = "\u0001raw\u0001";

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** A copy with the part at the path changed; `undefined` takes it out. */
function changed(value: unknown, path: Path, change: (part: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (Array.isArray(value)) return value.map((part: unknown, i) => (i === first ? changed(part, rest, change) : part));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === first ? changed(part, rest, change) : part]));
}

function withKey(part: unknown, key: string): unknown {
  if (typeof part !== "object" || part === null || Array.isArray(part)) return { [key]: part };
  // An own property even where the key is __proto__.
  return Object.fromEntries([...Object.entries(part), [key, { isAdmin: true }]]);
}

const bytes = (text: string) => Buffer.from(text, "utf8");

/** @returns the bytes of a request body; about one in four still fits the schema. */
export function mutated(value: unknown): fc.Arbitrary<Buffer> {
  const paths = pathsIn(value);
  const json = JSON.stringify(value);
  const at = fc.constantFrom(...paths);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(bytes(json)) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(at, fc.constantFrom(...wrong))
        .map(([path, other]) => bytes(JSON.stringify(changed(value, path, () => other)) ?? "")),
    },
    { weight: 2, arbitrary: at.map((path) => bytes(JSON.stringify(changed(value, path, () => undefined)) ?? "")) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(at, fc.constantFrom(...foreignKeys))
        .map(([path, key]) => bytes(JSON.stringify(changed(value, path, (part) => withKey(part, key))))),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(at, fc.constantFrom(...raw))
        .map(([path, text]) => bytes((JSON.stringify(changed(value, path, () => place)) ?? "").replace(JSON.stringify(place), () => text))),
    },
    { weight: 1, arbitrary: fc.nat(json.length).map((cut) => bytes(json.slice(0, cut))) },
    { weight: 1, arbitrary: fc.constant(bytes(json.replace(/^\{(.+?)([,}])/, "{$1,$1$2"))) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        bytes(`\ufeff${json}`),
        Buffer.concat([bytes(json), Buffer.from([0xff, 0xfe, 0xc3, 0x28])]),
        Buffer.from([0x80]),
        bytes(""),
      ),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)) },
  );
}
