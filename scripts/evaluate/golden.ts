/** Golden question files -> validated questions. Edge: disk. */
import { readFileSync } from "node:fs";
import { z } from "zod";

/** `start` counts UTF-16 units into the stored text of the seed whose name begins with `seed`. */
const evidenceSchema = z.object({ seed: z.string(), start: z.int(), quote: z.string(), group: z.string().optional().nullable() });

export const goldenSchema = z.object({
  id: z.string(),
  type: z.string(),
  question: z.string(),
  history: z
    .array(z.object({ user: z.string() }))
    .nullish()
    .transform((h) => h ?? []),
  /** Places whose citation answers it; those of one group stand for each other. Empty: the texts do not hold the answer. */
  evidence: z.array(evidenceSchema),
  values: z
    .array(z.object({ value_text: z.string() }))
    .nullish()
    .transform((v) => v ?? []),
  answer: z.string().default(""),
});
export type Golden = Readonly<z.infer<typeof goldenSchema>>;

/** The three sets that ranking and evidence weights are fitted to, as files of test/golden. */
export const CALIBRATION = ["calibration.jsonl", "calibration2.jsonl", "calibration3.jsonl"];

export function readGolden(path: string): readonly Golden[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((l) => l.trim() !== "");
  return lines.map((l) => goldenSchema.parse(JSON.parse(l)));
}
