/** Generations on disk: written whole, published by one rename, checked by hash before anything native reads them. Edge: disk. */
import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { applyEdits } from "../cleaned.ts";
import type { Library } from "../domain/library.ts";
import { fail, ok, type Result } from "../faults.ts";
import { lexicalIndex } from "./bm25.ts";
import { type Contents, contentsSchema, type Manifest, manifestSchema, SCHEMA_VERSION } from "./contents.ts";
import { currentGeneration } from "./current.ts";
import { exactIndex, graphIndex, type Vectors, writeGraph } from "./vectors.ts";

export interface IndexFault {
  readonly code: "index-missing" | "index-damaged" | "index-stale";
  readonly file: string;
  /** Chinese; says what to do. */
  readonly reason: string;
}

export interface Loaded {
  readonly library: Library;
  readonly manifest: Manifest;
  /** Chinese; set when an older generation had to serve. */
  readonly notice: string | null;
}

const KEPT = 3;
const MEND = "请运行 npm run index 重新建立索引。";
const NAMES = { contents: "contents.json", vectors: "vectors.bin", units: "unit-vectors.bin", graph: "graph.hnsw" } as const;
const generationsOf = (indexDir: string): string => join(indexDir, "generations");

export interface Generation {
  readonly contents: Contents;
  readonly vectors: Vectors;
  readonly unitVectors: Vectors;
  readonly inputs: string;
  readonly builtAt: string;
}

/** Writes a generation beside the others and makes it current. @returns its name. */
export async function saveGeneration(indexDir: string, generation: Generation): Promise<string> {
  const name = `${generation.builtAt.replace(/\D/g, "").slice(0, 14)}-${randomBytes(3).toString("hex")}`;
  const folder = join(generationsOf(indexDir), name);
  await mkdir(folder, { recursive: true });
  await writeSynced(join(folder, NAMES.contents), Buffer.from(JSON.stringify(generation.contents)));
  await writeSynced(join(folder, NAMES.vectors), bytesOf(generation.vectors));
  await writeSynced(join(folder, NAMES.units), bytesOf(generation.unitVectors));
  await writeGraph(generation.vectors, join(folder, NAMES.graph));
  const files = await Promise.all(Object.values(NAMES).map((file) => described(folder, file)));
  const { contents, vectors, inputs, builtAt } = generation;
  const counts = {
    documents: contents.documents.length,
    passages: contents.passages.length,
    units: contents.units.length,
    targets: contents.targets.length,
  };
  const manifest: Manifest = {
    schemaVersion: SCHEMA_VERSION,
    generation: name,
    builtAt,
    inputs,
    dimensions: vectors.dimensions,
    counts,
    files,
  };
  await writeSynced(join(folder, "manifest.json"), Buffer.from(JSON.stringify(manifest, null, 1)));
  await syncFolder(folder);
  await syncFolder(generationsOf(indexDir));
  await publish(indexDir, name);
  await removeOld(indexDir, name);
  return name;
}

async function described(folder: string, name: string): Promise<Manifest["files"][number]> {
  const bytes = await readFile(join(folder, name));
  return { name, bytes: bytes.length, sha256: sha256(bytes) };
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const bytesOf = ({ values }: Vectors): Buffer => Buffer.from(values.buffer, values.byteOffset, values.byteLength);

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync();
  await folder.close();
}

async function publish(indexDir: string, name: string): Promise<void> {
  const fresh = join(indexDir, `CURRENT.${process.pid}`);
  await writeSynced(fresh, Buffer.from(`${name}\n`));
  await rename(fresh, join(indexDir, "CURRENT"));
  await syncFolder(indexDir);
}

/** Generations with a manifest, newest first: one cut off while it was written has none. */
async function generations(indexDir: string): Promise<readonly string[]> {
  const names = await readdir(generationsOf(indexDir)).catch(() => []);
  const whole = await Promise.all(names.map(async (name) => ((await readManifest(indexDir, name)) === null ? [] : [name])));
  return whole.flat().sort().reverse();
}

async function removeOld(indexDir: string, current: string): Promise<void> {
  const kept = [current, ...(await generations(indexDir)).filter((name) => name !== current)].slice(0, KEPT);
  const left = (await readdir(generationsOf(indexDir))).filter((name) => !kept.includes(name));
  for (const name of left) await rm(join(generationsOf(indexDir), name), { recursive: true, force: true });
}

