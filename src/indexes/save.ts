/** A generation's contents and vectors enter; its files are written, checked, published by one rename, and older ones removed. Edge: disk. */
import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ModelIdentity, Probe } from "../domain/model.ts";
import { fail, ok, type Result } from "../faults.ts";
import { type Contents, CURRENT, FILES, HELD, MANIFEST, type Manifest, SCHEMA_VERSION } from "./contents.ts";
import { currentGeneration } from "./current.ts";
import { type Disk, diskReason } from "./disk.ts";
import { folderOf, publish, seal, sha256, wholeGenerations } from "./generations.ts";
import { agreement, SPACE, type Vectors, writeGraph } from "./vectors.ts";

/** Generations kept: the published one and two to go back to. */
const KEPT = 3;
/** Room asked for before anything is written, against what will be. */
const ROOM = 2.5;
/** A graph that finds less than this of what a full comparison finds is not published. */
export const LEAST_RECALL = 0.98;

export interface Generation {
  readonly contents: Contents;
  readonly vectors: Vectors;
  readonly unitVectors: Vectors;
  readonly inputs: string;
  readonly builtAt: string;
  readonly model: ModelIdentity;
  readonly words: string;
  readonly longestTokens: number;
  readonly probes: readonly Probe[];
}

export interface SaveFault {
  /** Chinese; says what to do. */
  readonly reason: string;
}

/** Whatever fails, the published generation stays as it was and what was begun is removed. @returns the new generation's name. */
export async function saveGeneration(disk: Disk, indexDir: string, generation: Generation): Promise<Result<string, SaveFault>> {
  const name = `${generation.builtAt.replace(/\D/g, "").slice(0, 17)}-${randomBytes(3).toString("hex")}`;
  const folder = folderOf(indexDir, name);
  try {
    await disk.makeFolder(folder);
    const made = await writeFiles(disk, folder, generation);
    if (!made.ok) {
      await disk.remove(folder);
      return made;
    }
    await writeManifest(disk, folder, manifestOf(name, generation, made.value));
    await disk.sync(folderOf(indexDir));
    await publish(disk, indexDir, name);
  } catch (error) {
    // Named by CURRENT already: only its last sync failed, and what others now load must not be removed.
    if ((await currentGeneration(indexDir)) === name) return ok(name);
    await disk.remove(folder).catch(() => undefined); // the reason below is the first one, not what followed from it
    const reason = diskReason(error);
    if (reason === null) throw error;
    return fail({ reason: `索引没有写成：${reason}。原来的索引仍在使用。` });
  }
  await tidy(disk, indexDir, name);
  return ok(name);
}

interface Written {
  readonly files: Manifest["files"];
  readonly recall: number;
}

async function writeFiles(disk: Disk, folder: string, generation: Generation): Promise<Result<Written, SaveFault>> {
  const { contents, vectors, unitVectors } = generation;
  const plain = [
    { name: FILES.contents, bytes: Buffer.from(JSON.stringify(contents)) },
    { name: FILES.vectors, bytes: bytesOf(vectors) },
    { name: FILES.units, bytes: bytesOf(unitVectors) },
  ];
  const wanted = ROOM * plain.reduce((sum, file) => sum + file.bytes.length, 0);
  if ((await disk.freeBytes(folder)) < wanted)
    return fail({ reason: `磁盘空间不足：建立索引至少需要 ${Math.ceil(wanted / 1e6)} MB，请清理磁盘后重试。原来的索引仍在使用。` });
  for (const { name, bytes } of plain) await disk.write(join(folder, name), bytes);
  const files: { name: string; bytes: number; sha256: string }[] = plain.map(({ name, bytes }) => ({
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  const graphs = [
    { name: FILES.graph, of: vectors },
    { name: FILES.unitGraph, of: unitVectors },
  ];
  let recall = 1;
  for (const { name, of } of graphs) {
    const path = join(folder, name);
    await writeGraph(of, path);
    // hnswlib reports a full disk as success: the file is read back and asked.
    const bytes = await readFile(path);
    const found = agreement(of, path, bytes);
    if (found < LEAST_RECALL)
      return fail({ reason: `向量索引没有写对（${name}，与逐条比较的一致率 ${found.toFixed(3)}），请检查磁盘后重试。` });
    recall = Math.min(recall, found);
    files.push({ name, bytes: bytes.length, sha256: sha256(bytes) });
  }
  for (const { name } of files) await disk.sync(join(folder, name));
  const wrong = await firstWrong(folder, files);
  return wrong === null
    ? ok({ files, recall })
    : fail({ reason: `${wrong} 写出的内容与应写的不符，请检查磁盘后重试。原来的索引仍在使用。` });
}

/** Read back before it is published: a disk may report what it did not do. */
async function firstWrong(folder: string, files: Manifest["files"]): Promise<string | null> {
  for (const { name, sha256: expected } of files) if (sha256(await readFile(join(folder, name))) !== expected) return name;
  return null;
}

function manifestOf(name: string, generation: Generation, { files, recall }: Written): Manifest {
  const { contents, inputs, builtAt, model, words, longestTokens, probes } = generation;
  const counts = {
    documents: contents.documents.length,
    passages: contents.passages.length,
    units: contents.units.length,
    targets: contents.targets.length,
  };
  const made = { inputs, model, space: SPACE, words, counts, longestTokens, probes: [...probes], recall, files };
  return { schemaVersion: SCHEMA_VERSION, generation: name, builtAt, ...made };
}

async function writeManifest(disk: Disk, folder: string, manifest: Manifest): Promise<void> {
  const path = join(folder, MANIFEST);
  await disk.write(path, Buffer.from(seal(manifest)));
  await disk.sync(path);
  await disk.sync(folder);
}

const bytesOf = ({ values }: Vectors): Buffer => Buffer.from(values.buffer, values.byteOffset, values.byteLength);

/** Removes older generations and what cut-off runs left. The new one is published already: what cannot be removed now will be next time. */
async function tidy(disk: Disk, indexDir: string, current: string): Promise<void> {
  const kept = [current, ...(await wholeGenerations(indexDir)).filter((name) => name !== current)].slice(0, KEPT);
  const old = (await readdir(folderOf(indexDir))).filter((name) => !kept.includes(name)).map((name) => folderOf(indexDir, name));
  const begun = (await readdir(indexDir))
    .filter((name) => name.startsWith(`${CURRENT}.`) || name.startsWith(HELD))
    .map((name) => join(indexDir, name));
  for (const path of [...old, ...begun]) await disk.remove(path).catch(() => undefined);
}
