import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";

const ROOT = "src";
/** Rooms may import from the rooms named and from the foundation; nothing points back. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ingest: ["structure"],
  structure: [],
  targets: ["structure", "measures"],
  measures: ["targets"],
  passages: ["structure"],
  supervise: [],
  embed: ["supervise"],
  answerer: ["supervise", "embed", "indexes", "understand"],
  indexes: [],
  understand: [],
  retrieve: [],
  cite: [],
  answer: ["understand", "retrieve", "cite", "measures"],
  conversation: ["supervise"],
  lookup: ["cite"],
  export: ["cite"],
  serve: ["answerer", "supervise", "conversation", "export", "indexes", "embed", "understand", "ingest", "measures", "cite"],
};
const CORRIDORS = new Set(["inputs.ts", "build.ts", "assistant.ts", "records.ts", "assistant-port.ts", "wing.ts"]);
/** The only places that touch disk, environment, network, processes or native code. */
const EDGES = [
  "settings.ts",
  "words.ts",
  "inputs.ts",
  "ingest/sources.ts",
  "ingest/catalogue.ts",
  "measures/table.ts",
  "understand/tables.ts",
  "supervise/",
  "embed/",
  "indexes/",
  "conversation/journal.ts",
  "conversation/lock.ts",
  "conversation/open.ts",
  "conversation/database/",
  "serve/",
];

const files = listFiles(ROOT);

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : path.endsWith(".ts") ? [path] : [];
  });
}

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(path: string): Import[] {
  const { module } = parseSync(path, readFileSync(path, "utf8"));
  return module.staticImports.map((i) => ({ from: relative(ROOT, path), to: i.moduleRequest.value }));
}

const imports = files.flatMap(importsOf);
const roomOf = (path: string): string | null => (path.includes("/") ? (path.split("/")[0] ?? null) : null);

describe("the house", () => {
  it("has imports that point one way", () => {
    const back = imports.filter(({ from, to }) => {
      if (!to.startsWith(".") || CORRIDORS.has(from)) return false;
      const target = relative(".", join(dirname(from), to));
      const [room, other] = [roomOf(from), roomOf(target)];
      if (CORRIDORS.has(target)) return room !== "serve" && room !== "answerer" && room !== null && target !== "assistant-port.ts";
      if (other === null || other === "domain" || other === room) return false;
      return room === null || !(ALLOWED[room] ?? []).includes(other);
    });
    expect(back).toEqual([]);
  });

  it("touches disk, environment and processes only at its edges", () => {
    const world = imports.filter(({ to }) => /^node:(fs|child_process|net|http|os|worker)/.test(to));
    expect(world.filter(({ from }) => !EDGES.some((edge) => from.startsWith(edge)))).toEqual([]);
  });

  it("keeps files under 250 lines", () => {
    const long = files.filter((f) => readFileSync(f, "utf8").split("\n").length > 251);
    expect(long).toEqual([]);
  });

  it("opens every file with what enters and what leaves", () => {
    const mute = files.filter((f) => !/^\s*\/(\*\*|\/)/.test(readFileSync(f, "utf8")));
    expect(mute).toEqual([]);
  });
});
