/** What parent and embedder child say to each other. */
import { z } from "zod";

export const requestSchema = z.object({ id: z.int(), texts: z.array(z.string()) });
export type EmbedRequest = z.infer<typeof requestSchema>;
export const answerSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready"), dimensions: z.int() }),
  z.object({ type: z.literal("failed"), reason: z.string() }),
  z.object({ type: z.literal("vectors"), id: z.int(), vectors: z.array(z.instanceof(Float32Array)) }),
]);
export const modelSchema = z.object({
  name: z.string(),
  pooling: z.enum(["mean", "cls"]),
  normalize: z.boolean(),
  queryPrefix: z.string(),
  passagePrefix: z.string(),
  dimensions: z.int().positive(),
  maxTokens: z.int().positive(),
  script: z.enum(["simplified", "any"]),
});
export type Model = Readonly<z.infer<typeof modelSchema>>;
