/** What an index remembers of the embedding model it was made with. Schemas only. */
import { z } from "zod";

/** `fingerprint`: SHA-256 over all pinned files. `maxTokens`: longer texts are cut by the model. `quantized`: the int8 file is used. */
export const modelIdentitySchema = z
  .object({
    name: z.string(),
    fingerprint: z.string(),
    dimensions: z.int().positive(),
    maxTokens: z.int().positive(),
    quantized: z.boolean(),
  })
  .readonly();
export type ModelIdentity = z.infer<typeof modelIdentitySchema>;

/** A sentence whose vector is known: what the model must give again. */
export const probeSchema = z.object({ text: z.string(), vector: z.array(z.number()) }).readonly();
export type Probe = z.infer<typeof probeSchema>;
