/** A model folder enters; the first file that is missing or differs from its pinned hash leaves, as a Chinese sentence. Edge: disk. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const pinsSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

/** @returns null when all files match `pins.json`. */
export async function alteredFile(folder: string): Promise<string | null> {
  const pins = await readPins(folder);
  if (pins === null) return `模型文件夹不可用：${folder} 中缺少 pins.json，或其内容不对。`;
  for (const [file, expected] of Object.entries(pins)) {
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (bytes === null) return `模型文件缺失：${file}。请恢复该文件，或重新取得程序。`;
    if (createHash("sha256").update(bytes).digest("hex") !== expected)
      return `模型文件与登记的校验值不符：${file}。请恢复该文件，或重新取得程序。`;
  }
  return null;
}

async function readPins(folder: string): Promise<z.infer<typeof pinsSchema> | null> {
  try {
    return pinsSchema.parse(JSON.parse(await readFile(join(folder, "pins.json"), "utf8")));
  } catch {
    return null; // said in the sentence above: absent, not JSON, or not a list of hashes
  }
}
