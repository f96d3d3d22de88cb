/** Citations as words to paste. Pure. */
import type { Citation } from "../../../src/domain/reply.ts";

type Named = Pick<Citation, "title" | "titleStated" | "docNumber" | "file">;

/** 《title》（number）; a title the text does not state stands in 〔 〕, a document without one goes by its file name. */
export function citedAs({ title, titleStated, docNumber, file }: Named): string {
  const name = title === null ? file : titleStated ? `《${title}》` : `〔${title}〕`;
  return `${name}${docNumber ? `（${docNumber}）` : ""}`;
}

/** The answer with its sources written out below it. */
export function withSources(text: string, citations: readonly Citation[], name: (citation: Citation) => string): string {
  const sources = citations.map((c) => `[${c.n}] ${name(c)}${c.section.length > 0 ? `，${c.section.join(" › ")}` : ""}：“${c.quote}”`);
  return [text, "", ...sources].join("\n").trim();
}
