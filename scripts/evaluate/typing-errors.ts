/** Pairs of a question and the same with one typing error. Edge: disk. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const pairSchema = z.object({ question: z.string(), variant: z.string() });
export type TypingError = z.infer<typeof pairSchema>;

export const readTypingErrors = (path: string): readonly TypingError[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((l) => pairSchema.parse(JSON.parse(l)));
