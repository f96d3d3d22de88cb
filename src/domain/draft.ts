/** Draft baskets (摘编): places in sources and target records, in order, with the user's notes. The words are always the server's own reading. */
import { z } from "zod";
import { citationSchema } from "./reply.ts";
import { targetSchema } from "./target.ts";

/** Which stretch of which version of a document; any further field of a Citation may come along and is not believed. */
export const placeSchema = z.object({
  documentId: z.string().min(1).max(64),
  sourceHash: z.string().min(1).max(128),
  start: z.int().min(0).max(100_000_000),
  end: z.int().min(1).max(100_000_000),
});
export type Place = Readonly<z.infer<typeof placeSchema>>;

const noteSchema = z.string().max(2000);
export const itemKeySchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** One thing collected: a stretch of source text, or a target record; a record may bring its place along. */
export const collectedSchema = z.union([
  z.object({
    key: itemKeySchema.optional(),
    targetId: z.string().min(1).max(64),
    citation: placeSchema.optional(),
    note: noteSchema.optional(),
  }),
  z.object({ key: itemKeySchema.optional(), citation: placeSchema, note: noteSchema.optional() }),
]);
export type Collected = Readonly<z.infer<typeof collectedSchema>>;

export const draftNameSchema = z.string().trim().min(1).max(100);
export const MAX_ITEMS = 500;

/** What a client sends: the whole basket, and the version it was changed from. */
export const draftBodySchema = z.object({
  name: draftNameSchema.optional(),
  /** The version the client last saw; absent: replace whatever is there. */
  version: z.int().min(0).max(1_000_000_000).optional(),
  items: z.array(collectedSchema).max(MAX_ITEMS),
});
export type DraftBody = Readonly<z.infer<typeof draftBodySchema>>;

/** What the store keeps: words as the server read them while the source still had this hash; null where it never could. */
export const keptItemSchema = z.object({
  key: itemKeySchema,
  place: placeSchema.nullable(),
  targetId: z.string().nullable(),
  note: z.string(),
  kept: z.object({ citation: citationSchema, target: targetSchema.nullable() }).nullable(),
  /** Taken out, but its words can be read nowhere else any more: kept so that taking it out can be undone. */
  removed: z.boolean().default(false),
});
export type KeptItem = Readonly<z.infer<typeof keptItemSchema>>;
export const keptDraftSchema = z.object({ name: z.string(), version: z.int(), items: z.array(keptItemSchema) });
export type KeptDraft = Readonly<z.infer<typeof keptDraftSchema>>;

/** current 与原文一致, changed 原文已更新（所存文字为旧版）, missing 原文已不在库中且无存字. */
export const itemStateSchema = z.enum(["current", "changed", "missing"]);

/** One item as shown: the words present in the source, or those kept from the version it was taken from. */
export const draftItemSchema = z.object({
  key: itemKeySchema,
  state: itemStateSchema,
  /** Where the words were taken from; also where they can be read nowhere any more. */
  place: placeSchema.optional(),
  citation: citationSchema.optional(),
  targetId: z.string().optional(),
  target: targetSchema.optional(),
  note: z.string().optional(),
  /** Where the kept words stand, once and unchanged, in the present version. */
  moved: placeSchema.optional(),
});
export type DraftItem = Readonly<z.infer<typeof draftItemSchema>>;

export const draftSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  updatedAt: z.string(),
  items: z.array(draftItemSchema),
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;

export const draftSummarySchema = z.object({ id: z.string(), name: z.string(), items: z.int(), updatedAt: z.string() });
export type DraftSummary = Readonly<z.infer<typeof draftSummarySchema>>;
