/** A place in a document -> a Citation whose words are checked against the stored text, or a fault. Pure. */
import { quoteOf, toStored } from "../cleaned.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Section } from "../domain/plan.ts";
import type { Citation } from "../domain/reply.ts";
import type { Span } from "../domain/source.ts";
import { fail, ok, type Result } from "../faults.ts";
import { headingPath } from "../headings.ts";

/** What a statement points to: a stored span, and the column header needed to read a table value. */
export interface Reference {
  readonly document: PlanDocument;
  readonly span: Span;
  readonly header: Span | null;
}

/** @returns the citation numbered `n`, or `bad-span` when the span does not lie in the stored text. */
export function cite(reference: Reference, n: number): Result<Citation> {
  const { document, span, header } = reference;
  const { source, entry } = document;
  if (!holds(source.text, span)) return fail({ code: "bad-span", ...span, length: source.text.length });
  const { quote, repaired } = quoteOf(document.cleaned, document.edits, span);
  return ok({
    n,
    documentId: source.id,
    sourceHash: source.sourceHash,
    file: source.file,
    title: entry.title,
    titleStated: entry.titleStated,
    city: entry.city,
    docStatus: entry.docStatus,
    docNumber: entry.docNumber,
    section: sectionPath(document, span),
    start: span.start,
    end: span.end,
    raw: source.text.slice(span.start, span.end),
    // What stood around the text on its page was cleaned away: it is quoted as stored.
    quote: quote === "" ? source.text.slice(span.start, span.end) : quote,
    repaired,
    ...(header && holds(source.text, header) ? { header: { ...header, raw: source.text.slice(header.start, header.end) } } : {}),
  });
}

function holds(text: string, span: Span): boolean {
  return span.start >= 0 && span.end > span.start && span.end <= text.length;
}

/** Headings over a stored place, outermost first, the document itself left out. */
export function sectionPath(document: PlanDocument, span: Span): string[] {
  return headingPath(document.plan, innermost(document, span)?.id ?? null);
}

function innermost(document: PlanDocument, span: Span): Section | undefined {
  let best: Section | undefined;
  for (const section of document.plan.sections) {
    const stored = toStored(document.cleaned, section.span);
    if (stored.start <= span.start && span.start < stored.end && (!best || section.level >= best.level)) best = section;
  }
  return best;
}
