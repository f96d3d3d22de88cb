/** Edge: a folder of texts -> decoded sources, and the files refused with a Chinese reason. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Source } from "../domain/source.ts";
import { decode } from "./decode.ts";

const EXTENSIONS: ReadonlySet<string> = new Set([".txt", ".md", ".html", ".htm"]);
const LARGEST_BYTES = 20 * 1024 * 1024;

export interface Rejected {
  readonly file: string;
  readonly reason: string;
}
export interface ReadSources {
  readonly sources: readonly Source[];
  readonly rejected: readonly Rejected[];
}

/** Reads every .txt .md .html .htm of the folder itself, sorted by name; symbolic links and folders are skipped. */
export async function readSources(dir: string): Promise<ReadSources> {
  const entries = await readdir(dir, { withFileTypes: true });
  const files = entries.filter((e) => e.isFile() && EXTENSIONS.has(extname(e.name).toLowerCase())).map((e) => e.name);
  const sources: Source[] = [];
  const rejected: Rejected[] = [];
  for (const file of files.sort()) {
    const read = await readSource(dir, file);
    if ("reason" in read) rejected.push(read);
    else sources.push(read);
  }
  return { sources, rejected };
}

async function readSource(dir: string, file: string): Promise<Source | Rejected> {
  const path = join(dir, file);
  try {
    if ((await stat(path)).size > LARGEST_BYTES) return { file, reason: "文件超过 20 MB" };
    return toSource(file, await readFile(path));
  } catch (error) {
    return { file, reason: `无法读取文件（${errorCode(error)}）` };
  }
}

function toSource(file: string, bytes: Uint8Array): Source | Rejected {
  const decoded = decode(bytes);
  if (!decoded.ok) return { file, reason: decoded.fault.reason };
  return { id: sha256(file).slice(0, 12), file, sourceHash: sha256(bytes), ...decoded.value };
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "未知原因";
}
