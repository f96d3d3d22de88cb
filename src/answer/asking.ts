/** What every kind of answer is made from: the Library, the reading of the question, and the ranked places. Types and small readers. */
import type { Reference } from "../cite/citations.ts";
import { toStored } from "../cleaned.ts";
import type { Library, PlanDocument } from "../domain/library.ts";
import type { Passage } from "../domain/passage.ts";
import type { Citation } from "../domain/reply.ts";
import type { Span } from "../domain/source.ts";
import type { Query } from "../retrieve/features.ts";
import type { RankedUnit } from "../retrieve/rank.ts";
import type { Reading } from "../understand/reading.ts";
import type { EvidenceWeights } from "./evidence-weights.ts";

export interface Asking {
  readonly library: Library;
  readonly reading: Reading;
  /** Documents inside the scope, in catalogue order. */
  readonly documents: readonly PlanDocument[];
  /** Ranks the units of the documents for the question, best first. */
  readonly rankUnits: (documents: readonly PlanDocument[], considered?: number) => readonly RankedUnit[];
  readonly query: Query;
  /** Of the signals that decide whether what is found answers. */
  readonly weights: EvidenceWeights;
  /** All that a document's sentences and rows are indexed by, one to a line, by document id. */
  readonly texts: ReadonlyMap<string, string>;
  /** The question as a city is asked it: 柳州新添几所，清远引进几所. The same where all are asked the same. */
  readonly of: (city: string) => Asking;
}

/** What several kinds of answer look for is worked out once for a question. */
export function oncePerQuestion<T>(make: (asking: Asking) => T): (asking: Asking) => T {
  const made = new WeakMap<Asking, { readonly value: T }>();
  return (asking) => {
    const found = made.get(asking) ?? { value: make(asking) };
    made.set(asking, found);
    return found.value;
  };
}

/** Groups of documents to answer from, one per city asked; one group of all where no city is named. */
export function cityGroups(asking: Asking): readonly { readonly city: string | null; readonly documents: readonly PlanDocument[] }[] {
  const { cities } = asking.reading.understood;
  if (cities.length === 0) return [{ city: null, documents: asking.documents }];
  return cities.map((city) => ({ city, documents: asking.documents.filter((d) => d.entry.city === city) }));
}

/** Units whose features are worked out where only the best one counts. */
export const BEST_ONLY = 24;

/** Sentences and rows of some of the documents. */
export function unitsOf(library: Library, documents: readonly PlanDocument[]): readonly Passage[] {
  const ids = new Set(documents.map((d) => d.source.id));
  return library.units.filter((u) => ids.has(u.documentId));
}

export function unitReference(unit: Passage, documents: readonly PlanDocument[]): Reference | null {
  const document = documents.find((d) => d.source.id === unit.documentId);
  return document ? { document, span: unit.span, header: unit.headerSpan } : null;
}

/** A cleaned place of a document as a reference. */
export function cleanReference(document: PlanDocument, span: Span): Reference {
  return { document, span: toStored(document.cleaned, span), header: null };
}

/** A citation shown before as a reference into the present documents; null where the document is gone or was changed. */
export function storedReference(asking: Asking, citation: Citation): Reference | null {
  const document = asking.library.documents.find((d) => d.source.id === citation.documentId);
  if (document === undefined || document.source.sourceHash !== citation.sourceHash) return null;
  const { start, end, header } = citation;
  return { document, span: { start, end }, header: header === undefined ? null : { start: header.start, end: header.end } };
}
