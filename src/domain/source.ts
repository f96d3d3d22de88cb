/**
 * Words for a stored document: where a text came from, what it says of itself, and how it was cleaned.
 * Every offset in this project counts UTF-16 code units, end exclusive.
 */
import { z } from "zod";

/** A place in the stored text unless a name says `clean`. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** issued 已印发, draft 征求意见稿, unknown: the text does not say. */
export const docStatusSchema = z.enum(["issued", "draft", "unknown"]);
export type DocStatus = z.infer<typeof docStatusSchema>;

/** Simplified or Traditional characters. */
export const scriptSchema = z.enum(["zh-Hans", "zh-Hant"]);
export type Script = z.infer<typeof scriptSchema>;

/** What is known of one document; null where neither text nor catalogue states it. */
export const catalogueEntrySchema = z.strictObject({
  file: z.string().min(1).max(255),
  title: z.string().min(1).max(300).nullable(),
  /** false: the title comes from the catalogue and is shown in 〔 〕. */
  titleStated: z.boolean(),
  /** Short name: 钦州, 柳州, 港北区, 清远. */
  city: z.string().min(1).max(30).nullable(),
  /** Names of the area the city belongs to or is also called by, e.g. 贵港市港北区. */
  cityAliases: z.array(z.string().min(1).max(30)).max(10).default([]),
  issuer: z.string().min(1).max(100).nullable(),
  docNumber: z.string().min(1).max(60).nullable(),
  /** ISO date of issue. */
  date: z.iso.date().nullable(),
  /** Planning period, e.g. "2021-2025". */
  period: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .nullable(),
  docStatus: docStatusSchema,
  script: scriptSchema,
});
export type CatalogueEntry = Readonly<z.infer<typeof catalogueEntrySchema>>;
export const catalogueSchema = z.strictObject({ documents: z.array(catalogueEntrySchema).max(2000) });

/** Why a stretch of the stored text was removed or restored. */
export const editKindSchema = z.enum([
  "bookmark", // [bookmark: _Toc123]
  "comment", // Comment by …
  "navigation", // site chrome, share buttons, breadcrumbs
  "lost-characters", // runs of ? where layout characters were
  "spam", // injected advertisement
  "encoding", // GBK read one byte off, restored
  "lost-quote", // an opening quotation mark restored
  "layout", // blanks inside words, stray control characters
  "markup", // HTML tags and entities, Markdown marks
]);
export type EditKind = z.infer<typeof editKindSchema>;

/** One replacement of stored text: `[start, end)` becomes `text` (empty: removed). */
export const editSchema = z.object({
  ...spanSchema.shape,
  text: z.string(),
  kind: editKindSchema,
  /** true: the words are a presumed restoration, shown as such wherever they are quoted. */
  presumed: z.boolean(),
});
export type Edit = Readonly<z.infer<typeof editSchema>>;

/** A decoded file. `text` is the file without BOM, otherwise unchanged. */
export const sourceSchema = z.object({
  /** 12 hex digits of the SHA-256 of the file name: stays the same when the content changes. */
  id: z.string(),
  file: z.string(),
  /** SHA-256 of the original bytes, hex. */
  sourceHash: z.string(),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "gb18030"]),
  text: z.string(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/**
 * Cleaned text with its way back. Cleaned unit `i` stands for stored `[starts[i], ends[i])`;
 * all units of one presumed restoration share the stored range of the damage.
 */
export interface Cleaned {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}
