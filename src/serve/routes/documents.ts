/** Adds the routes that show documents: list, detail, stored text, and the citation of any span. */
import { z } from "@hono/zod-openapi";
import { documentDetailSchema, documentSummarySchema, rejectedFileSchema } from "../../domain/document.ts";
import { readingSchema } from "../../domain/reading.ts";
import { citationSchema } from "../../domain/reply.ts";
import { scriptSchema } from "../../domain/source.ts";
import { addRoute, type Kit } from "./route.ts";
import { idParams, none, whole } from "./spec.ts";

const place = whole(0, 100_000_000);
const spanQuery = z.strictObject({ start: place, end: place });
const shared = { method: "get", query: none, body: none } as const;
const ofOne = { ...shared, params: idParams, faults: ["not-found"] } as const;

export function addDocumentRoutes(kit: Kit): void {
  const { assistant } = kit.deps;
  const gives = z.object({ documents: z.array(documentSummarySchema), rejected: z.array(rejectedFileSchema) });
  const list = { ...shared, path: "/api/documents", params: none, summary: "列出全部文档，以及没有收入的文件", gives };
  addRoute(kit, list, ({ signal }) => assistant.documents({}, signal));
  const path = "/api/documents/:id";
  const one = { ...ofOne, path, summary: "一份文档：目录、表格和清理报告", gives: documentDetailSchema };
  addRoute(kit, one, ({ params, signal }) => assistant.document(params, signal));
  const reading = {
    ...ofOne,
    path: `${path}/reading`,
    summary: "原文及其版面：标题、段落、表格、清理处",
    gives: readingSchema,
  };
  addRoute(kit, reading, ({ params, signal }) => assistant.reading(params, signal));
  addConvertedRoute(kit);
  addSourceRoute(kit);
  addCitationRoute(kit);
}

function addConvertedRoute(kit: Kit): void {
  const query = z.strictObject({ script: scriptSchema });
  const path = "/api/documents/:id/converted";
  const spec = {
    ...ofOne,
    path,
    query,
    summary: "转换为另一种字体的原文，逐字对应，仅供阅读",
    gives: z.string(),
    media: "text/plain",
  };
  addRoute(kit, spec, async ({ params, query: { script }, signal }) => {
    const text = await kit.deps.assistant.converted({ id: params.id, script }, signal);
    return text.ok ? new Response(text.value, { headers: { "content-type": "text/plain; charset=utf-8" } }) : text;
  });
}

function addSourceRoute(kit: Kit): void {
  const path = "/api/documents/:id/source";
  const spec = { ...ofOne, path, summary: "文档原文", gives: z.string(), media: "text/plain", cached: true } as const;
  addRoute(kit, spec, async ({ params, signal }) => {
    const source = await kit.deps.assistant.source(params, signal);
    if (!source.ok) return source;
    const { sourceHash, text } = source.value;
    const headers = { "content-type": "text/plain; charset=utf-8", etag: `"${sourceHash}"`, "cache-control": "no-cache" };
    return new Response(text, { headers });
  });
}

function addCitationRoute(kit: Kit): void {
  const path = "/api/documents/:id/citation";
  const faults = ["not-found", "bad-span"] as const;
  const spec = { ...ofOne, faults, path, query: spanQuery, summary: "原文任一处的引用", gives: citationSchema };
  addRoute(kit, spec, ({ params, query, signal }) => kit.deps.assistant.cite({ documentId: params.id, ...query }, signal));
}
