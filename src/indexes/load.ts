/** The folder of generations enters; the Library of the wanted one leaves, every byte checked before native code sees it. Edge: disk. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { applyEdits } from "../cleaned.ts";
import type { Library } from "../domain/library.ts";
import { fail, ok, type Result } from "../faults.ts";
import { lexicalIndex } from "./bm25.ts";
import { type Contents, CURRENT, contentsSchema, FILES, GENERATION_NAME, MANIFEST, type Manifest, SCHEMA_VERSION } from "./contents.ts";
import { currentGeneration } from "./current.ts";
import { folderOf, parseJson, readManifest, sha256, wholeGenerations } from "./generations.ts";
import { exactIndex, graphHeader, graphIndex, SPACE, type Vectors } from "./vectors.ts";

export interface IndexFault {
  readonly code: "index-missing" | "index-damaged" | "index-stale";
  readonly file: string;
  /** Chinese; says what to do. */
  readonly reason: string;
}

export interface Loaded {
  readonly library: Library;
  readonly manifest: Manifest;
  /** Chinese; set when another generation than the wanted one had to serve. */
  readonly notice: string | null;
}

export interface Wanted {
  /** The published one where null. */
  readonly generation: string | null;
  /** Rules and dictionary of the words in use: questions must be cut as the index was. */
  readonly words: string;
}

const MEND = "请运行 npm run index 重新建立索引。";

/** The wanted generation, or the newest sound other one with a notice. */
export async function loadLibrary(indexDir: string, wanted: Wanted): Promise<Result<Loaded, IndexFault>> {
  const name = wanted.generation ?? (await currentGeneration(indexDir));
  if (name === null) return fail({ code: "index-missing", file: CURRENT, reason: `还没有建立索引。${MEND}` });
  const first = GENERATION_NAME.test(name) ? await loadGeneration(indexDir, name, wanted.words) : damaged(CURRENT, "内容不对");
  if (first.ok) return first;
  for (const other of (await wholeGenerations(indexDir)).filter((n) => n !== name)) {
    const sound = await loadGeneration(indexDir, other, wanted.words);
    if (sound.ok) return ok({ ...sound.value, notice: `${first.fault.reason}现由上一代索引 ${other} 继续服务。` });
  }
  return first;
}

async function loadGeneration(indexDir: string, name: string, words: string): Promise<Result<Loaded, IndexFault>> {
  const folder = folderOf(indexDir, name);
  const manifest = await readManifest(indexDir, name);
  if (manifest === null) return damaged(`${name}/${MANIFEST}`, "缺失、读不出或内容被改动");
  const other = differing(manifest, words);
  if (other !== null) return fail({ code: "index-stale", file: `${name}/${MANIFEST}`, reason: `${other}。${MEND}` });
  const files = new Map<string, Buffer>();
  for (const file of manifest.files) {
    const bytes = await readFile(join(folder, file.name)).catch(() => null);
    if (bytes === null) return damaged(`${name}/${file.name}`, "文件缺失");
    if (bytes.length !== file.bytes) return damaged(`${name}/${file.name}`, `大小应为 ${file.bytes} 字节，实为 ${bytes.length} 字节`);
    if (sha256(bytes) !== file.sha256) return damaged(`${name}/${file.name}`, "校验值与清单不符");
    files.set(file.name, bytes);
  }
  return assembled({ folder, manifest, files });
}

const damaged = (file: string, how: string): Result<never, IndexFault> =>
  fail({ code: "index-damaged", file, reason: `索引文件 ${file} ${how}。${MEND}` });

