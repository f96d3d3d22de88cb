/** A Paper enters, GitHub-flavoured Markdown leaves: quotes as block quotes, real footnotes, tables; nothing in the words acts as markup. Pure. */
import type { GridPart, Paper, ParagraphPart, Part, Run } from "../domain/export.ts";

export function markdownOf(paper: Paper): string {
  const blocks = [
    `# ${escaped(paper.title)}`,
    ...paper.parts.map(blockOf),
    ...paper.legend.map((words) => `> ${escaped(words)}`),
    ...paper.notes.map((words, i) => `[^${i + 1}]: ${escaped(words)}`),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function blockOf(part: Part): string {
  return part.kind === "grid" ? tableOf(part) : `${starts[part.kind]}${part.runs.map(runOf).join("")}`;
}

const starts: Readonly<Record<ParagraphPart["kind"], string>> = { heading: "## ", quote: "> ", remark: "", text: "" };

function tableOf({ caption, columns, rows }: GridPart): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = rows.map((row) => line(row.map((lines) => lines.map((runs) => runs.map(runOf).join("")).join("<br>"))));
  return [`**${escaped(caption)}**`, "", line(columns.map(({ title }) => escaped(title))), line(columns.map(() => "---")), ...body].join(
    "\n",
  );
}

/** Emphasis hugs words: a strong run of blanks alone would show its stars. */
function runOf({ text, tone, mark }: Run): string {
  const words = escaped(text);
  const shown = tone === "strong" && /^\S(?:[\s\S]*\S)?$/.test(words) ? `**${words}**` : words;
  return mark === null ? shown : `${shown}[^${mark}]`;
}

/** Words that Markdown shows as they are. A line break would end the block, a tab the border of a cell becomes a wide blank. */
export function escaped(words: string): string {
  return words
    .replace(/[\r\n]+/g, " ")
    .replace(/\t/g, "\u3000")
    .replace(/[\\`*_[\]<>|~&]/g, "\\$&")
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, escapeStart)
    .replace(/(https?|ftp):\/\//gi, "$1:\\//")
    .replace(/www\./gi, "www\\.")
    .replace(/@/g, "\\@");
}

/** A mark at the start of a line would make a heading or a list. */
const escapeStart = (_all: string, blank: string, start: string): string => `${blank}${/\d/.test(start) ? `${start}\\` : `\\${start}`}`;
