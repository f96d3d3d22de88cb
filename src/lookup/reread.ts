/** Items kept elsewhere (a draft basket) enter; each is read again from the present sources, or said to be gone or changed. Pure. */
import { cite } from "../cite/citations.ts";
import type { Library } from "../domain/library.ts";
import type { KeptItem, Reread } from "../domain/records.ts";
import type { Citation } from "../domain/reply.ts";
import type { Span } from "../domain/source.ts";
import type { Target } from "../domain/target.ts";
import { fail, type Result } from "../faults.ts";

/** One answer per item, in order; citations are numbered by their item. */
export function reread(library: Library, items: readonly KeptItem[]): readonly Reread[] {
  return items.map((item, i) => ("targetId" in item ? targetOf(library, item.targetId, i + 1) : citationOf(library, item.citation, i + 1)));
}

function citationOf(library: Library, kept: Extract<KeptItem, { citation: unknown }>["citation"], n: number): Reread {
  const document = library.documents.find((d) => d.source.id === kept.documentId);
  if (document !== undefined && document.source.sourceHash !== kept.sourceHash)
    return fail({ code: "source-changed", documentId: kept.documentId });
  return withoutTarget(citeIn(library, { documentId: kept.documentId, span: kept, header: null, n }));
}

const withoutTarget = (made: Result<Citation>): Reread => (made.ok ? { ok: true, citation: made.value, target: null } : made);

function targetOf(library: Library, id: string, n: number): Reread {
  const target = library.targets.find((t) => t.id === id);
  if (target === undefined) return fail({ code: "not-found", what: "target", id });
  const made = citeTarget(library, target, n);
  return made.ok ? { ok: true, citation: made.value, target } : made;
}

const citeTarget = (library: Library, target: Target, n: number): Result<Citation> =>
  citeIn(library, { documentId: target.documentId, span: target, header: target.header, n });

interface Place {
  readonly documentId: string;
  readonly span: Span;
  readonly header: Span | null;
  readonly n: number;
}

/** @returns `not-found` where there is no such document, `bad-span` where the place is not in it. */
export function citeIn(library: Library, { documentId, span, header, n }: Place): Result<Citation> {
  const document = library.documents.find((d) => d.source.id === documentId);
  return document ? cite({ document, span, header }, n) : fail({ code: "not-found", what: "document", id: documentId });
}
