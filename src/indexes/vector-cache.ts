/** Vectors by the hash of model and text, so that a rebuild embeds only what changed. Edge: disk. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const KEY_BYTES = 32;

export interface VectorCache {
  get(text: string): Float32Array | null;
  /** Keeps exactly these texts' vectors for the next build. */
  save(entries: readonly { readonly text: string; readonly vector: Float32Array }[]): Promise<void>;
}

/** A cache file that cannot be read is an empty cache. */
export async function openCache(indexDir: string, model: string): Promise<VectorCache> {
  const path = join(indexDir, "cache", "vectors.bin");
  const known = parse(await readFile(path).catch(() => Buffer.alloc(0)));
  const keyOf = (text: string): string => createHash("sha256").update(`${model}\n${text}`).digest("hex");
  return {
    get: (text) => known.get(keyOf(text)) ?? null,
    save: async (entries) => {
      await mkdir(join(indexDir, "cache"), { recursive: true });
      const unique = new Map(entries.map((e) => [keyOf(e.text), e.vector]));
      await writeFile(`${path}.new`, format(unique));
      await rename(`${path}.new`, path);
    },
  };
}

/** dimensions (4 bytes), then key and vector in turn, then a hash of it all. */
function format(vectors: ReadonlyMap<string, Float32Array>): Buffer {
  const [first] = vectors.values();
  const head = Buffer.alloc(4);
  head.writeUInt32LE(first?.length ?? 0);
  const rows = [...vectors].flatMap(([key, v]) => [Buffer.from(key, "hex"), Buffer.from(v.buffer, v.byteOffset, v.byteLength)]);
  const body = Buffer.concat([head, ...rows]);
  return Buffer.concat([body, createHash("sha256").update(body).digest()]);
}

function parse(bytes: Buffer): Map<string, Float32Array> {
  const found = new Map<string, Float32Array>();
  if (bytes.length < 4 + KEY_BYTES) return found;
  const body = bytes.subarray(0, -KEY_BYTES);
  if (!createHash("sha256").update(body).digest().equals(bytes.subarray(-KEY_BYTES))) return found;
  const size = body.readUInt32LE(0) * 4;
  for (let at = 4; size > 0 && at + KEY_BYTES + size <= body.length; at += KEY_BYTES + size) {
    const values = Uint8Array.from(body.subarray(at + KEY_BYTES, at + KEY_BYTES + size));
    found.set(body.subarray(at, at + KEY_BYTES).toString("hex"), new Float32Array(values.buffer));
  }
  return found;
}