export async function readManifest(indexDir: string, name: string): Promise<Manifest | null> {
  const text = await readFile(join(generationsOf(indexDir), name, "manifest.json"), "utf8").catch(() => null);
  if (text === null) return null;
  const parsed = manifestSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Makes the newest older generation current. @returns its name, or null where there is none. */
export async function rollback(indexDir: string): Promise<string | null> {
  const current = await currentGeneration(indexDir);
  const older = (await generations(indexDir)).find((name) => current !== null && name < current);
  if (older === undefined) return null;
  await publish(indexDir, older);
  return older;
}

/** The wanted generation (the published one where none is named), or the newest sound other one with a notice. */
export async function loadLibrary(indexDir: string, wanted: string | null = null): Promise<Result<Loaded, IndexFault>> {
  const current = wanted ?? (await currentGeneration(indexDir));
  if (current === null) return fail({ code: "index-missing", file: "CURRENT", reason: `还没有建立索引。${MEND}` });
  const first = await loadGeneration(indexDir, current);
  if (first.ok) return first;
  for (const name of (await generations(indexDir)).filter((n) => n !== current)) {
    const older = await loadGeneration(indexDir, name);
    if (older.ok) return ok({ ...older.value, notice: `${first.fault.reason}现由上一代索引 ${name} 继续服务。` });
  }
  return first;
}

async function loadGeneration(indexDir: string, name: string): Promise<Result<Loaded, IndexFault>> {
  const folder = join(generationsOf(indexDir), name);
  const manifest = await readManifest(indexDir, name);
  if (manifest === null) return damaged(`${name}/manifest.json`, "读不出或内容不对");
  if (manifest.schemaVersion !== SCHEMA_VERSION) {
    return fail({
      code: "index-stale",
      file: `${name}/manifest.json`,
      reason: `索引格式为第${manifest.schemaVersion}版，程序需要第${SCHEMA_VERSION}版。${MEND}`,
    });
  }
  const files = new Map<string, Buffer>();
  for (const file of manifest.files) {
    const bytes = await readFile(join(folder, file.name)).catch(() => null);
    if (bytes === null) return damaged(`${name}/${file.name}`, "文件缺失");
    if (bytes.length !== file.bytes || sha256(bytes) !== file.sha256) return damaged(`${name}/${file.name}`, "大小或校验值与清单不符");
    files.set(file.name, bytes);
  }
  return assembled({ folder, manifest, files });
}

function damaged(file: string, how: string): Result<Loaded, IndexFault> {
  return fail({ code: "index-damaged", file, reason: `索引文件 ${file} ${how}。${MEND}` });
}

interface Checked {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Buffer>;
}

function assembled({ folder, manifest, files }: Checked): Result<Loaded, IndexFault> {
  const parsed = contentsSchema.safeParse(parseJson(files.get(NAMES.contents)?.toString("utf8") ?? ""));
  if (!parsed.success) return damaged(`${manifest.generation}/${NAMES.contents}`, "内容不合格式");
  const { lexical, unitLexical, documents, ...rest } = parsed.data;
  const vectors = vectorsOf(files.get(NAMES.vectors), manifest.dimensions);
  const units = vectorsOf(files.get(NAMES.units), manifest.dimensions);
  const right =
    vectors.values.length === rest.passages.length * manifest.dimensions && units.values.length === rest.units.length * manifest.dimensions;
  if (!right) return damaged(`${manifest.generation}/${NAMES.vectors}`, "向量数与段落数不符");
  const library: Library = {
    ...rest,
    generation: manifest.generation,
    builtAt: manifest.builtAt,
    documents: documents.map((d) => ({ ...d, cleaned: applyEdits(d.source.text, d.edits) })),
    lexical: lexicalIndex(lexical),
    unitLexical: lexicalIndex(unitLexical),
    dense: graphIndex(vectors, join(folder, NAMES.graph)),
    unitDense: exactIndex(units),
  };
  return ok({ library, manifest, notice: null });
}

function vectorsOf(bytes: Buffer | undefined, dimensions: number): Vectors {
  const copy = Uint8Array.from(bytes ?? []);
  return { dimensions, values: new Float32Array(copy.buffer, 0, Math.floor(copy.length / 4)) };
}
