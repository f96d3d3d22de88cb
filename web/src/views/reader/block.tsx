/** One block of a source: heading, paragraph, table, debris or stored lines. Drawn again only when its marks change. */
import { memo, type ReactNode } from "react";
import type { Edit, Span } from "../../../../src/domain/source.ts";
import type { Table } from "../../text/text.ts";
import { Pieces } from "./piece.tsx";
import { type MarkedSpan, type Piece, piecesOf, storedPieces } from "./pieces.ts";
import { editsIn, type Look, type ShownBlock } from "./shown.ts";
import { TableOf } from "./table.tsx";

export interface Drawing {
  /** The stored text, and what is shown of it: the same, or its conversion of the same length. */
  readonly source: string;
  readonly shown: string;
  readonly edits: readonly Edit[];
  readonly words: Table["reader"];
  readonly look: Look;
  /** Depth of each heading by its place, and the level the outermost stands on. */
  readonly depths: ReadonlyMap<number, number>;
  readonly outermost: 2 | 3;
}
interface Props {
  readonly block: ShownBlock;
  readonly marks: readonly MarkedSpan[];
  readonly drawing: Drawing;
}

export const BlockOf = memo(function BlockOf({ block, marks, drawing }: Props) {
  const place = { "data-section": block.section ?? undefined };
  switch (block.kind) {
    case "heading":
      return (
        <HeadingOf depth={drawing.depths.get(block.start) ?? 0} outermost={drawing.outermost} {...place}>
          <Drawn span={block} marks={marks} drawing={drawing} />
        </HeadingOf>
      );
    case "paragraph":
      return (
        <p className="block" {...place}>
          {block.lead === null ? null : (
            <strong>
              <Drawn span={{ start: block.start, end: block.lead }} marks={marks} drawing={drawing} />
            </strong>
          )}
          <Drawn span={{ start: block.lead ?? block.start, end: block.end }} marks={marks} drawing={drawing} />
        </p>
      );
    case "table":
      return <TableOf block={block} marks={marks} drawing={drawing} />;
    case "debris":
      return (
        <p className="block outside" {...place}>
          <span className="visually-hidden">{drawing.words.removed}</span>
          <Drawn span={block} marks={marks} drawing={drawing} />
        </p>
      );
    case "raw":
      return (
        <pre className="block raw">
          <Pieces pieces={storedPieces(drawing.shown, block, drawing.edits, marks)} source={drawing.source} words={drawing.words} />
        </pre>
      );
  }
});

interface HeadingProps {
  readonly depth: number;
  readonly outermost: 2 | 3;
  readonly children: ReactNode;
}
const LEVELS = ["h2", "h3", "h4", "h5", "h6"] as const;

/** Headings of the document stand under the reader's own title; six is the last level there is. */
function HeadingOf({ depth, outermost, children, ...place }: HeadingProps) {
  const Level = LEVELS[depth + outermost - 2] ?? "h6";
  return (
    <Level className={`block heading depth-${Math.min(depth, 3)}`} {...place}>
      {children}
    </Level>
  );
}

export function Drawn({ span, marks, drawing }: { readonly span: Span; readonly marks: readonly MarkedSpan[]; readonly drawing: Drawing }) {
  const { shown, source, edits, look, words } = drawing;
  const pieces = piecesOf(shown, span, editsIn(edits, span), marks);
  return <Pieces pieces={look === "clean" ? pieces.filter(isWords) : pieces} source={source} words={words} />;
}

const isWords = ({ kind }: Piece) => kind !== "removed";
