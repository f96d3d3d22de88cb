/** The folder of generations: names, manifests, what is published, what is held back. Edge: disk. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CURRENT, GENERATION_NAME, HELD, MANIFEST, type Manifest, manifestSchema, sealedSchema } from "./contents.ts";
import { currentGeneration } from "./current.ts";
import type { Disk } from "./disk.ts";

export const folderOf = (indexDir: string, name = ""): string => join(indexDir, "generations", name);
export const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Names of whole generations, newest first: one cut off while it was written has no manifest. */
export async function wholeGenerations(indexDir: string): Promise<readonly string[]> {
  const names = await readdir(folderOf(indexDir)).catch(() => []);
  const known = names.filter((name) => GENERATION_NAME.test(name));
  const whole = await Promise.all(known.map(async (name) => ((await readManifest(indexDir, name)) === null ? [] : [name])));
  return whole.flat().sort().reverse();
}

/** null where it is absent, altered or not a manifest. */
export async function readManifest(indexDir: string, name: string): Promise<Manifest | null> {
  const text = await readFile(join(folderOf(indexDir, name), MANIFEST), "utf8").catch(() => null);
  const sealed = sealedSchema.safeParse(text === null ? null : parseJson(text));
  if (!sealed.success || text !== seal(sealed.data.manifest)) return null;
  const parsed = manifestSchema.safeParse(sealed.data.manifest);
  return parsed.success && parsed.data.generation === name ? parsed.data : null;
}

/** A manifest as it lies on disk: every byte of it follows from what it says. */
export const seal = (manifest: unknown): string => `${JSON.stringify({ manifest, sha256: sha256(JSON.stringify(manifest)) }, null, 1)}\n`;

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: refused by the schema that follows
  }
}

/** Replaces a small file by one rename, so that a reader sees the old or the new one. */
export async function replaceFile(disk: Disk, path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}`;
  await disk.write(fresh, Buffer.from(text));
  await disk.sync(fresh);
  await disk.rename(fresh, path);
  await disk.sync(join(path, ".."));
}

export const publish = (disk: Disk, indexDir: string, name: string): Promise<void> =>
  replaceFile(disk, join(indexDir, CURRENT), `${name}\n`);

const heldSchema = z.object({ generation: z.string(), inputs: z.string() });

/** Whether the published generation was rolled back to while these were the inputs: it then stays until they change. */
export async function isHeld(indexDir: string, inputs: string): Promise<boolean> {
  const text = await readFile(join(indexDir, HELD), "utf8").catch(() => "");
  const held = heldSchema.safeParse(parseJson(text));
  return held.success && held.data.inputs === inputs && held.data.generation === (await currentGeneration(indexDir));
}

/**
 * Makes the newest older generation current and keeps it until the inputs change or an index is asked for.
 * @param inputs hash of the present inputs. @returns its name, or null where there is none.
 */
export async function rollback(disk: Disk, indexDir: string, inputs: string): Promise<string | null> {
  const current = await currentGeneration(indexDir);
  const older = (await wholeGenerations(indexDir)).find((name) => current !== null && name < current);
  if (older === undefined) return null;
  await replaceFile(disk, join(indexDir, HELD), JSON.stringify({ generation: older, inputs }));
  await publish(disk, indexDir, older);
  return older;
}
