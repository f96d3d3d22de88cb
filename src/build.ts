/** The building wing in order: sources → documents → targets → passages → vectors → a published generation. */
import type { PlanDocument } from "./domain/library.ts";
import type { ModelIdentity } from "./domain/model.ts";
import type { Passage } from "./domain/passage.ts";
import type { CatalogueEntry, Source } from "./domain/source.ts";
import type { Blank, StandardMeasure, Target } from "./domain/target.ts";
import { PROBE_TEXTS, rounded } from "./embed/probes.ts";
import { fail, ok, type Result } from "./faults.ts";
import { type AllVectors, packed, vectorsOf } from "./indexes/all-vectors.ts";
import { buildLexical } from "./indexes/bm25.ts";
import type { Contents } from "./indexes/contents.ts";
import { type Disk, diskReason } from "./indexes/disk.ts";
import { saveGeneration } from "./indexes/save.ts";
import { openCache } from "./indexes/vector-cache.ts";
import { readCatalogue } from "./ingest/catalogue.ts";
import { readDocument } from "./ingest/document.ts";
import { readSources } from "./ingest/sources.ts";
import { type InputPlaces, inputsHash } from "./inputs.ts";
import { findConflicts } from "./measures/conflicts.ts";
import { readMeasures } from "./measures/table.ts";
import { type Counter, withCounts } from "./passages/counted.ts";
import { cutPassages, cutUnits } from "./passages/cut.ts";
import { extractTargets } from "./targets/extract.ts";
import { tokenize, wordsVersion } from "./words.ts";

/** A model, as far as building needs it. */
export interface BuildModel {
  readonly identity: ModelIdentity;
  /** Tokens of each text as the model is given it. */
  countAll(texts: readonly string[]): Promise<readonly number[]>;
  embedAll(
    texts: readonly string[],
    onProgress?: (done: number) => void,
  ): Promise<{ readonly vectors: readonly Float32Array[]; readonly tokens: readonly number[] }>;
}

export interface BuildOptions extends InputPlaces {
  readonly disk: Disk;
  readonly model: BuildModel;
  /** Chinese progress lines. */
  readonly say: (words: string) => void;
}

export interface Built {
  readonly generation: string;
  readonly rejected: Contents["rejected"];
  /** Texts that had to be embedded anew. */
  readonly embedded: number;
  readonly longestTokens: number;
}

interface BuildFault {
  /** Chinese; says what to do. */
  readonly reason: string;
}

/** Builds and publishes a generation. Files that cannot be read are left out and named; without any good file nothing is published. */
export async function buildLibrary(options: BuildOptions): Promise<Result<Built, BuildFault>> {
  const { say, model } = options;
  say("读取文件…");
  const inputs = await inputsHash(options);
  const read = await readAll(options);
  if (read.pieces.length === 0) return fail({ reason: nothingToBuild(options.seedsDir, read.rejected) });
  const contents = contentsOf(read, say);
  const texts = { passages: contents.passages.map((p) => p.indexText), units: contents.units.map((u) => u.indexText) };
  const made = await embedded([...texts.passages, ...texts.units, ...PROBE_TEXTS], options);
  const cut = made.tooLong[0];
  if (cut !== undefined)
    return fail({
      reason: `${made.tooLong.length} 段文字超过模型的 ${model.identity.maxTokens} 个词元，会被截断。第一段是：${cut.slice(0, 60)}…`,
    });
  const { dimensions } = model.identity;
  const saved = await saveGeneration(options.disk, options.indexDir, {
    contents,
    vectors: packed(texts.passages, made.known, dimensions),
    unitVectors: packed(texts.units, made.known, dimensions),
    inputs,
    builtAt: new Date().toISOString(),
    model: model.identity,
    words: wordsVersion(),
    longestTokens: made.longestTokens,
    probes: PROBE_TEXTS.map((text) => ({ text, vector: rounded(made.known.get(text)?.vector ?? []) })),
  });
  if (!saved.ok) return saved;
  return ok({ generation: saved.value, rejected: read.rejected, embedded: made.fresh, longestTokens: made.longestTokens });
}

const nothingToBuild = (seedsDir: string, rejected: Contents["rejected"]): string =>
  [
    ...rejected.map(({ file, reason }) => `未收入：${file}（${reason}）`),
    `没有可用的文件。请把 .txt、.md 或 .html 文件放进 ${seedsDir}。`,
  ].join("\n");

