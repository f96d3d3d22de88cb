/** A stored text laid out for reading: what is a heading, a paragraph, a table; what was removed and restored. All places in stored offsets. */
import { z } from "zod";
import { documentSummarySchema } from "./document.ts";
import { sectionSchema } from "./plan.ts";
import { editSchema, spanSchema } from "./source.ts";

const placed = spanSchema.shape;

/** An inherited cell repeats a merged label: its place is where that label stands. */
const cellSchema = z.object({ ...placed, inherited: z.boolean() });

/** Blocks stand in order and do not overlap; between them is only what was removed, and blanks. */
export const blockSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), section: z.int(), level: z.int(), ...placed }),
  /** `lead`: where a heading on the paragraph's own first line ends; null without one. */
  z.object({ kind: z.literal("paragraph"), section: z.int(), lead: z.int().nullable(), ...placed }),
  z.object({
    kind: z.literal("table"),
    section: z.int(),
    ...placed,
    title: spanSchema.nullable(),
    columns: z.array(cellSchema),
    rows: z.array(
      z.object({
        cells: z.array(cellSchema),
        /** The label row this row stands under, where it has one of its own in the text. */
        group: spanSchema.nullable(),
        /** Why the row cannot be placed under the header with certainty; null: it can. */
        unplaced: z.string().nullable(),
      }),
    ),
  }),
]);
export type Block = Readonly<z.infer<typeof blockSchema>>;
export type TableBlock = Extract<Block, { kind: "table" }>;

export const readingSchema = z.object({
  document: documentSummarySchema,
  text: z.string(),
  blocks: z.array(blockSchema),
  /** Sorted by place, not overlapping. */
  edits: z.array(editSchema),
  outline: z.array(z.object({ ...sectionSchema.pick({ id: true, level: true, heading: true }).shape, ...placed })),
});
export type Reading = Readonly<z.infer<typeof readingSchema>>;
