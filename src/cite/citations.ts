/** A place in a document -> a Citation whose words are checked against the stored text, or a fault. Pure. */
import { quoteOf, toStored } from "../cleaned.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Section } from "../domain/plan.ts";
import type { Citation } from "../domain/reply.ts";
import type { Span } from "../domain/source.ts";
import { fail, ok, type Result } from "../faults.ts";
import { headingPath } from "../headings.ts";
import { overlaps } from "../overlaps.ts";

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
    quote: quote === "" && isPageFact(document, span) ? source.text.slice(span.start, span.end) : quote,
    repaired,
    ...(header && holds(source.text, header) ? { header: { ...header, raw: source.text.slice(header.start, header.end) } } : {}),
  });
}

/** Where a page came from and when stood around the text and was cleaned away: that much of a page is quoted as stored, and no mark or menu. */
function isPageFact({ source, edits }: PlanDocument, span: Span): boolean {
  const away = edits.filter((e) => overlaps(e, span));
  return away.every((e) => e.kind === "navigation" || e.kind === "layout") && PAGE_FACT.test(source.text.slice(span.start, span.end));
}
/** 来源：某局; 2021-11-25 14:10; the name of an office or site alone. Not: 打印本页. */
const PAGE_FACT = /来源|來源|时间|時間|日期|发布|發佈|發布|\d{4}[-年./]\d{1,2}|(?:[局委厅廳部府办辦网網报報站]|中心)\s*$/;

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
