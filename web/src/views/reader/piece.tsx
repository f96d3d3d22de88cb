/** Pieces of a source on the page. Each carries its stored place, so that a selection leads back to it. */
import type { Table } from "../../text/text.ts";
import type { Piece } from "./pieces.ts";

interface Props {
  readonly source: string;
  /** Handed down: a source has thousands of pieces, too many to each follow the table of strings. */
  readonly words: Table["reader"];
}

export function Pieces({ pieces, ...rest }: Props & { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece) => <OnePiece key={piece.start} piece={piece} {...rest} />);
}

function OnePiece({ piece, source, words }: Props & { readonly piece: Piece }) {
  const { kind, start, end, text, marks } = piece;
  const places = { "data-at": start, "data-to": end };
  const className = [kind === "plain" ? "" : kind, ...marks].filter(Boolean).join(" ") || undefined;
  if (kind === "blank") return null;
  if (kind === "spam") return <span className="spam">{words.spam(end - start)}</span>;
  if (kind === "restored")
    return (
      <span {...places} className={className} title={words.restored(source.slice(start, end))}>
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
