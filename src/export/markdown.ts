/** A Paper enters, GitHub-flavoured Markdown leaves: quotes as block quotes, real footnotes, tables; nothing in the words acts as markup. Pure. */
import type { GridPart, Paper, ParagraphPart, Part, Run } from "../domain/export.ts";

export function markdownOf(paper: Paper): string {
  const blocks = [
    `# ${line(paper.title)}`,
    ...paper.parts.map(blockOf),
    ...paper.legend.map((words) => `注：${escaped(words)}`),
    ...paper.notes.map((words, i) => `[^${i + 1}]: ${line(words)}`),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function blockOf(part: Part): string {
  if (part.kind === "grid") return tableOf(part);
  const [first, ...rest] = part.runs;
  return first === undefined ? "" : `${starts[part.kind]}${runOf(first, line)}${rest.map((run) => runOf(run)).join("")}`;
}

const starts: Readonly<Record<ParagraphPart["kind"], string>> = { heading: "## ", quote: "> ", remark: "", text: "" };

function tableOf({ caption, columns, rows }: GridPart): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = rows.map((cells) => row(cells.map((lines) => lines.map((runs) => runs.map((run) => runOf(run)).join("")).join("<br>"))));
  return [
    runOf({ text: caption, tone: "strong", mark: null }, line),
    "",
    row(columns.map(({ title }) => escaped(title))),
    row(columns.map(() => "---")),
    ...body,
  ].join("\n");
}

/** Stars hold only against letters and figures: beside brackets and stops CommonMark would show them. */
const canBeStrong = /^[\p{L}\p{N}](?:[^*]*[\p{L}\p{N}%])?$/u;

function runOf({ text, tone, mark }: Run, write: (words: string) => string = escaped): string {
  const shown = tone === "strong" && canBeStrong.test(text) ? `**${write(text)}**` : write(text);
  return mark === null ? shown : `${shown}[^${mark}]`;
}

/**
 * Words that Markdown shows as they are. A line break would end the block; a tab, the border of a cell, becomes a wide blank.
 * Inside a bare address no escape is read, so addresses are broken up too (a reader may still link one to itself).
 */
function escaped(words: string): string {
  return words
    .replace(/[\r\n]+/g, " ")
    .replace(/\t/g, "\u3000")
    .replace(/[\\`*_[\]<>|~&@]/g, "\\$&")
    .replace(/:\/\//g, ":\\//")
    .replace(/(www)\./gi, "$1\\.");
}

/** The same at the start of a line, where a sign would make a heading, a list or a rule. */
function line(words: string): string {
  return escaped(words)
    .replace(/^(\s*)([#+=-])/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])/, "$1\\$2");
}
