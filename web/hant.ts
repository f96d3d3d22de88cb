/** The Simplified string table enters as source code; the same code with Traditional words leaves, at build time. */
import { readFile } from "node:fs/promises";
import { Converter } from "opencc-js";
import type { Plugin } from "vite";
import { exceptions } from "./src/text/hant-exceptions.ts";

const convert = Converter({ from: "cn", to: "hk" });

/** Converts Chinese characters only; the code around them is ASCII and stays. Reviewed exceptions have the last word. */
export function traditional(source: string): string {
  return exceptions.reduce((words, [machine, reviewed]) => words.replaceAll(machine, reviewed), convert(source));
}

/** Serves any module of `src/text/` asked for with `?hant` in Traditional, with its own imports from that folder likewise. */
export function hantPlugin(): Plugin {
  return {
    name: "guiwen-hant",
    enforce: "pre",
    async load(id) {
      const [file, query] = id.split("?");
      if (file === undefined || query !== "hant") return null;
      const source = await readFile(file, "utf8");
      return { code: traditional(source).replace(/from "(\.\/[\w-]+\.ts)"/g, 'from "$1?hant"'), moduleType: "ts" };
    },
  };
}
