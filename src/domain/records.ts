/** What is asked of the records without a question in words: filters over targets, the list of measures, kept items read again. */
import { z } from "zod";
import { faultSchema } from "../faults.ts";
import { citationSchema } from "./reply.ts";
import { attributeSchema, conflictSchema, targetKindSchema, targetSchema } from "./target.ts";

const filterShape = {
  /** Any form of a city's name; empty: every city. */
  cities: z.array(z.string()).readonly(),
  kinds: z.array(targetKindSchema).readonly(),
  /** A standard measure, or any wording of it. */
  measure: z.string().optional(),
  /** Words all of which occur in the record. */
  q: z.string().optional(),
  year: z.int().optional(),
  attribute: attributeSchema.optional(),
  baseline: z.boolean().optional(),
  document: z.string().optional(),
  /** 学前教育, 义务教育 …: see lookup/stage.ts. */
  stage: z.string().optional(),
  /** A unit that leads or joins a measure, by its whole name. */
  responsible: z.string().optional(),
};
export const targetFilterSchema = z.object(filterShape).readonly();
export type TargetFilter = z.infer<typeof targetFilterSchema>;

/** What records are ordered by, `-` from the last to the first; without it, as they stand in the documents. */
export const targetOrderSchema = z.enum(["city", "-city", "indicator", "-indicator", "year", "-year", "value", "-value"]);
export type TargetOrder = z.infer<typeof targetOrderSchema>;
export const targetQuerySchema = z
  .object({ ...filterShape, sort: targetOrderSchema.optional(), limit: z.int(), offset: z.int() })
  .readonly();
export type TargetQuery = z.infer<typeof targetQuerySchema>;

const counted = <T extends z.ZodType>(value: T) => z.array(z.object({ value, count: z.int() })).readonly();
/** For each facet the values it could be set to, and how many records that would give with the rest of the filter as it is. */
export const targetFacetsSchema = z
  .object({
    total: z.int(),
    cities: counted(z.string()),
    kinds: counted(targetKindSchema),
    measures: counted(z.string()),
    years: counted(z.int()),
    attributes: counted(attributeSchema),
    bases: counted(z.enum(["achieved", "goal"])),
    stages: counted(z.string()),
  })
  .readonly();
export type TargetFacets = z.infer<typeof targetFacetsSchema>;

/** `q`: words that must occur in the name or in another name of the measure. */
export const measureQuerySchema = z.object({ q: z.string().optional() }).readonly();
export type MeasureQuery = z.infer<typeof measureQuerySchema>;

export const measureSummarySchema = z
  .object({
    measure: z.string(),
    /** Other wordings of it and the everyday words people ask with. */
    aliases: z.array(z.string()).readonly(),
    unit: z.string().nullable(),
    cities: z.array(z.string()).readonly(),
    years: z.array(z.int()).readonly(),
    count: z.int(),
  })
  .readonly();
export type MeasureSummary = z.infer<typeof measureSummarySchema>;

/** Figures that disagree, with the citations of both: of `a`, then of `b`. */
export const citedConflictSchema = conflictSchema.extend({ citations: z.tuple([citationSchema, citationSchema]) });
export type CitedConflict = Readonly<z.infer<typeof citedConflictSchema>>;

/** A place or record kept in a basket, to be read again from the present sources. */
export const keptItemSchema = z.union([
  z.object({ citation: z.object({ documentId: z.string(), sourceHash: z.string(), start: z.int(), end: z.int() }) }).readonly(),
  z.object({ targetId: z.string() }).readonly(),
]);
export type KeptItem = z.infer<typeof keptItemSchema>;

/** `source-changed`: the document's text is no longer the one the item was taken from. */
export const rereadSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), citation: citationSchema, target: targetSchema.nullable() }).readonly(),
  z.object({ ok: z.literal(false), fault: faultSchema }).readonly(),
]);
export type Reread = z.infer<typeof rereadSchema>;