/** One document with all that is made of it before vectors. */
interface DocumentPieces {
  readonly document: PlanDocument;
  readonly targets: readonly Target[];
  readonly blanks: readonly Blank[];
  readonly passages: readonly Passage[];
  readonly units: readonly Passage[];
}

interface ReadAll {
  readonly pieces: readonly DocumentPieces[];
  readonly rejected: Contents["rejected"];
  readonly measures: readonly StandardMeasure[];
}

async function readAll({ seedsDir, packageIndexDir, model }: BuildOptions): Promise<ReadAll> {
  const catalogue = await readCatalogue(seedsDir);
  const { sources, rejected } = await readSources(seedsDir);
  const measures = await readMeasures(packageIndexDir);
  const entries = new Map<string, CatalogueEntry>(catalogue.ok ? catalogue.value.map((e) => [e.file, e]) : []);
  const broken = catalogue.ok ? [] : [{ file: "catalogue.json", reason: catalogue.fault.reason }];
  const counter = { limit: model.identity.maxTokens, count: model.countAll };
  const made: Result<DocumentPieces, Contents["rejected"][number]>[] = [];
  for (const source of sources) made.push(await piecesOf(source, { entry: entries.get(source.file) ?? null, measures, counter }));
  const failed = made.flatMap((m) => (m.ok ? [] : [m.fault]));
  return { pieces: made.flatMap((m) => (m.ok ? [m.value] : [])), rejected: [...broken, ...rejected, ...failed], measures };
}

interface Given {
  readonly entry: CatalogueEntry | null;
  readonly measures: readonly StandardMeasure[];
  readonly counter: Counter;
}

/** One file that breaks the rules of reading must not keep the others from being served. */
async function piecesOf(
  source: Source,
  { entry, measures, counter }: Given,
): Promise<Result<DocumentPieces, Contents["rejected"][number]>> {
  try {
    const document = readDocument(source, entry);
    const passages = await withCounts((ruler) => cutPassages(document, ruler), counter);
    if (passages.length === 0) return fail({ file: source.file, reason: "清理之后没有文字" });
    const units = await withCounts((ruler) => cutUnits(document, ruler), counter);
    return ok({ document, ...extractTargets(document, measures), passages, units });
  } catch (error) {
    return fail({
      file: source.file,
      reason: `处理时出错（${error instanceof Error ? error.message : String(error)}），请把文件交给程序的维护者`,
    });
  }
}

function contentsOf({ pieces, rejected, measures }: ReadAll, say: (words: string) => void): Contents {
  say(`整理结构：${pieces.length} 份文件，${pieces.reduce((n, { document }) => n + document.plan.sections.length, 0)} 个章节`);
  const targets = pieces.flatMap((p) => [...p.targets]);
  say(`提取指标：${targets.length} 条`);
  const passages = pieces.flatMap((p) => [...p.passages]);
  const units = pieces.flatMap((p) => [...p.units]);
  say(`切分段落：${passages.length} 段，${units.length} 句`);
  return {
    documents: pieces.map(({ document: { source, entry, edits, plan } }) => ({
      source,
      entry: { ...entry, cityAliases: [...entry.cityAliases] },
      edits: [...edits],
      plan,
    })),
    passages,
    units,
    targets,
    blanks: pieces.flatMap((p) => [...p.blanks]),
    conflicts: [...findConflicts(targets, measures)],
    measures: [...measures],
    rejected,
    lexical: buildLexical(passages.map((p) => tokenize(p.indexText))),
    unitLexical: buildLexical(units.map((u) => tokenize(u.indexText))),
  };
}

/** Vectors of all texts; those the cache does not hold are embedded, with a progress line now and then, and kept for the next build. */
async function embedded(texts: readonly string[], { indexDir, disk, model, say }: BuildOptions): Promise<AllVectors> {
  const cache = await openCache(indexDir, model.identity.fingerprint);
  const embedAll: BuildModel["embedAll"] = (missing) => {
    say(`计算向量：${missing.length} 条…`);
    return model.embedAll(missing, (done) => {
      if (done % 512 < 64 || done === missing.length) say(`计算向量：${done}/${missing.length}`);
    });
  };
  const made = await vectorsOf(texts, { cache, embedAll, maxTokens: model.identity.maxTokens });
  try {
    await cache.save(disk, made.known);
  } catch (error) {
    const reason = diskReason(error);
    if (reason === null) throw error;
    say(`向量缓存没有写成（${reason}），下次建立索引会重新计算向量。`);
  }
  return made;
}
