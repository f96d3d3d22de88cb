/** Edge: a folder's catalogue.json -> what is known of its documents. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type CatalogueEntry, catalogueSchema } from "../domain/source.ts";
import { fail, ok, type Result } from "../faults.ts";
import type { Unreadable } from "./decode.ts";

/** A folder without a catalogue has an empty one; a broken catalogue is a fault with a Chinese reason. */
export async function readCatalogue(dir: string): Promise<Result<readonly CatalogueEntry[], Unreadable>> {
  const text = await readIfThere(join(dir, "catalogue.json"));
  if (text === null) return ok([]);
  const json = parseJson(text);
  if (json === undefined) return fail({ reason: "目录文件 catalogue.json 不是有效的 JSON" });
  const parsed = catalogueSchema.safeParse(json);
  if (!parsed.success) return fail({ reason: `目录文件 catalogue.json 不合要求：${z.prettifyError(parsed.error)}` });
  return ok(parsed.data.documents);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined; // JSON itself never yields undefined
  }
}
