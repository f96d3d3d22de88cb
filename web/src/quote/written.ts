/** Citations as words to paste. */
import type { Citation } from "../../../src/domain/reply.ts";
import { text } from "../text/text.ts";

type Named = Pick<Citation, "title" | "titleStated" | "docNumber" | "docStatus" | "file">;

/**
 * 《title》（number）; a title the text does not state stands in 〔 〕, a document without one goes by its file name.
 * A draft always says that it is one.
 */
export function citedAs({ title, titleStated, docNumber, docStatus, file }: Named): string {
  const draft = text().words.status.draft;
  const name = title !== null && titleStated ? `《${title}》` : titleOf({ title, titleStated, file });
  const notes = [docNumber, docStatus === "draft" && !name.includes(draft) ? draft : null].filter((note) => note !== null);
  return `${name}${notes.map((note) => `（${note}）`).join("")}`;
}

/** A title the text does not state stands in 〔 〕 wherever it is shown. */
export const titleOf = ({ title, titleStated, file }: Pick<Named, "title" | "titleStated" | "file">): string =>
  title === null ? file : titleStated ? title : `〔${title}〕`;

/** Where in the document, after a comma; nothing where the text has no headings. */
const placeIn = ({ section }: Citation) => (section.length > 0 ? `，${section.join(" › ")}` : "");

/** The answer with its sources written out below it. */
export function withSources(words: string, citations: readonly Citation[]): string {
  const sources = citations.map((c) => `[${c.n}] ${citedAs(c)}${placeIn(c)}：“${c.quote}”`);
  return [words, "", ...sources].join("\n").trim();
}

/** One quotation as it stands in a text: “quote”（source, section）. */
export const quoted = (citation: Citation): string => `“${citation.quote}”（${citedAs(citation)}${placeIn(citation)}）`;
