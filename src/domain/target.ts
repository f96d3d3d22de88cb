/** Targets: every number, bound and dated commitment a text states, as the HTTP contract gives them. */
import { z } from "zod";

/** `text`: a value in words such as 大体相当, never turned into a number. */
export const comparatorSchema = z.enum(["=", ">=", "<=", ">", "<", "~", "range", "text"]);
export type Comparator = z.infer<typeof comparatorSchema>;

/** A quantity as written. 万 and 亿 stay in the unit. `valueMax` only with `range`. */
export const quantitySchema = z.object({
  valueText: z.string(),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  unit: z.string().nullable(),
  comparator: comparatorSchema,
});
export type Quantity = Readonly<z.infer<typeof quantitySchema>>;

export const targetKindSchema = z.enum(["table", "inline", "project", "responsibility"]);
export type TargetKind = z.infer<typeof targetKindSchema>;
/** 约束性 binding, 预期性 anticipatory. */
export const attributeSchema = z.enum(["约束性", "预期性"]);

/** A row of a construction table. */
export const projectExtraSchema = z.object({
  stage: z.string().nullable(),
  area: z.string().nullable(),
  school: z.string(),
  seats: z.number().nullable(),
  yearStart: z.int().nullable(),
  yearEnd: z.int().nullable(),
  ownership: z.string().nullable(),
  mode: z.string().nullable(),
  pilotZone: z.boolean(),
});
export type ProjectExtra = Readonly<z.infer<typeof projectExtraSchema>>;

export const responsibilityExtraSchema = z.object({
  measureNo: z.int(),
  title: z.string(),
  leadUnit: z.string(),
  units: z.array(z.string()),
});
export type ResponsibilityExtra = Readonly<z.infer<typeof responsibilityExtraSchema>>;

export const targetSchema = z.object({
  id: z.string(),
  kind: targetKindSchema,
  documentId: z.string(),
  file: z.string(),
  city: z.string().nullable(),
  section: z.array(z.string()),
  /** As written, in Simplified characters. */
  indicator: z.string(),
  /** The standard name shared by comparable indicators; an unlisted indicator is its own measure. */
  measure: z.string(),
  year: z.int().nullable(),
  /** e.g. "2021-2025". */
  period: z.string().nullable(),
  ...quantitySchema.shape,
  attribute: attributeSchema.nullable(),
  /** true: an achieved figure 已实现; false: a goal 目标. */
  baseline: z.boolean(),
  /** Stored offsets; `raw` is the stored text between them. */
  start: z.int(),
  end: z.int(),
  raw: z.string(),
  /** Stored place of the column header that gives a table value its year. */
  header: z.object({ start: z.int(), end: z.int(), raw: z.string() }).nullable(),
  /** Column header as read (2025年（目标值）), null outside tables. */
  column: z.string().nullable(),
  /** Group or stage row the indicator stands under (高中阶段教育), null if none. */
  group: z.string().nullable(),
  /** The county, school or other place inside the city the figure is about, null for the whole city. */
  place: z.string().nullable(),
  extra: z.union([projectExtraSchema, responsibilityExtraSchema]).nullable(),
});
export type Target = Readonly<z.infer<typeof targetSchema>>;

/** One line of `index/measures.json`: the editable table of standard measures. */
export const standardMeasureSchema = z.strictObject({
  measure: z.string(),
  unit: z.string().nullable(),
  stage: z.string().nullable(),
  /** Whether a larger figure is better, worse or neither. */
  direction: z.enum(["up", "down", "none"]),
  /** Indicator wordings, Simplified, that mean exactly this measure. */
  wordings: z.array(z.string()),
  /** Further wordings of plans, too general to tell a question by: 幼儿园 as the name of a count. */
  written: z.array(z.string()),
  /** Everyday words people ask with. */
  asked: z.array(z.string()),
  /** Near measures that must not be merged, with the reason that is shown as the warning. */
  near: z.array(z.strictObject({ measure: z.string(), why: z.string() })),
});
export type StandardMeasure = Readonly<z.infer<typeof standardMeasureSchema>>;

export const conflictSchema = z.object({
  city: z.string().nullable(),
  measure: z.string(),
  year: z.int().nullable(),
  kind: z.enum(["within-text", "text-table", "between-documents", "below-baseline"]),
  a: targetSchema,
  b: targetSchema,
  /** A neutral Chinese sentence. */
  why: z.string(),
});
export type Conflict = Readonly<z.infer<typeof conflictSchema>>;
/** A stated blank (`/` or an empty value cell): the source has the row and column, but no value. */
export const blankSchema = z.object({
  documentId: z.string(),
  city: z.string().nullable(),
  measure: z.string(),
  indicator: z.string(),
  year: z.int().nullable(),
  period: z.string().nullable(),
  baseline: z.boolean(),
  start: z.int(),
  end: z.int(),
});
export type Blank = Readonly<z.infer<typeof blankSchema>>;
