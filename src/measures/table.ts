/** Reads and validates `index/measures.json`, the editable table of standard measures. Edge: disk. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type StandardMeasure, standardMeasureSchema } from "../domain/target.ts";

/** Throws where the table breaks its schema: it ships with the program. */
export async function readMeasures(packageIndexDir: string): Promise<readonly StandardMeasure[]> {
  return z.array(standardMeasureSchema).parse(JSON.parse(await readFile(join(packageIndexDir, "measures.json"), "utf8")));
}
