/** What was chosen, read from the sources, enters; the bytes of a file leave. The room's front. */
import type { CitationStyle, ExportFormat, Paper } from "../domain/export.ts";
import type { ExportItem } from "./cited.ts";
import { type Comparison, comparisonPaper } from "./comparison.ts";
import { comparisonSheets, recordSheet } from "./comparison-sheets.ts";
import { csvOf } from "./csv.ts";
import { docxOf } from "./docx.ts";
import { itemSheet } from "./item-sheet.ts";
import { markdownOf } from "./markdown.ts";
import { paperOf } from "./paper.ts";
import { plainTextOf } from "./plain-text.ts";
import type { Sheet } from "./sheet.ts";
import { type TopicComparison, topicsPaper, topicsSheet } from "./topics.ts";
import { xlsxOf } from "./xlsx.ts";

export type Content =
  | { readonly kind: "items"; readonly items: readonly ExportItem[] }
  | ({ readonly kind: "comparison" } & Comparison)
  | ({ readonly kind: "topics" } & TopicComparison);

export interface Manner {
  readonly title: string;
  readonly style: CitationStyle;
}
export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly type: string;
}

export async function exportOf(content: Content, manner: Manner & { readonly format: ExportFormat }): Promise<ExportedFile> {
  return { bytes: await bytesOf(content, manner), type: mediaTypes[manner.format] };
}

function bytesOf(content: Content, manner: Manner & { readonly format: ExportFormat }): Promise<Uint8Array> | Uint8Array {
  switch (manner.format) {
    case "docx":
      return docxOf(paperFor(content, manner), manner.style);
    case "md":
      return utf8(markdownOf(paperFor(content, manner)));
    case "txt":
      return utf8(plainTextOf(paperFor(content, manner)));
    case "xlsx":
      return xlsxOf(sheetsOf(content, manner.style));
    case "csv":
      return utf8(csvOf([plainSheet(content, manner.style)]));
  }
}

/** The same page that docx, Markdown, plain text and the preview show. */
export function paperFor(content: Content, manner: Manner): Paper {
  switch (content.kind) {
    case "items":
      return paperOf(content.items, manner);
    case "comparison":
      return comparisonPaper(content, manner);
    case "topics":
      return topicsPaper(content, manner);
  }
}

function sheetsOf(content: Content, style: CitationStyle): readonly Sheet[] {
  return content.kind === "comparison" ? comparisonSheets(content, style) : [plainSheet(content, style)];
}

/** What goes into one table: a line for each record, quote or sentence. */
function plainSheet(content: Content, style: CitationStyle): Sheet {
  switch (content.kind) {
    case "items":
      return itemSheet(content.items, style);
    case "comparison":
      return recordSheet(content, style);
    case "topics":
      return topicsSheet(content, style);
  }
}

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

const office = "application/vnd.openxmlformats-officedocument";
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};
