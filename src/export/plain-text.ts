/** A Paper enters, plain text leaves: one line a paragraph, marks as [n], notes at the end. Pure. */
import type { GridPart, Paper, ParagraphPart, Part, Run } from "../domain/export.ts";

export function plainTextOf(paper: Paper): string {
  const notes = paper.notes.map((words, i) => `[${i + 1}] ${oneLine(words)}`);
  const legend = paper.legend.map((words) => `注：${words}`);
  const blocks = [oneLine(paper.title), ...paper.parts.map(blockOf), notes.join("\n"), legend.join("\n")];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const starts: Readonly<Record<ParagraphPart["kind"], string>> = { heading: "", quote: "\u3000\u3000", remark: "\u3000\u3000", text: "" };

const blockOf = (part: Part): string => (part.kind === "grid" ? tableOf(part) : `${starts[part.kind]}${part.runs.map(runOf).join("")}`);

/** Cells are parted by tabs, so that a table pasted into a sheet stays one. */
function tableOf({ caption, columns, rows }: GridPart): string {
  const body = rows.map((row) => row.map((lines) => lines.map((runs) => runs.map(runOf).join("")).join("；")).join("\t"));
  return [caption, columns.map(({ title }) => title).join("\t"), ...body].join("\n");
}

const runOf = ({ text, mark }: Run): string => `${oneLine(text)}${mark === null ? "" : `[${mark}]`}`;

/** Control characters say nothing in plain text and can act in a terminal. */
const oneLine = (words: string): string =>
  words
    .replace(/[\r\n]+/g, " ")
    .replace(/\t/g, "\u3000")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, "");
