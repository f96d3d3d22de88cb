/** What a generation holds on disk, and the manifest that vouches for it. Schemas only. */
import { z } from "zod";
import { modelIdentitySchema, probeSchema } from "../domain/model.ts";
import { passageSchema } from "../domain/passage.ts";
import { planSchema } from "../domain/plan.ts";
import { catalogueEntrySchema, editSchema, sourceSchema } from "../domain/source.ts";
import { blankSchema, conflictSchema, standardMeasureSchema, targetSchema } from "../domain/target.ts";
import { lexicalSchema } from "./bm25.ts";

/** Raised when the shape below or the building code changes what is stored: older generations are rebuilt. */
export const SCHEMA_VERSION = 2;

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

/** Files of a generation beside its manifest. */
export const FILES = {
  contents: "contents.json",
  vectors: "vectors.bin",
  units: "unit-vectors.bin",
  graph: "graph.hnsw",
  unitGraph: "unit-graph.hnsw",
} as const;
export const MANIFEST = "manifest.json";
/** Names the published generation. */
export const CURRENT = "CURRENT";
/** Present after a rollback: the inputs for which no newer generation is to be built unasked. */
export const HELD = "HELD";
/** Time of building to the millisecond (names sort by age), and chance. */
export const GENERATION_NAME = /^\d{14,17}-[0-9a-f]{6}$/;

const countsSchema = z.object({ documents: z.int(), passages: z.int(), units: z.int(), targets: z.int() });

export const manifestSchema = z.object({
  schemaVersion: z.int(),
  generation: z.string().regex(GENERATION_NAME),
  builtAt: z.string(),
  /** Hash of everything the generation was made from: sources, catalogue, model, word rules, tables, code. */
  inputs: z.string(),
  model: modelIdentitySchema,
  /** Measure of the graphs: inner product of unit vectors. */
  space: z.string(),
  /** Rules and dictionary of the words. */
  words: z.string(),
  counts: countsSchema,
  /** Longest text embedded, in the model's tokens. */
  longestTokens: z.int(),
  /** What the model gave for the known sentences when the vectors were made. */
  probes: z.array(probeSchema),
  /** Found agreement of the graphs with a full comparison, 0..1. */
  recall: z.number(),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
/** The manifest as it lies on disk, with the SHA-256 of its own JSON. */
export const sealedSchema = z.object({ manifest: z.unknown(), sha256: z.string() });
