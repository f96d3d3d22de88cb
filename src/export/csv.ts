/** Sheets enter, comma-separated text leaves (RFC 4180, UTF-8 with BOM as Excel needs it); no cell is taken for a formula. Pure. */
import type { Sheet, SheetCell } from "./sheet.ts";

/** Several sheets follow each other with an empty line between. */
export function csvOf(sheets: readonly Sheet[]): string {
  const blocks = sheets.map(({ columns, rows }) => [columns.map(({ title }) => title), ...rows].map(lineOf).join("\r\n"));
  return `\ufeff${blocks.join("\r\n\r\n")}\r\n`;
}

const lineOf = (cells: readonly SheetCell[]): string => cells.map(cellOf).join(",");

/** A figure is written bare; words are always quoted. */
function cellOf(cell: SheetCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return `"${harmless(cell).replaceAll('"', '""')}"`;
}

/** OWASP: a cell that begins like a formula, in either width, gets an apostrophe; Excel shows the words behind it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a tab or line end in front hides the sign from a plain look
const likeFormula = /^[\u0000-\u0020\u00a0\u3000\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters other than tab and line end
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

export const harmless = (words: string): string => `${likeFormula.test(words) ? "'" : ""}${words.replace(control, "")}`;
