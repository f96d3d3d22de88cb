/** What parent and embedder child say to each other, and the description of a model. Schemas only. */
import { z } from "zod";
import type { Operation } from "../supervise/operation.ts";

const vector = z.instanceof(Float32Array);

/** Unit vectors of the texts, in order. */
export const embedTexts: Operation<readonly string[], readonly Float32Array[]> = {
  name: "embedTexts",
  asks: z.array(z.string()).readonly(),
  gives: z.array(vector).readonly(),
};

/** One question's vector, null while the embedder is away: how other processes ask the one that keeps the embedder. */
export const embedQuestion: Operation<string, Float32Array | null> = { name: "embedQuestion", asks: z.string(), gives: vector.nullable() };

export const embedderReadySchema = z.object({ name: z.string(), dimensions: z.int().positive() }).readonly();
export type EmbedderReady = z.infer<typeof embedderReadySchema>;

/** `embedder.json` beside a model. */
export const modelSchema = z
  .object({
    name: z.string(),
    pooling: z.enum(["mean", "cls"]),
    normalize: z.boolean(),
    queryPrefix: z.string(),
    passagePrefix: z.string(),
    dimensions: z.int().positive(),
    maxTokens: z.int().positive(),
    script: z.enum(["simplified", "any"]),
  })
  .readonly();
export type Model = z.infer<typeof modelSchema>;