/** How the manifest disagrees with this program, both values named; null where it does not. */
function differing({ schemaVersion, space, words: made, counts }: Manifest, words: string): string | null {
  if (schemaVersion !== SCHEMA_VERSION) return `索引格式为第 ${schemaVersion} 版，程序需要第 ${SCHEMA_VERSION} 版`;
  if (space !== SPACE) return `索引的向量度量为 ${space}，程序需要 ${SPACE}`;
  if (made !== words) return `索引的分词规则和词典为 ${made}，程序为 ${words}`;
  return counts.passages === 0 || counts.units === 0
    ? `索引是空的（${counts.passages} 段，${counts.units} 句），程序至少需要 1 段 1 句`
    : null;
}

interface Checked {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Buffer>;
}

function assembled(checked: Checked): Result<Loaded, IndexFault> {
  const { folder, manifest, files } = checked;
  const { generation, builtAt } = manifest;
  const parsed = contentsSchema.safeParse(parseJson(files.get(FILES.contents)?.toString("utf8") ?? ""));
  if (!parsed.success) return damaged(`${generation}/${FILES.contents}`, "内容不合格式");
  const { lexical, unitLexical, documents, ...rest } = parsed.data;
  const miscounted = miscount(checked, parsed.data);
  if (miscounted !== null) return miscounted;
  const vectors = vectorsOf(files.get(FILES.vectors), manifest.model.dimensions);
  const units = vectorsOf(files.get(FILES.units), manifest.model.dimensions);
  const search = graphIndex(vectors, join(folder, FILES.graph));
  const unitSearch = graphIndex(units, join(folder, FILES.unitGraph));
  if (search === null) return damaged(`${generation}/${FILES.graph}`, `与 ${FILES.vectors} 不是同一批向量`);
  if (unitSearch === null) return damaged(`${generation}/${FILES.unitGraph}`, `与 ${FILES.units} 不是同一批向量`);
  const library: Library = {
    ...rest,
    generation,
    builtAt,
    documents: documents.map((d) => ({ ...d, cleaned: applyEdits(d.source.text, d.edits) })),
    lexical: lexicalIndex(lexical),
    unitLexical: lexicalIndex(unitLexical),
    dense: { ...exactIndex(vectors), search },
    unitDense: { ...exactIndex(units), search: unitSearch },
  };
  return ok({ library, manifest, notice: null });
}

/** Contents, word lists, vectors and graphs must all speak of the same passages. */
function miscount({ manifest, files }: Checked, contents: Contents): Result<never, IndexFault> | null {
  const { counts, model, generation } = manifest;
  const rowBytes = model.dimensions * 4;
  const held = (file: string): number => (files.get(file)?.length ?? 0) / rowBytes;
  const graph = (file: string) => graphHeader(files.get(file) ?? Buffer.alloc(0));
  const compared: readonly (readonly [string, number, number])[] = [
    [FILES.contents, contents.documents.length, counts.documents],
    [FILES.contents, contents.passages.length, counts.passages],
    [FILES.contents, contents.units.length, counts.units],
    [FILES.contents, contents.targets.length, counts.targets],
    [FILES.contents, contents.lexical.lengths.length, counts.passages],
    [FILES.contents, contents.unitLexical.lengths.length, counts.units],
    [FILES.vectors, held(FILES.vectors), counts.passages],
    [FILES.units, held(FILES.units), counts.units],
    [FILES.graph, graph(FILES.graph).count, counts.passages],
    [FILES.unitGraph, graph(FILES.unitGraph).count, counts.units],
    [FILES.graph, graph(FILES.graph).dimensions, model.dimensions],
    [FILES.unitGraph, graph(FILES.unitGraph).dimensions, model.dimensions],
  ];
  const wrong = compared.find(([, found, expected]) => found !== expected);
  return wrong === undefined ? null : damaged(`${generation}/${wrong[0]}`, `数目不符：清单为 ${wrong[2]}，文件为 ${wrong[1]}`);
}

function vectorsOf(bytes: Buffer | undefined, dimensions: number): Vectors {
  const copy = Uint8Array.from(bytes ?? []);
  return { dimensions, values: new Float32Array(copy.buffer, 0, Math.floor(copy.length / 4)) };
}
