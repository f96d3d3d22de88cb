/** Edge: the page. Its selection enters, the stored span leaves; and back. Pieces carry `data-at`, `data-to` and, where unit by unit, `data-exact`. */
import type { Span } from "../../../../src/domain/source.ts";
import { type SelectedPart, spanOfParts } from "./selection.ts";

/** null where nothing of the region is selected. */
export function selectedSpan(root: HTMLElement, selection: Selection | null): Span | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const pieces = [...root.querySelectorAll<HTMLElement>("[data-at]")].filter((piece) => range.intersectsNode(piece));
  return spanOfParts(pieces.map((piece) => partOf(piece, range)));
}

function partOf(piece: HTMLElement, range: Range): SelectedPart {
  const inside = (node: Node) => piece.contains(node);
  const length = piece.textContent.length;
  return {
    start: Number(piece.dataset["at"]),
    end: Number(piece.dataset["to"]),
    exact: piece.dataset["exact"] !== undefined,
    from: inside(range.startContainer) ? unitsBefore(piece, range.startContainer, range.startOffset) : 0,
    to: inside(range.endContainer) ? unitsBefore(piece, range.endContainer, range.endOffset) : length,
  };
}

/** Drawn units of the piece before a boundary inside it. */
function unitsBefore(piece: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
