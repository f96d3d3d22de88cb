/** The shape of a detector and of a table line: a regular expression with one text it must find and one it must not. */
import type { Edit, EditKind, Script } from "../../domain/source.ts";

export interface Setting {
  readonly file: string;
  readonly script: Script;
}

/** Finds debris of one sort in a text that earlier detectors have already cleaned; edits sorted, not overlapping. */
export type Detector = (text: string, setting: Setting) => readonly Edit[];

export interface Pattern {
  readonly name: string;
  readonly pattern: RegExp;
  readonly finds: string;
  readonly passes: string;
}

/** Removes everything a table of global patterns finds. */
export function removeAll(text: string, patterns: readonly Pattern[], kind: EditKind): readonly Edit[] {
  const found = patterns.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return mergeSpans(found).map((span) => ({ ...span, text: "", kind, presumed: false }));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function mergeSpans(spans: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const span of [...spans].filter((s) => s.end > s.start).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
