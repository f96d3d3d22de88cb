/** 原文已更新: the span was taken from another version. The words kept are shown; nothing is highlighted on a guess. */
import { History } from "lucide-react";
import type { Reading as Document } from "../../../../src/domain/reading.ts";
import { goTo, type Reading } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { session } from "../chat/session.ts";

export function Changed({ document, reading }: { readonly document: Document; readonly reading: Reading }) {
  const { reader } = useText();
  const { turns } = session.use();
  const kept = turns
    .flatMap(({ citations }) => citations)
    .find((c) => c.documentId === reading.documentId && c.start === reading.start && c.end === reading.end);
  const again = kept ? onlyPlace(document.text, kept.raw) : null;
  return (
    <div className="reader-note changed" role="status">
      <History className="icon" aria-hidden="true" />
      <div>
        <strong>{reader.changed}</strong> <span>{reader.changedDetail}</span>
        {kept ? <blockquote>{kept.quote}</blockquote> : null}
        {again ? (
          <Button small onPress={() => goTo({ documentId: reading.documentId, ...again, sourceHash: document.document.sourceHash })}>
            {reader.locate}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Where the very same words stand now, if they stand there exactly once. */
function onlyPlace(source: string, raw: string): { readonly start: number; readonly end: number } | null {
  const start = source.indexOf(raw);
  return start >= 0 && source.indexOf(raw, start + 1) < 0 ? { start, end: start + raw.length } : null;
}
