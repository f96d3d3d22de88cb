/** Exports: the page a file is made from, and the file. */
import { queryOptions } from "@tanstack/react-query";
import { type CitationStyle, type ExportFormat, type ExportRequest, paperSchema } from "../../../src/domain/export.ts";
import { call, download, read, sending } from "./door.ts";

/** What is exported: one of the five sources of POST /api/export. */
export type Exported = Pick<ExportRequest, "items" | "draft" | "targets" | "compare" | "topics">;
export interface Written {
  readonly title: string;
  readonly style: CitationStyle;
}

/** @param stamp changes with what is exported, where the request alone does not say (a draft's version). */
export const previewQuery = (exported: Exported, { title, style }: Written, stamp: string) =>
  queryOptions({
    queryKey: ["preview", exported, title, style, stamp],
    queryFn: ({ signal }) => read("/api/export/preview", paperSchema, { ...sending("POST", { ...exported, title, style }), signal }),
    placeholderData: (before) => before,
  });

export const exportFile = (exported: Exported, { title, style }: Written, format: ExportFormat): Promise<void> =>
  download("/api/export", fileName(title, format), sending("POST", { ...exported, title, style, format }));

export const exportText = async (exported: Exported, { title, style }: Written): Promise<string> =>
  (await call("/api/export", sending("POST", { ...exported, title, style, format: "txt" }))).text();

const fileName = (title: string, format: ExportFormat) => `${title.replace(/[\\/:*?"<>|]/g, " ").trim() || "guiwen"}.${format}`;
