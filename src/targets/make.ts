/** The parts of a target, in cleaned offsets -> the record with stored offsets and the stored words. Pure. */
import { createHash } from "node:crypto";
import { toStored } from "../cleaned.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Span } from "../domain/source.ts";
import type { Quantity, Target } from "../domain/target.ts";
import { headingPath } from "../headings.ts";

export interface Parts {
  readonly kind: Target["kind"];
  readonly indicator: string;
  readonly measure: string;
  readonly quantity: Quantity;
  /** Cleaned offsets. */
  readonly span: Span;
  readonly sectionId: number;
  readonly baseline: boolean;
  readonly year: number | null;
  readonly period: string | null;
  readonly header?: Span | null;
  readonly column?: string | null;
  readonly group?: string | null;
  readonly place?: string | null;
  readonly attribute?: Target["attribute"];
  readonly extra?: Target["extra"];
}

export function makeTarget(document: PlanDocument, parts: Parts): Target {
  const { source, entry } = document;
  const place = storedPlace(document, parts.span);
  const header = parts.header && parts.header.end > parts.header.start ? storedPlace(document, parts.header) : null;
  const key = [source.id, parts.kind, place.start, place.end, parts.indicator, parts.quantity.valueText, parts.year].join("|");
  return {
    id: createHash("sha256").update(key).digest("hex").slice(0, 16),
    kind: parts.kind,
    documentId: source.id,
    file: source.file,
    city: entry.city,
    section: headingPath(document.plan, parts.sectionId),
    indicator: parts.indicator,
    measure: parts.measure,
    year: parts.year,
    period: parts.period,
    ...parts.quantity,
    attribute: parts.attribute ?? null,
    baseline: parts.baseline,
    ...place,
    raw: source.text.slice(place.start, place.end),
    header: header && { ...header, raw: source.text.slice(header.start, header.end) },
    column: parts.column ?? null,
    group: parts.group ?? null,
    place: parts.place ?? null,
    extra: parts.extra ?? null,
  };
}

export function storedPlace(document: PlanDocument, span: Span): Span {
  return toStored(document.cleaned, span);
}
