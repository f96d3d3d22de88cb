/** Adds the routes that show documents: list, detail, stored text, and the citation of any span. */
import { z } from "@hono/zod-openapi";
import type { Library } from "../../domain/library.ts";
import { citationSchema } from "../../domain/reply.ts";
import { fail, ok } from "../../faults.ts";
import { detailOf, documentDetailSchema, documentSummarySchema, summaryOf } from "../document-view.ts";
import { addRoute, asking, idParams, type Kit, none } from "./route.ts";

const place = z.coerce.number().int().min(0).max(100_000_000);
const spanQuery = z.object({ start: place, end: place });
const shared = { method: "get", query: none, body: none } as const;

export function addDocumentRoutes(kit: Kit): void {
  const gives = z.object({ documents: z.array(documentSummarySchema) });
  const list = { ...shared, path: "/api/documents", params: none, summary: "列出全部文档", gives };
  addRoute(
    kit,
    list,
    asking(kit.deps, ({ library }) => ok({ documents: library.documents.map((document) => summaryOf(library, document)) })),
  );
  const one = {
    ...shared,
    path: "/api/documents/:id",
    params: idParams,
    summary: "一份文档：目录、表格和清理报告",
    gives: documentDetailSchema,
  };
  addRoute(
    kit,
    one,
    asking(kit.deps, ({ library }, { params }) => {
      const document = documentOf(library, params.id);
      return document === undefined ? missing(params.id) : ok(detailOf(library, document));
    }),
  );
  addSourceRoute(kit);
  addCitationRoute(kit);
}

function addSourceRoute(kit: Kit): void {
  const spec = { ...shared, path: "/api/documents/:id/source", params: idParams, summary: "文档原文（text/plain）", gives: z.string() };
  addRoute(
    kit,
    spec,
    asking(kit.deps, ({ library }, { params }) => {
      const document = documentOf(library, params.id);
      if (document === undefined) return missing(params.id);
      const headers = { "content-type": "text/plain; charset=utf-8", etag: `"${document.source.sourceHash}"`, "cache-control": "no-cache" };
      return new Response(document.source.text, { headers });
    }),
  );
}

function addCitationRoute(kit: Kit): void {
  const path = "/api/documents/:id/citation";
  const spec = { ...shared, path, params: idParams, query: spanQuery, summary: "原文任一处的引用", gives: citationSchema };
  addRoute(
    kit,
    spec,
    asking(kit.deps, (assistant, { params, query }) => {
      if (documentOf(assistant.library, params.id) === undefined) return missing(params.id);
      return assistant.cite(params.id, query);
    }),
  );
}

const documentOf = (library: Library, id: string) => library.documents.find(({ source }) => source.id === id);
const missing = (id: string) => fail({ code: "not-found" as const, what: "document" as const, id });
