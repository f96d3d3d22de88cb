/** A document laid out for reading and the way of reading chosen enter; the blocks to draw leave. Pure. */
import type { Block, Reading } from "../../../../src/domain/reading.ts";
import type { Edit, Span } from "../../../../src/domain/source.ts";
import type { MarkedSpan } from "./pieces.ts";

/** clean: debris hidden; marked: debris shown but dimmed; stored: the text as it stands. */
export type Look = "clean" | "marked" | "stored";
/** debris: removed stretches outside every block. raw: lines as stored. */
export type ShownBlock = Block | (Span & { readonly kind: "debris" | "raw"; readonly section: number | null });

/** About so many units of stored text are one block, so that the browser can leave out what is not in view. */
const RAW_BLOCK = 1200;

/** How deep each heading stands among the headings drawn, from 0: a step down is never more than one. */
export function depthsOf(blocks: readonly ShownBlock[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  let open: readonly number[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading") continue;
    open = open.filter((level) => level < block.level);
    depths.set(block.start, open.length);
    open = [...open, block.level];
  }
  return depths;
}

export function shownBlocks({ text, blocks, edits }: Reading, look: Look): readonly ShownBlock[] {
  if (look === "stored") return rawBlocks(text);
  return look === "marked" ? withDebris(blocks, edits, text.length) : withSpam(blocks, edits);
}

function rawBlocks(text: string): ShownBlock[] {
  const out: ShownBlock[] = [];
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf("\n", start + RAW_BLOCK);
    const end = line < 0 ? text.length : line + 1;
    out.push({ kind: "raw", section: null, start, end });
    start = end;
  }
  return out;
}

function withDebris(blocks: readonly Block[], edits: readonly Edit[], length: number): ShownBlock[] {
  const out: ShownBlock[] = [];
  let at = 0;
  for (const block of [...blocks, null]) {
    const gap = { start: at, end: block?.start ?? length };
    const inside = editsIn(edits, gap);
    const [first, last] = [inside[0], inside.at(-1)];
    if (first && last) out.push({ kind: "debris", section: null, start: first.start, end: last.end });
    if (block) out.push(block);
    at = block?.end ?? length;
  }
  return out;
}

/** That something was left out as spam is said even where all other debris is hidden. */
function withSpam(blocks: readonly Block[], edits: readonly Edit[]): readonly ShownBlock[] {
  const outside = edits.filter((e) => e.kind === "spam" && !blocks.some((b) => b.start < e.end && b.end > e.start));
  if (outside.length === 0) return blocks;
  const spam = outside.map(({ start, end }): ShownBlock => ({ kind: "debris", section: null, start, end }));
  return [...blocks, ...spam].sort((a, b) => a.start - b.start);
}

export const editsIn = (edits: readonly Edit[], { start, end }: Span): readonly Edit[] =>
  edits.filter((e) => e.start >= start && e.end <= end);

/** For each block the marks in it; blocks without any share one empty list, so that they are not drawn again. */
export function marksByBlock(blocks: readonly Span[], marks: readonly MarkedSpan[]): readonly (readonly MarkedSpan[])[] {
  if (marks.length === 0) return blocks.map(() => none);
  return blocks.map((block) => {
    const inside = marks.filter((m) => m.start < block.end && m.end > block.start);
    return inside.length === 0 ? none : inside;
  });
}
const none: readonly MarkedSpan[] = [];
