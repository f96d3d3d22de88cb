/** A stored text and its edits enter; each edit with a few words around it, before and after, leaves. Pure. */
import type { Edit } from "../../../../src/domain/source.ts";

/** Words shown on either side of an edit, in characters. */
const AROUND = 14;
/** A long removal is shown by its beginning and end. */
const AT_MOST = 60;

export interface Sample {
  readonly edit: Edit;
  readonly left: string;
  readonly stored: string;
  readonly right: string;
}

/** Neighbouring edits are applied in the words around, so that only one change is seen at a time. */
export function samplesOf(source: string, edits: readonly Edit[], kind: Edit["kind"]): readonly Sample[] {
  return edits.flatMap((edit, i) => {
    if (edit.kind !== kind) return [];
    const left = cleaned(source, edits, Math.max(0, edit.start - 4 * AROUND), edit.start, i);
    const right = cleaned(source, edits, edit.end, Math.min(source.length, edit.end + 4 * AROUND), i);
    return [{ edit, left: left.slice(-AROUND), stored: shortened(source.slice(edit.start, edit.end)), right: right.slice(0, AROUND) }];
  });
}

function cleaned(source: string, edits: readonly Edit[], from: number, to: number, skip: number): string {
  let out = "";
  let at = from;
  for (const [i, { start, end, text }] of edits.entries()) {
    if (i === skip || end <= from || start >= to) continue;
    out += source.slice(at, Math.max(at, start)) + text;
    at = Math.max(at, end);
  }
  return (out + source.slice(at, Math.max(at, to))).replace(/\s+/g, " ");
}

const shortened = (text: string) => (text.length <= AT_MOST ? text : `${text.slice(0, AT_MOST / 2)}……${text.slice(-AT_MOST / 4)}`);
