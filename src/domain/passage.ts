/** A passage is what is indexed, retrieved and read: a stretch of one section, or rows of one table. */
import { z } from "zod";
import { spanSchema } from "./source.ts";

export const passageSchema = z.object({
  /** Hash of document, place and text: the same words at the same place keep their id. */
  id: z.string(),
  documentId: z.string(),
  kind: z.enum(["prose", "row"]),
  sectionId: z.int().nonnegative(),
  /** Headings from the outermost in. */
  section: z.array(z.string()),
  /** Stored offsets. */
  span: spanSchema,
  /** Cleaned offsets of the same stretch. */
  cleanSpan: spanSchema,
  /** Stored place of the column header a table passage needs to be read. */
  headerSpan: spanSchema.nullable(),
  /** The cleaned words, for reading. */
  text: z.string(),
  /** What both indexes see: document city and title, heading path, column headers, text; in Simplified characters. */
  indexText: z.string(),
});
export type Passage = Readonly<z.infer<typeof passageSchema>>;
