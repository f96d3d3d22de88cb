/** The building wing in order: sources → documents → targets → passages → vectors → a published generation. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlanDocument } from "./domain/library.ts";
import type { Passage } from "./domain/passage.ts";
import type { CatalogueEntry } from "./domain/source.ts";
import type { StandardMeasure } from "./domain/target.ts";
import type { Embedder } from "./embed/embedder.ts";
import { fail, ok, type Result } from "./faults.ts";
import { readManifest, saveGeneration } from "./indexes/archive.ts";
import { buildLexical } from "./indexes/bm25.ts";
import { type Contents, SCHEMA_VERSION } from "./indexes/contents.ts";
import { currentGeneration } from "./indexes/current.ts";
import { openCache } from "./indexes/vector-cache.ts";
import type { Vectors } from "./indexes/vectors.ts";
import { readCatalogue } from "./ingest/catalogue.ts";
import { readDocument } from "./ingest/document.ts";
import { readSources } from "./ingest/sources.ts";
import { findConflicts } from "./measures/conflicts.ts";
import { readMeasures } from "./measures/table.ts";
import { cutPassages, cutUnits } from "./passages/cut.ts";
import { extractTargets } from "./targets/extract.ts";
import { tokenize, wordsVersion } from "./words.ts";

export interface BuildOptions {
  readonly seedsDir: string;
  readonly indexDir: string;
  /** The package's own `index/`: word tables and built-in model. */
  readonly packageIndexDir: string;
  readonly model: string;
  readonly startEmbedder: () => Embedder;
  /** Chinese progress lines. */
  readonly say: (words: string) => void;
}

export interface Built {
  readonly generation: string;
  readonly rejected: Contents["rejected"];
  /** Texts that had to be embedded anew. */
  readonly embedded: number;
}

/** Builds and publishes a generation. Files that cannot be read are left out and named; without any good file nothing is published. */
export async function buildLibrary(options: BuildOptions): Promise<Result<Built, { readonly reason: string }>> {
  const { say } = options;
  say("读取文件…");
  const read = await readAll(options);
  if (!read.ok) return read;
  const { documents, rejected, measures } = read.value;
  if (documents.length === 0) return fail({ reason: `没有可用的文件。请把 .txt、.md 或 .html 文件放进 ${options.seedsDir}。` });
  say(`整理结构：${documents.length} 份文件，${documents.reduce((n, d) => n + d.plan.sections.length, 0)} 个章节`);
  const extracted = documents.map((d) => extractTargets(d, measures));
  const targets = extracted.flatMap((e) => [...e.targets]);
  say(`提取指标：${targets.length} 条`);
  const passages = documents.flatMap((d) => [...cutPassages(d)]);
  const units = documents.flatMap((d) => [...cutUnits(d)]);
  say(`切分段落：${passages.length} 段，${units.length} 句`);
  const vectors = await embedded([...passages, ...units], options);
  const contents: Contents = {
    documents: documents.map(({ source, entry, edits, plan }) => ({
      source,
      entry: { ...entry, cityAliases: [...entry.cityAliases] },
      edits: [...edits],
      plan,
    })),
    passages,
    units,
    targets,
    blanks: extracted.flatMap((e) => [...e.blanks]),
    conflicts: [...findConflicts(targets)],
    measures: [...measures],
    rejected,
    lexical: buildLexical(passages.map((p) => tokenize(p.indexText))),
    unitLexical: buildLexical(units.map((u) => tokenize(u.indexText))),
  };
  const generation = await saveGeneration(options.indexDir, {
    contents,
    vectors: packed(vectors.all.slice(0, passages.length)),
    unitVectors: packed(vectors.all.slice(passages.length)),
    inputs: await inputsHash(options),
    builtAt: new Date().toISOString(),
  });
  return ok({ generation, rejected, embedded: vectors.fresh });
}

interface ReadAll {
  readonly documents: readonly PlanDocument[];
  readonly rejected: Contents["rejected"];
  readonly measures: readonly StandardMeasure[];
}

async function readAll({ seedsDir, packageIndexDir }: BuildOptions): Promise<Result<ReadAll, { readonly reason: string }>> {
  const catalogue = await readCatalogue(seedsDir);
  const { sources, rejected } = await readSources(seedsDir);
  const entries = new Map<string, CatalogueEntry>(catalogue.ok ? catalogue.value.map((e) => [e.file, e]) : []);
  const documents = sources.map((source) => readDocument(source, entries.get(source.file) ?? null));
  const broken = catalogue.ok ? [] : [{ file: "catalogue.json", reason: catalogue.fault.reason }];
  return ok({ documents, rejected: [...broken, ...rejected], measures: await readMeasures(packageIndexDir) });
}

/** Vectors of all texts in order; only those the cache does not hold are embedded. */
async function embedded(
  passages: readonly Passage[],
  options: BuildOptions,
): Promise<{ readonly all: readonly Float32Array[]; readonly fresh: number }> {
  const cache = await openCache(options.indexDir, await hashOfFile(join(options.model, "pins.json")));
  const texts = passages.map((p) => p.indexText);
  const missing = [...new Set(texts)].filter((text) => cache.get(text) === null);
  const fresh = new Map<string, Float32Array>();
  if (missing.length > 0) {
    options.say(`计算向量：${missing.length} 条…`);
    const embedder = options.startEmbedder();
    try {
      const made = await embedder.embedAll(missing, (done) => {
        if (done % 1024 < 64) options.say(`计算向量：${done}/${missing.length}`);
      });
      missing.forEach((text, i) => {
        const vector = made[i];
        if (vector) fresh.set(text, vector);
      });
    } finally {
      await embedder.stop();
    }
  }
  const all = texts.map((text) => cache.get(text) ?? fresh.get(text) ?? new Float32Array());
  await cache.save(texts.flatMap((text, i) => (all[i] ? [{ text, vector: all[i] }] : [])));
  return { all, fresh: missing.length };
}

function packed(vectors: readonly Float32Array[]): Vectors {
  const dimensions = vectors[0]?.length ?? 1;
  const values = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, i) => {
    values.set(vector, i * dimensions);
  });
  return { dimensions, values };
}

/** Whether the current generation was made from exactly the present inputs. */
export async function isCurrent(options: BuildOptions): Promise<boolean> {
  const name = await currentGeneration(options.indexDir);
  const manifest = name === null ? null : await readManifest(options.indexDir, name);
  return manifest !== null && manifest.inputs === (await inputsHash(options));
}

async function inputsHash(options: BuildOptions): Promise<string> {
  const hash = createHash("sha256").update(`${SCHEMA_VERSION} ${wordsVersion()}`);
  for (const name of (await readdir(options.seedsDir)).sort())
    hash.update(name).update(await readFile(join(options.seedsDir, name)).catch(() => ""));
  for (const file of [join(options.model, "pins.json"), join(options.packageIndexDir, "measures.json")])
    hash.update(await hashOfFile(file));
  for (const file of (await readdir(import.meta.dirname, { recursive: true })).filter((f) => CODE.test(f)).sort())
    hash.update(await hashOfFile(join(import.meta.dirname, file)));
  return hash.digest("hex");
}

/** Code that decides what a generation holds: when it changes, the index is rebuilt. */
const CODE = /^(ingest|structure|targets|measures|passages|indexes|build|cleaned|script|words).*\.js$/;

async function hashOfFile(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path).catch(() => ""))
    .digest("hex");
}
