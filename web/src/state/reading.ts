/**
 * Which source is open beside the view, and where: kept in the address as `?read=<document>&at=<start>-<end>`,
 * so that Back closes it, a reload keeps it and the address can be passed on. Offsets are stored UTF-16 units.
 */
import { here, navigate, type Place, usePlace, withQuery } from "../router.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}
export interface Reading extends Span {
  readonly documentId: string;
  /** The version the span was taken from; another present one is not highlighted but said to be newer. */
  readonly sourceHash?: string | undefined;
  /** The column header a table value needs to be read. */
  readonly header?: Span | undefined;
}

/** So many digits of a hash tell two versions apart. */
const HASH_SHOWN = 12;

export function readingOf({ query }: Place): Reading | null {
  const documentId = query.get("read");
  return documentId === null ? null : placeOf(documentId, query);
}

/** The place an address names in a document; without a good span, the document's start. */
export function placeOf(documentId: string, query: URLSearchParams): Reading {
  const header = spanOf(query.get("header"));
  const sourceHash = query.get("v") ?? undefined;
  return {
    documentId,
    ...(spanOf(query.get("at")) ?? { start: 0, end: 0 }),
    ...(header ? { header } : {}),
    ...(sourceHash ? { sourceHash } : {}),
  };
}

/** `120-180`; null where the text is no span. */
export function spanOf(at: string | null): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "") ?? [];
  if (start === undefined || end === undefined || Number(end) < Number(start)) return null;
  return { start: Number(start), end: Number(end) };
}

const written = (span: Span | undefined) => (span === undefined || span.end <= span.start ? null : `${span.start}-${span.end}`);

const queryOf = (reading: Reading) => ({
  at: written(reading),
  header: written(reading.header),
  v: reading.sourceHash?.slice(0, HASH_SHOWN) ?? null,
});

/** Opens a source at a span; moving about in an open reader leaves no steps to go back through. */
export function openReader(reading: Reading): void {
  const open = readingOf(here()) !== null;
  navigate(withQuery({ read: reading.documentId, ...queryOf(reading) }), { replace: open });
}

/** The same place in whichever reader is open: beside a view, or on a page of its own. */
export function goTo(reading: Reading): void {
  if (readingOf(here()) === null) navigate(withQuery(queryOf(reading)), { replace: true });
  else openReader(reading);
}

export const closeReader = (): void => navigate(withQuery({ read: null, at: null, header: null, v: null }), { replace: true });
export const useReading = (): Reading | null => readingOf(usePlace());

/** The address of a place on a page of its own: 链接到此处. */
export function addressOf(reading: Reading): string {
  const query = new URLSearchParams(Object.entries(queryOf(reading)).filter((pair): pair is [string, string] => pair[1] !== null));
  return `/read/${encodeURIComponent(reading.documentId)}${query.size === 0 ? "" : `?${query}`}`;
}

/** Whether the span was taken from the version that is stored now. */
export const isPresent = ({ sourceHash }: Reading, present: string): boolean =>
  sourceHash === undefined || present.startsWith(sourceHash.slice(0, HASH_SHOWN));
