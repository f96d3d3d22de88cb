import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import Markdown from "react-markdown";
import remarkGfm from "remark-gfm";
import { describe, expect, it } from "vitest";
import type { Paper, Run } from "../../src/domain/export.ts";
import { exportOf } from "../../src/export/export.ts";
import { markdownOf } from "../../src/export/markdown.ts";
import { quoteItem, readCorpus } from "./corpus.ts";

const corpus = await readCorpus();
const run = (text: string, tone: Run["tone"] = "plain"): Run => ({ text, tone, mark: null });

/** What a GitHub-flavoured reader shows: its HTML, parsed. */
function shown(markdown: string) {
  const html = renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [remarkGfm] }, markdown));
  const tree = parseDocument(html);
  const names: string[] = [];
  const walk = (node: (typeof tree)["children"][number] | typeof tree): string => {
    if ("name" in node) names.push(node.name);
    return node.type === "text" && "data" in node ? node.data : "children" in node ? node.children.map(walk).join("") : "";
  };
  return { text: walk(tree), names, html };
}
const squeezed = (words: string) => words.replace(/\s+/g, "");

describe("Markdown", () => {
  it("shows each quote as written, with a footnote of its place", async () => {
    const cited = corpus.quote("到2025年，");
    const { bytes } = await exportOf(
      { kind: "items", items: [quoteItem(cited, "*核对*")] },
      { title: "摘编", style: "gongwen", format: "md" },
    );
    const { text, names } = shown(new TextDecoder().decode(bytes));
    expect(text).toContain("到2025年，1");
    expect(text).toContain("备注：*核对*");
    expect(text).toContain("《钦州市教育事业发展“十四五”规划》（钦政发〔2022〕13号）");
    expect(names).toContain("blockquote");
    expect(names).not.toContain("em");
  });

  it("shows any words as those words, in quotes, tables and notes, and nothing else comes of them", () => {
    const nasty = fc.array(
      fc.constantFrom(
        "#",
        "*",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "|",
        "~",
        "&",
        "-",
        "+",
        "1.",
        "2)",
        "=",
        "\\",
        "!",
        "http://",
        "www.",
        "a@b.c",
        "&amp;",
        "字",
        "a",
        " ",
        "^",
        ":",
        "\n",
        "\t",
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(nasty, (pieces) => {
        const words = `${pieces.join("")}字`;
        const paper: Paper = {
          title: words,
          parts: [
            { kind: "quote", runs: [run(words)] },
            { kind: "remark", runs: [run("备注", "strong"), run(`：${words}`)] },
            { kind: "grid", caption: words, columns: [{ title: words, weight: 1 }], rows: [[[[run(words, "strong")]]]] },
          ],
          notes: [],
          legend: [words],
        };
        const { text, names, html } = shown(markdownOf(paper));
        expect(squeezed(text), html).toBe(squeezed(`${words}${words}备注：${words}${words}${words}${words}注：${words}`));
        // A bare address may become a link to itself: its words are compared above.
        const made = names.filter(
          (name) => !["a", "h1", "p", "blockquote", "strong", "table", "thead", "tbody", "tr", "th", "td"].includes(name),
        );
        expect(made, html).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
