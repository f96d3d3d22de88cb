/** Edits of a stored text, and edits of the text those gave, in; one list of edits of the stored text out. Pure. */
import type { Cleaned, Edit } from "../domain/source.ts";

/** An edit placed in the middle text: `[from, to)` is what it gave (first) or what it takes (second). */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly edit: Edit;
  readonly second: boolean;
}

/**
 * Applying the result to the stored text gives what applying `first`, then `second`, gives.
 * @param middle the text after `first`; `second` is in its offsets. Both lists sorted, not overlapping.
 */
export function composeEdits(first: readonly Edit[], middle: Cleaned, second: readonly Edit[]): readonly Edit[] {
  return groups([...placeFirst(first), ...second.map(placeSecond)].sort(inOrder)).flatMap((group) => mergeGroup(group, middle));
}

function placeFirst(edits: readonly Edit[]): readonly Placed[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { from, to: from + edit.text.length, edit, second: false };
  });
}

function placeSecond(edit: Edit): Placed {
  return { from: edit.start, to: edit.end, edit, second: true };
}

/** Empty stretches before full ones, and a deletion before an insertion at the same place. */
function inOrder(a: Placed, b: Placed): number {
  return a.from - b.from || a.to - b.to || Number(a.second) - Number(b.second);
}

/** Stretches that overlap stand in one group. */
function groups(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const all: Placed[][] = [];
  let end = -1;
  for (const item of placed) {
    const last = all.at(-1);
    if (last && item.from < end) last.push(item);
    else all.push([item]);
    end = last && item.from < end ? Math.max(end, item.to) : item.to;
  }
  return all;
}

function mergeGroup(group: readonly Placed[], middle: Cleaned): readonly Edit[] {
  const seconds = group.filter((item) => item.second);
  const kind = seconds[0]?.edit.kind;
  if (kind === undefined) return group.map((item) => item.edit);
  const from = Math.min(...group.map((item) => item.from));
  const to = Math.max(...group.map((item) => item.to));
  const start = middle.starts[from] ?? middle.ends.at(-1) ?? 0;
  const end = to > from ? (middle.ends[to - 1] ?? start) : start;
  const text = rewrite(middle.text, { from, to }, seconds);
  return [{ start, end, text, kind, presumed: group.some((item) => item.edit.presumed) && text !== "" }];
}

function rewrite(middle: string, range: { readonly from: number; readonly to: number }, edits: readonly Placed[]): string {
  let text = "";
  let at = range.from;
  for (const { from, to, edit } of edits) {
    text += middle.slice(at, from) + edit.text;
    at = to;
  }
  return text + middle.slice(at, range.to);
}
