/** The name of the published generation. Without native code, so that any process may look. Edge: disk. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CURRENT } from "./contents.ts";

/** null before the first build. */
export async function currentGeneration(indexDir: string): Promise<string | null> {
  const text = await readFile(join(indexDir, CURRENT), "utf8").catch(() => null);
  return text?.trim() || null;
}
