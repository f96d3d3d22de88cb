/** What parent and embedder child say to each other, and the files that describe a model. Schemas only. */
import { z } from "zod";
import type { Operation } from "../supervise/operation.ts";

const vector: z.ZodType<Float32Array> = z.instanceof(Float32Array);
/** Models may be given another prefix for questions than for passages. */
const kind = z.enum(["query", "passage"]);

export const embedAskedSchema = z.object({ kind, texts: z.array(z.string()).readonly() }).readonly();
export const embeddedSchema = z
  .object({
    /** Unit vectors, in the order of the texts. */
    vectors: z.array(vector).readonly(),
    /** Tokens of each text, the two of its frame included, before the model cuts it. */
    tokens: z.array(z.int()).readonly(),
  })
  .readonly();
export type EmbedAsked = z.infer<typeof embedAskedSchema>;
export type Embedded = z.infer<typeof embeddedSchema>;
export const embedTexts: Operation<EmbedAsked, Embedded> = { name: "embedTexts", asks: embedAskedSchema, gives: embeddedSchema };

/** Tokens of each text as a passage, before the model would cut it. */
export const countTokens: Operation<readonly string[], readonly number[]> = {
  name: "countTokens",
  asks: z.array(z.string()).readonly(),
  gives: z.array(z.int()).readonly(),
};

/** A question's vector and the model it comes from; null while the embedder is away. */
export const questionVectorSchema = z.object({ vector, fingerprint: z.string() }).readonly().nullable();
export type QuestionVector = z.infer<typeof questionVectorSchema>;
/** How the answerer asks the process that keeps the embedder. */
export const embedQuestion: Operation<string, QuestionVector> = { name: "embedQuestion", asks: z.string(), gives: questionVectorSchema };

/** `embedder.json` beside a model. */
export const modelSchema = z
  .object({
    name: z.string(),
    pooling: z.enum(["mean", "cls"]),
    normalize: z.boolean(),
    queryPrefix: z.string(),
    passagePrefix: z.string(),
    dimensions: z.int().positive(),
    /** Longer texts are cut by the model: nothing longer may be embedded. */
    maxTokens: z.int().positive(),
    script: z.enum(["simplified", "any"]),
    /** Whether the int8 file is used. */
    quantized: z.boolean().default(true),
  })
  .readonly();
export type Model = z.infer<typeof modelSchema>;

/** Where the model lies: a local folder, or a hub's model that is fetched into that folder once. */
export const childArgsSchema = z
  .object({ folder: z.string(), hub: z.object({ id: z.string(), endpoint: z.string().nullable() }).nullable() })
  .readonly();
export type ModelPlace = z.infer<typeof childArgsSchema>;
