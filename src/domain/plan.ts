/** The structure of one document. All spans here are in CLEANED offsets; `cleaned.ts` leads back to the stored text. */
import { z } from "zod";
import { spanSchema } from "./source.ts";

/** A heading with everything under it. `span` covers the heading and its body, subsections included. */
export const sectionSchema = z.object({
  id: z.int().nonnegative(),
  /** Index of the enclosing section, null at the top. Section 0 is the document itself. */
  parent: z.int().nonnegative().nullable(),
  level: z.int().nonnegative(),
  heading: z.string(),
  /** chapter 第一章, box 专栏, table 表一, numbered 一、（一）1.（1）, plain: text without numbering. */
  kind: z.enum(["document", "chapter", "section", "box", "table", "numbered", "plain"]),
  headingSpan: spanSchema,
  span: spanSchema,
});
export type Section = Readonly<z.infer<typeof sectionSchema>>;

/** A cell of a rebuilt table. `text` has its inner line breaks joined; an inherited cell repeats a merged label. */
export const cellSchema = z.object({
  text: z.string(),
  /** Where the words stand; for an inherited (merged) cell, where the label it repeats stands. */
  span: spanSchema,
  inherited: z.boolean(),
});
export type Cell = Readonly<z.infer<typeof cellSchema>>;

export const rowSchema = z.object({
  /** One cell per column, in column order. */
  cells: z.array(cellSchema),
  /** From the first own cell to the end of the last. */
  span: spanSchema,
  /** A row such as 学前教育： that labels those below it: its label, else the label in force, else null. */
  group: z.string().nullable(),
  groupSpan: spanSchema.nullable(),
  /** Set when the row cannot be placed under the header with certainty; never used for targets then. */
  unplaced: z.string().nullable(),
});
export type Row = Readonly<z.infer<typeof rowSchema>>;

export const tableSchema = z.object({
  id: z.int().nonnegative(),
  sectionId: z.int().nonnegative(),
  title: z.string(),
  titleSpan: spanSchema.nullable(),
  /** Column headers as read, one per column; a header over several rows is joined. */
  columns: z.array(cellSchema),
  rows: z.array(rowSchema),
  span: spanSchema,
});
export type Table = Readonly<z.infer<typeof tableSchema>>;

export const paragraphSchema = z.object({ sectionId: z.int().nonnegative(), span: spanSchema });
export type Paragraph = Readonly<z.infer<typeof paragraphSchema>>;

/** A sentence ends at 。！？； or a line end; `sectionId` is the innermost section. Table text has no sentences. */
export const sentenceSchema = z.object({
  sectionId: z.int().nonnegative(),
  paragraph: z.int().nonnegative(),
  span: spanSchema,
});
export type Sentence = Readonly<z.infer<typeof sentenceSchema>>;

/** 责任单位 of one measure: the first unit leads (排在第一位的为牵头单位). */
export const responsibilitySchema = z.object({
  /** 1-based, in document order. */
  no: z.int().positive(),
  sectionId: z.int().nonnegative(),
  title: z.string(),
  units: z.array(z.string()).min(1),
  /** The parenthesis （责任单位：…）. */
  span: spanSchema,
  /** The text of the measure, heading included, up to the parenthesis. */
  measureSpan: spanSchema,
});
export type Responsibility = Readonly<z.infer<typeof responsibilitySchema>>;

/** A table or annex the text names but does not contain. */
export const missingTableSchema = z.object({ name: z.string(), span: spanSchema });
export type MissingTable = Readonly<z.infer<typeof missingTableSchema>>;

export const planSchema = z.object({
  sections: z.array(sectionSchema),
  paragraphs: z.array(paragraphSchema),
  sentences: z.array(sentenceSchema),
  tables: z.array(tableSchema),
  responsibilities: z.array(responsibilitySchema),
  missingTables: z.array(missingTableSchema),
});
export type Plan = Readonly<z.infer<typeof planSchema>>;
