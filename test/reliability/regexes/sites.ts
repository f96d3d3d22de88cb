/** The code enters; every regular expression written in it leaves, and every place that builds one from words. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

export interface Regex {
  readonly source: string;
  readonly flags: string;
  /** File, and line where it is built. */
  readonly at: string;
}

/** A place in the code: file and line. */
export type Site = string;

const CODE = /\.(?:ts|tsx|mjs|mts)$/;
const codeFiles = ["src", "web/src", "scripts"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => CODE.test(name))
    .map((name) => join(root, name)),
);

export function writtenInCode(): { readonly literals: readonly Regex[]; readonly builds: readonly Site[] } {
  const literals: Regex[] = [];
  const builds: Site[] = [];
  for (const file of codeFiles) {
    const text = readFileSync(file, "utf8");
    const siteOf = (start: number): Site => `${file}:${text.slice(0, start).split("\n").length}`;
    const built = ({ callee, start }: { readonly callee: { readonly type: string }; readonly start: number }): void => {
      if (callee.type === "Identifier" && "name" in callee && callee.name === "RegExp") builds.push(siteOf(start));
    };
    new Visitor({
      // biome-ignore lint/correctness/noComponentHookFactories: the name of a node of the syntax tree
      Literal: (node) => {
        if ("regex" in node && node.regex) literals.push({ source: node.regex.pattern, flags: node.regex.flags, at: siteOf(node.start) });
      },
      NewExpression: built,
      CallExpression: built,
    }).visit(parseSync(file, text).program);
  }
  return { literals, builds };
}
