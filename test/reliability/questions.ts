/** The project's own questions, asked again and again under load. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const lineSchema = z.object({ question: z.string() });

export const questions: readonly string[] = readFileSync("test/golden/questions.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => lineSchema.parse(JSON.parse(line)).question);

export const questionNo = (n: number): string => questions[n % questions.length] ?? "";
