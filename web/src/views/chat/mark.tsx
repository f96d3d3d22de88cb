/** A mark [n]: pointing at it or focusing it shows the quote; a press opens the source there. */
import { useQueryClient } from "@tanstack/react-query";
import { BookOpen, Copy } from "lucide-react";
import { useState } from "react";
import { Popover, PreviewTrigger } from "react-aria-components";
import type { Citation } from "../../../../src/domain/reply.ts";
import { readingQuery } from "../../api/documents.ts";
import { AddButton } from "../../draft/add-button.tsx";
import { QuoteCard } from "../../quote/card.tsx";
import { quoted } from "../../quote/written.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { copy } from "../../ui/clipboard.ts";
import "./mark.css";

export function Mark({ citation }: { readonly citation: Citation }) {
  const { chat, reader } = useText();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const toSource = () => {
    setOpen(false);
    openReader(citation);
  };
  const onOpenChange = (now: boolean) => {
    setOpen(now);
    // Whoever looks at the card is likely to open the source next.
    if (now) void cache.prefetchQuery(readingQuery(citation.documentId));
  };
  return (
    <PreviewTrigger delay={120} closeDelay={150} isOpen={open} onOpenChange={onOpenChange}>
      <Button className="mark" aria-label={chat.openAt(citation.n)} onPress={toSource}>
        {citation.n}
      </Button>
      <Popover className="popover quote-popover" placement="bottom start" offset={6} aria-label={chat.openAt(citation.n)}>
        <QuoteCard citation={citation}>
          <Button small look="quiet" icon={BookOpen} onPress={toSource}>
            {chat.openSource}
          </Button>
          <AddButton thing={{ citation }} />
          <Button small look="quiet" icon={Copy} onPress={() => void copy(quoted(citation))}>
            {reader.copyCited}
          </Button>
        </QuoteCard>
      </Popover>
    </PreviewTrigger>
  );
}
