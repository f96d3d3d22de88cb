/** Documents: the list, one laid out for reading, its text in the other script, its report, and the citation of any span. */
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { documentDetailSchema, documentSummarySchema, rejectedFileSchema } from "../../../src/domain/document.ts";
import { readingSchema } from "../../../src/domain/reading.ts";
import { citationSchema } from "../../../src/domain/reply.ts";
import type { Script } from "../../../src/domain/source.ts";
import { call, read } from "./door.ts";

const at = (id: string) => `/api/documents/${encodeURIComponent(id)}`;
const listSchema = z.object({ documents: z.array(documentSummarySchema), rejected: z.array(rejectedFileSchema) });

export const documentsQuery = queryOptions({
  queryKey: ["documents"],
  queryFn: ({ signal }) => read("/api/documents", listSchema, { signal }),
});

export const detailQuery = (id: string) =>
  queryOptions({ queryKey: ["documents", id], queryFn: ({ signal }) => read(at(id), documentDetailSchema, { signal }) });

export const readingQuery = (id: string) =>
  queryOptions({ queryKey: ["documents", id, "reading"], queryFn: ({ signal }) => read(`${at(id)}/reading`, readingSchema, { signal }) });

/** As long as the stored text, unit by unit. */
export const convertedQuery = (id: string, script: Script) =>
  queryOptions({
    queryKey: ["documents", id, "converted", script],
    queryFn: async ({ signal }) => (await call(`${at(id)}/converted?script=${script}`, { signal })).text(),
  });

/** The citation of stored units `[start, end)`. */
export const citationAt = (id: string, start: number, end: number) => read(`${at(id)}/citation?start=${start}&end=${end}`, citationSchema);

export const citationQuery = (id: string, start: number, end: number) =>
  queryOptions({ queryKey: ["documents", id, "citation", start, end], queryFn: () => citationAt(id, start, end) });
