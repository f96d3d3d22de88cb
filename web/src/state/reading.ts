/**
 * Which source is open beside the view, and where: kept in the address as `?read=<document>&at=<start>-<end>`,
 * so that Back closes it, a reload keeps it and the address can be passed on. Offsets are stored UTF-16 units.
 */
import { here, navigate, type Place, usePlace, withQuery } from "../router.ts";

export interface Reading {
  readonly documentId: string;
  readonly start: number;
  /** Equal to `start` where a whole document is opened. */
  readonly end: number;
}

export function readingOf({ query }: Place): Reading | null {
  const documentId = query.get("read");
  return documentId === null ? null : { documentId, ...spanOf(query.get("at")) };
}

/** `120-180`; anything else is the document's start. */
export function spanOf(at: string | null): { readonly start: number; readonly end: number } {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "") ?? [];
  const span = { start: Number(start ?? 0), end: Number(end ?? 0) };
  return span.end >= span.start ? span : { start: 0, end: 0 };
}

const atOf = ({ start, end }: Reading) => (end > start ? `${start}-${end}` : null);

/** Opens a source at a span; moving about in an open reader leaves no steps to go back through. */
export function openReader(reading: Reading): void {
  const open = readingOf(here()) !== null;
  navigate(withQuery({ read: reading.documentId, at: atOf(reading) }), { replace: open });
}

export const closeReader = (): void => navigate(withQuery({ read: null, at: null }), { replace: true });
export const useReading = (): Reading | null => readingOf(usePlace());

/** The address of a place on a page of its own: 链接到此处. */
export function addressOf(reading: Reading): string {
  const at = atOf(reading);
  return `/read/${encodeURIComponent(reading.documentId)}${at === null ? "" : `?at=${at}`}`;
}
