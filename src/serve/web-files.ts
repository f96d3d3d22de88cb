/** A folder of built web files enters, a reader of exactly those files leaves. Edge: disk. */
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import type { Deps } from "./context.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Only files that stood there at the start are given out, so no path leads elsewhere; a missing folder gives none. */
export async function readWebFiles(folder: string): Promise<Deps["webFile"]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, string>();
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(relative(folder, file).split(sep).join("/"), file);
  }
  return async (path) => {
    const file = files.get(path);
    if (file === undefined) return null;
    return { body: new Uint8Array(await readFile(file)), type: types[extname(file)] ?? "application/octet-stream" };
  };
}
