/** A model's folder enters; its description, its identity and its known sentences leave, once every pinned file is found unchanged. Edge: disk. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type ModelIdentity, type Probe, probeSchema } from "../domain/model.ts";
import { fail, ok, type Result } from "../faults.ts";
import { type Model, modelSchema } from "./messages.ts";

const pinsSchema = z.object({ files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)), sha256: z.string() });
type Pins = z.infer<typeof pinsSchema>["files"];
export const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export interface ModelFolder {
  readonly model: Model;
  readonly identity: ModelIdentity;
  /** Empty where the folder ships none. */
  readonly probes: readonly Probe[];
}

const RESTORE = "请恢复该文件，或重新取得程序。";

/** @returns a Chinese reason that names the first file that is missing, altered or not as it should be. */
export async function readModelFolder(folder: string): Promise<Result<ModelFolder, { readonly reason: string }>> {
  const pins = await readPins(folder);
  if (pins === null) return fail({ reason: `模型文件夹不可用：${folder} 中缺少 pins.json，或其内容被改动。${RESTORE}` });
  const altered = await alteredFile(folder, pins);
  if (altered !== null) return fail({ reason: altered });
  const model = await parsed(join(folder, "embedder.json"), modelSchema);
  if (model === null) return fail({ reason: `模型文件夹不可用：${folder} 中缺少 embedder.json，或其内容不对。` });
  const probes = "probes.json" in pins ? await parsed(join(folder, "probes.json"), z.array(probeSchema)) : [];
  if (probes === null) return fail({ reason: `模型文件内容不对：probes.json。${RESTORE}` });
  const { name, dimensions, maxTokens, quantized } = model;
  return ok({ model, identity: { name, fingerprint: fingerprintOf(pins), dimensions, maxTokens, quantized }, probes });
}

/** The model's fingerprint without reading the model; "" where the folder has no pins. */
export async function modelFingerprint(folder: string): Promise<string> {
  const pins = await readPins(folder);
  return pins === null ? "" : fingerprintOf(pins);
}

const fingerprintOf = (pins: Pins): string => sha256(JSON.stringify(Object.entries(pins).sort()));

/** pins.json as it lies on disk: every byte of it follows from what it says. */
export const sealPins = (files: Pins): string => `${JSON.stringify({ files, sha256: fingerprintOf(files) }, null, 1)}\n`;

async function readPins(folder: string): Promise<Pins | null> {
  const text = await readFile(join(folder, "pins.json"), "utf8").catch(() => null);
  const pins = text === null ? null : await parsed(join(folder, "pins.json"), pinsSchema);
  return pins !== null && sealPins(pins.files) === text ? pins.files : null;
}

async function alteredFile(folder: string, pins: Pins): Promise<string | null> {
  for (const [file, expected] of Object.entries(pins)) {
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (bytes === null) return `模型文件缺失：${file}。${RESTORE}`;
    if (sha256(bytes) !== expected) return `模型文件与登记的校验值不符：${file}。${RESTORE}`;
  }
  return null;
}

async function parsed<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null; // absent, not JSON, or not of its schema: the caller says which file
  }
}
