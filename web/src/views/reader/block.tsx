/** One block of a source: heading, paragraph, table, debris or stored lines. Drawn again only when its marks change. */
import { memo, type ReactNode } from "react";
import type { Edit, Span } from "../../../../src/domain/source.ts";
import { useText } from "../../text/text.ts";
import { Pieces } from "./piece.tsx";
import { type MarkedSpan, type Piece, piecesOf, storedPieces } from "./pieces.ts";
import { editsIn, type Look, type ShownBlock } from "./shown.ts";
import { TableOf } from "./table.tsx";

export interface Drawing {
  /** The stored text, and what is shown of it: the same, or its conversion of the same length. */
  readonly source: string;
  readonly shown: string;
  readonly edits: readonly Edit[];
  readonly look: Look;
}
interface Props {
  readonly block: ShownBlock;
  readonly marks: readonly MarkedSpan[];
  readonly drawing: Drawing;
}

export const BlockOf = memo(function BlockOf({ block, marks, drawing }: Props) {
  const { reader } = useText();
  const place = { "data-section": block.section ?? undefined };
  switch (block.kind) {
    case "heading":
      return (
        <HeadingOf level={block.level} {...place}>
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
          <span className="visually-hidden">{reader.removed}</span>
          <Drawn span={block} marks={marks} drawing={drawing} />
        </p>
      );
    case "raw":
      return (
        <pre className="block raw">
          <Pieces pieces={storedPieces(drawing.shown, block, drawing.edits, marks)} source={drawing.source} />
        </pre>
      );
  }
});

/** Headings of the document stand under the reader's own title, so the outermost is the third level; six is the last there is. */
function HeadingOf({ level, children, ...place }: { readonly level: number; readonly children: ReactNode }) {
  const Level = (["h3", "h3", "h4", "h5", "h6"] as const)[Math.min(level, 4)] ?? "h6";
  return (
    <Level className={`block heading level-${Math.min(level, 5)}`} {...place}>
      {children}
    </Level>
  );
}

export function Drawn({ span, marks, drawing }: { readonly span: Span; readonly marks: readonly MarkedSpan[]; readonly drawing: Drawing }) {
  const { shown, source, edits, look } = drawing;
  const pieces = piecesOf(shown, span, editsIn(edits, span), marks);
  return <Pieces pieces={look === "clean" ? pieces.filter(isWords) : pieces} source={source} />;
}

const isWords = ({ kind }: Piece) => kind !== "removed";
