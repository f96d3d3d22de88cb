/** What the server gives and hears when it starts an answerer. Schemas only. */
import { z } from "zod";
import { modelIdentitySchema, probeSchema } from "../domain/model.ts";

/** Argument of the child, as JSON. */
export const answererArgsSchema = z
  .object({
    indexDir: z.string(),
    /** The package's own `index/`: word tables. */
    packageIndexDir: z.string(),
    /** The generation to load; the published one, or the newest sound one, where this cannot be. */
    generation: z.string().nullable(),
  })
  .readonly();
export type AnswererArgs = z.infer<typeof answererArgsSchema>;

export const answererReadySchema = z
  .object({
    generation: z.string(),
    /** Chinese; set when another generation than the wanted one had to serve. */
    notice: z.string().nullable(),
    /** The model that the generation was made with, and what it then gave for known sentences. */
    model: modelIdentitySchema,
    probes: z.array(probeSchema).readonly(),
  })
  .readonly();
export type AnswererReady = z.infer<typeof answererReadySchema>;
