/** Adds POST /api/export, which gives a file, and its preview, which gives the page the file is made from. */
import { z } from "@hono/zod-openapi";
import { type ExportChoice, type ExportFormat, exportChoiceSchema, exportRequestSchema, paperSchema } from "../../domain/export.ts";
import { mediaTypes, paperFor } from "../../export/export.ts";
import { fail, mapped, type Result } from "../../faults.ts";
import { contentOf, type Titled } from "../export-content.ts";
import { found, stored } from "../stored.ts";
import { addRoute, type Kit } from "./route.ts";
import { none } from "./spec.ts";

const faults = ["not-found", "items-unreadable"] as const;
const media = Object.values(mediaTypes).map((type) => type.split(";", 1).join());
const fileSchema = z.string().openapi({ description: "要保存的文件" });
const shared = { method: "post", params: none, query: none, limitBytes: 1 << 20, faults } as const;

export function addExportRoutes(kit: Kit): void {
  addFileRoute(kit);
  const summary = "预览导出的页面：与文件同一份内容";
  const spec = { ...shared, path: "/api/export/preview", body: exportChoiceSchema, summary, gives: paperSchema };
  addRoute(kit, spec, async ({ body, owner, signal }) =>
    mapped(await read(kit, { body, owner, signal }), ({ content, title }) =>
      paperFor(content, { title: body.title || title, style: body.style }),
    ),
  );
}

function addFileRoute(kit: Kit): void {
  const { exporter } = kit.deps;
  const summary = "导出文件：每条都从原文重新读出，读不到的说明是第几条；format 为 docx、md、txt、xlsx 或 csv";
  const spec = { ...shared, path: "/api/export", body: exportRequestSchema, summary, gives: fileSchema, media };
  addRoute(kit, spec, async ({ body, owner, signal }) => {
    const { format, style } = body;
    const chosen = await read(kit, { body, owner, signal });
    if (!chosen.ok) return chosen;
    const title = body.title || chosen.value.title;
    const file = await exporter({ content: chosen.value.content, manner: { title, style, format } }, signal);
    return file === null ? fail({ code: "overloaded", retryAfterSeconds: 5 }) : download(file, `${title}.${format}`, format);
  });
}

interface Wanted {
  readonly body: ExportChoice;
  readonly owner: string;
  readonly signal: AbortSignal;
}

function read({ deps }: Kit, { body, owner, signal }: Wanted): Promise<Result<Titled>> {
  return contentOf(body, {
    assistant: deps.assistant,
    draft: (id) => stored(deps, async () => found(await deps.store.draft({ owner, id }), "draft", id)),
    signal,
  });
}

function download(file: { readonly bytes: Uint8Array; readonly type: string }, name: string, format: ExportFormat): Response {
  const safe = name.replace(/[\p{C}\\/:*?"<>|]/gu, " ").trim();
  const disposition = `attachment; filename="guiwen.${format}"; filename*=UTF-8''${encodeURIComponent(safe).replace(/['()*]/g, escapeByte)}`;
  return new Response(Uint8Array.from(file.bytes), { headers: { "content-type": file.type, "content-disposition": disposition } });
}

/** RFC 8187 allows fewer characters than encodeURIComponent leaves. */
const escapeByte = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
