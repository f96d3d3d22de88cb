/** Documents: the list, one document's structure, its stored text, and the citation of any span. */
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { citationSchema } from "../../../src/domain/reply.ts";
import { docStatusSchema, scriptSchema } from "../../../src/domain/source.ts";
import { call, read } from "./door.ts";

const documentSchema = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string().nullable(),
  titleStated: z.boolean(),
  city: z.string().nullable(),
  issuer: z.string().nullable(),
  docNumber: z.string().nullable(),
  date: z.string().nullable(),
  period: z.string().nullable(),
  docStatus: docStatusSchema,
  script: scriptSchema,
  sourceHash: z.string(),
  characters: z.number(),
  passages: z.number(),
  targets: z.number(),
});
export type DocumentCard = Readonly<z.infer<typeof documentSchema>>;

const at = (id: string) => `/api/documents/${encodeURIComponent(id)}`;

export const documentsQuery = queryOptions({
  queryKey: ["documents"],
  queryFn: async ({ signal }) => (await read("/api/documents", z.object({ documents: z.array(documentSchema) }), { signal })).documents,
});

const detailSchema = documentSchema.extend({
  outline: z.array(z.object({ id: z.number(), level: z.number(), heading: z.string(), start: z.number(), end: z.number() })),
});
export type DocumentDetail = Readonly<z.infer<typeof detailSchema>>;

export const detailQuery = (id: string) =>
  queryOptions({ queryKey: ["documents", id], queryFn: ({ signal }) => read(at(id), detailSchema, { signal }) });

export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ["documents", id, "source"],
    queryFn: async ({ signal }) => (await call(`${at(id)}/source`, { signal })).text(),
  });

/** The citation of stored units `[start, end)`. */
export const citationAt = (id: string, start: number, end: number) => read(`${at(id)}/citation?start=${start}&end=${end}`, citationSchema);
