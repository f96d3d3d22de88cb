/** What is shown of a document of the library: its line in the list, and the whole with outline, tables and cleaning report. */
import { z } from "zod";
import { sectionSchema } from "./plan.ts";
import { catalogueEntrySchema, editKindSchema, sourceSchema, spanSchema } from "./source.ts";

const placed = spanSchema.shape;

export const documentSummarySchema = z.object({
  id: z.string(),
  ...catalogueEntrySchema.shape,
  sourceHash: z.string(),
  characters: z.int(),
  passages: z.int(),
  targets: z.int(),
});
export type DocumentSummary = Readonly<z.infer<typeof documentSummarySchema>>;

/** A file of the seeds folder that is in no generation, with a Chinese reason. */
export const rejectedFileSchema = z.object({ file: z.string(), reason: z.string() }).readonly();
export type RejectedFile = z.infer<typeof rejectedFileSchema>;

const cellViewSchema = z.object({ text: z.string(), ...placed, inherited: z.boolean() });
const rowViewSchema = z.object({
  cells: z.array(cellViewSchema),
  ...placed,
  group: z.string().nullable(),
  unplaced: z.string().nullable(),
});
/** Every place is in stored offsets. The outline is flat: each section names its parent. */
export const documentDetailSchema = documentSummarySchema.extend({
  outline: z.array(
    z.object({
      ...sectionSchema.pick({ id: true, parent: true, level: true, heading: true, kind: true }).shape,
      ...placed,
      headingSpan: spanSchema,
    }),
  ),
  tables: z.array(
    z.object({
      id: z.int(),
      sectionId: z.int(),
      title: z.string(),
      ...placed,
      columns: z.array(cellViewSchema),
      rows: z.array(rowViewSchema),
    }),
  ),
  report: z.object({
    encoding: sourceSchema.shape.encoding,
    removed: z.array(z.object({ kind: editKindSchema, count: z.int(), characters: z.int() })),
    restored: z.array(z.object({ ...placed, text: z.string(), kind: editKindSchema })),
    missingTables: z.array(z.object({ name: z.string(), ...placed })),
    unplacedRows: z.int(),
  }),
});
export type DocumentDetail = Readonly<z.infer<typeof documentDetailSchema>>;

export const countsSchema = z.object({ documents: z.int(), passages: z.int(), targets: z.int(), measures: z.int(), conflicts: z.int() });

/** What the present generation is. */
export const overviewSchema = z
  .object({ generation: z.string(), builtAt: z.string(), counts: countsSchema, rejected: z.array(rejectedFileSchema).readonly() })
  .readonly();
export type Overview = z.infer<typeof overviewSchema>;
