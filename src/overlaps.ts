/** Two spans of one text -> whether they share a character. Pure. */
import type { Span } from "./domain/source.ts";

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
