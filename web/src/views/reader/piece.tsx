/** Pieces of a source on the page. Each carries its stored place, so that a selection leads back to it. */
import { useText } from "../../text/text.ts";
import type { Piece } from "./pieces.ts";

export function Pieces({ pieces, source }: { readonly pieces: readonly Piece[]; readonly source: string }) {
  return pieces.map((piece) => <OnePiece key={piece.start} piece={piece} source={source} />);
}

function OnePiece({ piece, source }: { readonly piece: Piece; readonly source: string }) {
  const { reader } = useText();
  const { kind, start, end, text, marks } = piece;
  const places = { "data-at": start, "data-to": end };
  const className = [kind === "plain" ? "" : kind, ...marks].filter(Boolean).join(" ") || undefined;
  if (kind === "blank") return null;
  if (kind === "spam") return <span className="spam">{reader.spam(end - start)}</span>;
  if (kind === "restored")
    return (
      <span {...places} className={className} title={reader.restored(source.slice(start, end))}>
        〔{text}〕
      </span>
    );
  const exact = kind === "plain" ? { "data-exact": "" } : {};
  // <mark> is for the words the reader came for; other marks are aids and would only be noise in a screen reader.
  return marks.includes("here") ? (
    <mark {...places} {...exact} className={className}>
      {text}
    </mark>
  ) : (
    <span {...places} {...exact} className={className}>
      {text}
    </span>
  );
}
