import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { environmentSchema, readSettings } from "../src/settings.ts";

it("gives the defaults for an empty environment", () => {
  const read = readSettings({ PORT: "" });
  expect(read.ok && [read.settings.port, read.settings.host, read.settings.indexDir]).toEqual([8787, "127.0.0.1", "index"]);
});
it.each([{ PORT: "x" }, { PORT: "70000" }, { HOST: "0.0.0.0" }, { USER_TOKENS: "short" }, { DATABASE_URL: "mysql://x" }])(
  "refuses %o in Chinese",
  (environment) => {
    const read = readSettings(environment);
    expect(!read.ok && read.problems.join()).toMatch(/[\u4e00-\u9fff]/);
  },
);
it("opens to the network with a strong token", () => {
  expect(readSettings({ HOST: "0.0.0.0", USER_TOKENS: "k3Jx9QmZ7vT1pLw5RbY8nD2c" }).ok).toBe(true);
});

it("are all in the README, each with its default and meaning, and no other variable is read", () => {
  const rows = [...readFileSync("README.md", "utf8").matchAll(/^\| `([A-Z_]+)` \| ([^|`]+) \|(.*)\|$/gm)];
  const told = rows.map(([, name = "", usual = ""]) => [name, usual.trim()]);
  const defaults = Object.entries(environmentSchema.parse({}));
  const shown = (value: unknown) => (value === undefined || String(value) === "" ? "none" : String(value));
  const known = Object.keys(environmentSchema.shape).map((name) => [name, shown(new Map<string, unknown>(defaults).get(name))]);
  expect(told.sort()).toEqual(known.sort());
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  // Handing the whole environment on to a child process reads nothing of it.
  const reads = (text: string): boolean => text.replaceAll("...process.env,", "").includes("process.env");
  const reading = sources.filter((path) => reads(readFileSync(join("src", path), "utf8")));
  expect(reading).toEqual([join("serve", "main.ts")]);
});
