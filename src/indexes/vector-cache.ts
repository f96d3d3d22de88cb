/** Vectors by the hash of model and text, so that a rebuild embeds only what changed. Edge: disk. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Disk } from "./disk.ts";

const KEY_BYTES = 32;
/** Raised when the layout below changes: an older file is an empty cache. */
const LAYOUT = 2;

export interface KnownVector {
  readonly vector: Float32Array;
  /** Tokens of the text, before the model would cut it. */
  readonly tokens: number;
}

export interface VectorCache {
  get(text: string): KnownVector | null;
  /** Keeps exactly these texts' vectors for the next build. */
  save(disk: Disk, known: ReadonlyMap<string, KnownVector>): Promise<void>;
}

/** @param fingerprint of the model. A cache file that cannot be read, or is not whole, is an empty cache. */
export async function openCache(indexDir: string, fingerprint: string): Promise<VectorCache> {
  const folder = join(indexDir, "cache");
  const path = join(folder, "vectors.bin");
  const known = parse(await readFile(path).catch(() => Buffer.alloc(0)));
  const keyOf = (text: string): string => createHash("sha256").update(`${fingerprint}\n${text}`).digest("hex");
  return {
    get: (text) => known.get(keyOf(text)) ?? null,
    save: async (disk, entries) => {
      await disk.makeFolder(folder);
      await disk.write(`${path}.new`, format(new Map([...entries].map(([text, entry]) => [keyOf(text), entry]))));
      await disk.sync(`${path}.new`);
      await disk.rename(`${path}.new`, path);
    },
  };
}

/** Layout and dimensions (4 bytes each); key, tokens (4 bytes) and vector in turn; a hash of it all. */
function format(entries: ReadonlyMap<string, KnownVector>): Buffer {
  const [first] = entries.values();
  const head = Buffer.alloc(8);
  head.writeUInt32LE(LAYOUT, 0);
  head.writeUInt32LE(first?.vector.length ?? 0, 4);
  const rows = [...entries].flatMap(([key, { vector, tokens }]) => {
    const count = Buffer.alloc(4);
    count.writeUInt32LE(tokens);
    return [Buffer.from(key, "hex"), count, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)];
  });
  const body = Buffer.concat([head, ...rows]);
  return Buffer.concat([body, createHash("sha256").update(body).digest()]);
}

function parse(bytes: Buffer): Map<string, KnownVector> {
  const found = new Map<string, KnownVector>();
  if (bytes.length < 8 + KEY_BYTES) return found;
  const body = bytes.subarray(0, -KEY_BYTES);
  if (!createHash("sha256").update(body).digest().equals(bytes.subarray(-KEY_BYTES)) || body.readUInt32LE(0) !== LAYOUT) return found;
  const size = body.readUInt32LE(4) * 4;
  const row = KEY_BYTES + 4 + size;
  for (let at = 8; size > 0 && at + row <= body.length; at += row) {
    const values = Uint8Array.from(body.subarray(at + KEY_BYTES + 4, at + row));
    const vector = new Float32Array(values.buffer);
    found.set(body.subarray(at, at + KEY_BYTES).toString("hex"), { vector, tokens: body.readUInt32LE(at + KEY_BYTES) });
  }
  return found;
}
