/** What can be exported and how: the request, and the Paper every written format and the preview are made from. */
import { z } from "zod";
import { collectedSchema, itemKeySchema } from "./draft.ts";
import { targetOrderSchema } from "./records.ts";
import { attributeSchema, targetKindSchema } from "./target.ts";

/** gongwen: 公文 style 《…》（发文字号）; gbt7714: GB/T 7714—2015; short: the title alone. */
export const citationStyleSchema = z.enum(["gongwen", "gbt7714", "short"]);
export type CitationStyle = z.infer<typeof citationStyleSchema>;

export const exportFormatSchema = z.enum(["docx", "md", "txt", "xlsx", "csv"]);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

const name = z.string().min(1).max(200);
const names = z.array(name).max(50);
const year = z.int().min(1900).max(2200);

/** The same choice of records as GET /api/targets takes, in one object. */
export const targetChoiceSchema = z.strictObject({
  cities: names.default([]),
  kinds: z.array(targetKindSchema).max(4).default([]),
  measure: name.optional(),
  q: z.string().max(200).optional(),
  year: year.optional(),
  attribute: attributeSchema.optional(),
  baseline: z.boolean().optional(),
  document: name.optional(),
  stage: name.optional(),
  responsible: name.optional(),
  sort: targetOrderSchema.optional(),
});
export type TargetChoice = Readonly<z.infer<typeof targetChoiceSchema>>;

const chosen = {
  style: citationStyleSchema.default("gongwen"),
  /** Heading of the page, the user's own. */
  title: z.string().trim().max(100).optional(),
  items: z.array(collectedSchema).max(5000).optional(),
  /** A draft basket by its id. */
  draft: itemKeySchema.optional(),
  targets: targetChoiceSchema.optional(),
  compare: z.strictObject({ measures: names.min(1), cities: names.default([]), year: year.optional() }).optional(),
  topics: z.strictObject({ topics: z.array(name).min(1).max(20), cities: names.default([]) }).optional(),
};
const sources = ["items", "draft", "targets", "compare", "topics"] as const;
const onlyOne = (asked: Readonly<Partial<Record<(typeof sources)[number], unknown>>>): boolean =>
  sources.filter((source) => asked[source] !== undefined).length === 1;
const howMany = { message: `请在 ${sources.join("、")} 中给出且只给出一项` };

/** What is exported: exactly one of the five; words are read from the sources in every case. */
export const exportChoiceSchema = z.strictObject(chosen).refine(onlyOne, howMany);
export type ExportChoice = Readonly<z.infer<typeof exportChoiceSchema>>;
export const exportRequestSchema = z.strictObject({ format: exportFormatSchema, ...chosen }).refine(onlyOne, howMany);
export type ExportRequest = Readonly<z.infer<typeof exportRequestSchema>>;

/** Words in one manner. `mark` n points to note n and stands behind the words. */
export const runSchema = z.object({
  text: z.string(),
  /** strong: emphasised; soft: secondary; warn: a status the reader must not miss. */
  tone: z.enum(["plain", "strong", "soft", "warn"]),
  mark: z.int().positive().nullable(),
});
export type Run = Readonly<z.infer<typeof runSchema>>;

export const paragraphPartSchema = z.object({
  /** heading 小标题, quote 引文, remark 备注, text 说明. */
  kind: z.enum(["heading", "quote", "remark", "text"]),
  runs: z.array(runSchema),
});
/** A cell holds lines, a line runs. */
export const gridPartSchema = z.object({
  kind: z.literal("grid"),
  caption: z.string(),
  columns: z.array(z.object({ title: z.string(), weight: z.number().positive() })),
  rows: z.array(z.array(z.array(z.array(runSchema)))),
});
export const paperSchema = z.object({
  title: z.string(),
  parts: z.array(z.union([gridPartSchema, paragraphPartSchema])),
  /** Note n is `notes[n - 1]`. */
  notes: z.array(z.string()),
  /** What the signs on this paper mean; only those that occur. */
  legend: z.array(z.string()),
});
export type ParagraphPart = Readonly<z.infer<typeof paragraphPartSchema>>;
export type GridPart = Readonly<z.infer<typeof gridPartSchema>>;
export type Part = GridPart | ParagraphPart;
export type Paper = Readonly<z.infer<typeof paperSchema>>;
