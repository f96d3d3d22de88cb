/** What can be done with the words selected, or with the span the reader was opened at: quote them, link to them. */
import { BookmarkPlus, Copy, Link2 } from "lucide-react";
import type { Span } from "../../../../src/domain/source.ts";
import { citationAt } from "../../api/documents.ts";
import { Failure } from "../../api/failure.ts";
import { collect } from "../../draft/collect.ts";
import { quoted } from "../../quote/written.ts";
import { addressOf } from "../../state/reading.ts";
import { text, useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { copy } from "../../ui/clipboard.ts";
import { say } from "../../ui/toast.tsx";

interface Props {
  readonly documentId: string;
  readonly sourceHash: string;
  readonly span: Span;
  readonly isSelection: boolean;
  /** The column header of the value cited, which may be out of view. */
  readonly header: string | null;
}

export function SelectionBar({ documentId, sourceHash, span, isSelection, header }: Props) {
  const { reader } = useText();
  const length = span.end - span.start;
  return (
    <div className="selection-bar" role="toolbar" aria-label={isSelection ? reader.selected(length) : reader.passage(length)}>
      <span className="fine soft" role="status">
        {isSelection ? reader.selected(length) : reader.passage(length)}
      </span>
      {header === null ? null : <span className="badge">{header}</span>}
      <span className="spring" />
      <Button small look="quiet" icon={BookmarkPlus} onPress={() => void collectSpan(documentId, span)}>
        {reader.addToDraft}
      </Button>
      <Button small look="quiet" icon={Copy} onPress={() => void copyCited(documentId, span)}>
        {reader.copyCited}
      </Button>
      <Button small look="quiet" icon={Link2} onPress={() => void copyLink({ documentId, sourceHash, ...span })}>
        {reader.copyLink}
      </Button>
    </div>
  );
}

async function collectSpan(documentId: string, { start, end }: Span): Promise<void> {
  try {
    await collect([{ citation: await citationAt(documentId, start, end) }]);
  } catch (error) {
    say(error instanceof Failure ? error.message : text().frame.broken);
  }
}

/** The words come from the server's reading of the span, not from the page. */
async function copyCited(documentId: string, { start, end }: Span): Promise<void> {
  try {
    const citation = await citationAt(documentId, start, end);
    await copy(quoted(citation));
  } catch (error) {
    say(error instanceof Failure ? error.message : text().frame.broken);
  }
}

async function copyLink(place: Parameters<typeof addressOf>[0]): Promise<void> {
  await copy(`${location.origin}${addressOf(place)}`);
}
