/** Headings met in order -> the section tree. Pure state machine: each function returns or changes only its own outline. */
import type { Section } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import { BOX_RANK, type Heading } from "./headings.ts";

type Draft = { -readonly [K in keyof Section]: Section[K] };
interface Frame {
  readonly section: Draft;
  readonly rank: number;
  /** Last number seen among its children, by rank. */
  readonly counted: Map<number, number>;
  hasBody: boolean;
}

export interface Outline {
  /** Innermost open section. */
  readonly current: () => number;
  readonly open: (heading: Pick<Heading, "kind" | "rank" | "number">, headingSpan: Span, text: string) => number;
  /** Marks that the current section has words of its own. */
  readonly touch: () => void;
  /** Ends the innermost open box or table section, if any, at `at`; `onlyFilled`: only when it has a body. */
  readonly closeBox: (at: number, onlyFilled: boolean) => void;
  /** Ends the sections of this rank and deeper. */
  readonly closeFrom: (rank: number, at: number) => void;
  readonly finish: () => readonly Section[];
}

/** An outline for a text of `length` units; section 0 is the document itself. */
export function startOutline(length: number): Outline {
  const root: Draft = {
    id: 0,
    parent: null,
    level: 0,
    heading: "",
    kind: "document",
    headingSpan: { start: 0, end: 0 },
    span: { start: 0, end: length },
  };
  const sections: Draft[] = [root];
  const stack: Frame[] = [{ section: root, rank: 0, counted: new Map(), hasBody: false }];
  const top = () => stack.at(-1);
  const popTo = (depth: number, at: number) => {
    while (stack.length > Math.max(1, depth)) {
      const frame = stack.pop();
      if (frame !== undefined) frame.section.span = { start: frame.section.span.start, end: at };
    }
  };
  const closeBox = (at: number, onlyFilled: boolean) => {
    const depth = stack.findLastIndex((f) => isBox(f));
    const frame = stack[depth];
    if (frame !== undefined && (!onlyFilled || frame.hasBody)) popTo(depth, at);
  };
  const open: Outline["open"] = ({ kind, rank, number }, headingSpan, heading) => {
    if (rank === BOX_RANK || leavesBox(stack, rank, number)) closeBox(headingSpan.start, false);
    if (rank !== BOX_RANK) popTo(depthFor(stack, rank), headingSpan.start);
    const parent = top()?.section ?? root;
    const span = { start: headingSpan.start, end: length };
    const section: Draft = { id: sections.length, parent: parent.id, level: parent.level + 1, heading, kind, headingSpan, span };
    if (number !== null) top()?.counted.set(rank, number);
    sections.push(section);
    stack.push({ section, rank, counted: new Map(), hasBody: false });
    return section.id;
  };
  const touch = () => {
    for (const frame of stack) frame.hasBody = true;
  };
  const closeFrom = (rank: number, at: number) => {
    const depth = stack.findIndex((frame) => frame.rank >= rank);
    if (depth > 0) popTo(depth, at);
  };
  return { current: () => top()?.section.id ?? 0, open, touch, closeBox, closeFrom, finish: () => sections };
}

function isBox(frame: Frame): boolean {
  return frame.section.kind === "box" || frame.section.kind === "table";
}

/** How many frames stay open under a new heading of this rank. */
function depthFor(stack: readonly Frame[], rank: number): number {
  const box = stack.findLastIndex((f) => isBox(f));
  const from = rank > BOX_RANK && box > 0 ? box : 0;
  const blocking = stack.findIndex((f, i) => i > from && f.rank >= rank);
  return blocking < 0 ? stack.length : blocking;
}

/** An item after a box goes on with the list outside it when only that list has the number before. */
function leavesBox(stack: readonly Frame[], rank: number, number: number | null): boolean {
  const box = stack.findLastIndex((f) => isBox(f));
  if (box < 0 || rank < BOX_RANK) return box >= 0;
  if (number === null || number === 1) return false;
  const inside = stack.slice(box).some((f) => f.counted.get(rank) === number - 1);
  return !inside && stack.slice(0, box).some((f) => f.counted.get(rank) === number - 1);
}
