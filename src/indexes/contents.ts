/** What a generation holds on disk, and the manifest that vouches for it. Schemas only. */
import { z } from "zod";
import { passageSchema } from "../domain/passage.ts";
import { planSchema } from "../domain/plan.ts";
import { catalogueEntrySchema, editSchema, sourceSchema } from "../domain/source.ts";
import { blankSchema, conflictSchema, standardMeasureSchema, targetSchema } from "../domain/target.ts";
import { lexicalSchema } from "./bm25.ts";

/** Raised when the shape below or the building code changes what is stored: older generations are rebuilt. */
export const SCHEMA_VERSION = 1;

export const contentsSchema = z.object({
  documents: z.array(z.object({ source: sourceSchema, entry: catalogueEntrySchema, edits: z.array(editSchema), plan: planSchema })),
  passages: z.array(passageSchema),
  units: z.array(passageSchema),
  targets: z.array(targetSchema),
  blanks: z.array(blankSchema),
  conflicts: z.array(conflictSchema),
  measures: z.array(standardMeasureSchema),
  rejected: z.array(z.object({ file: z.string(), reason: z.string() })),
  lexical: lexicalSchema,
  unitLexical: lexicalSchema,
});
export type Contents = Readonly<z.infer<typeof contentsSchema>>;

export const manifestSchema = z.object({
  schemaVersion: z.int(),
  generation: z.string(),
  builtAt: z.string(),
  /** Hash of everything the generation was made from: sources, catalogue, model, word rules, tables, code. */
  inputs: z.string(),
  dimensions: z.int().positive(),
  counts: z.object({ documents: z.int(), passages: z.int(), units: z.int(), targets: z.int() }),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
