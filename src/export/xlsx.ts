/** Sheets enter, an Excel workbook leaves: words as text cells, figures as numbers, the header row stays in sight. In memory only. */
import writeExcelFile, { type Cell, type Row, type Sheet as Written } from "write-excel-file/node";
import type { Sheet, SheetCell } from "./sheet.ts";
import { xmlText } from "./xml-text.ts";

/** @param sheets at least one; names are made to fit Excel's rules (31 characters, none of `[]:*?/\`). */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet): Written<never> => writtenSheet(sheet));
  return writeExcelFile(written, { fontFamily: "等线", fontSize: 11 }).toBuffer();
}

function writtenSheet({ name, columns, rows }: Sheet): Written<never> {
  const head: Row = columns.map(({ title }) => ({ ...textCell(title), fontWeight: "bold", backgroundColor: "#EEF1F4" }));
  return {
    data: [head, ...rows.map((row): Row => row.map(cellOf))],
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

const cellOf = (cell: SheetCell): Cell =>
  cell === null ? null : typeof cell === "number" ? { value: cell, type: Number, alignVertical: "top" } : textCell(cell);

/** `@` keeps Excel from reading words as a date, a number or a formula. */
const textCell = (words: string) => ({ value: xmlText(words), type: String, format: "@", wrap: true, alignVertical: "top" }) as const;

const sheetName = (name: string): string =>
  xmlText(name)
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, 31) || "表";
