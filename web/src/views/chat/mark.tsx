/** A mark [n]: pointing at it or focusing it shows the quote; a press opens the source there. */
import { useState } from "react";
import { Popover, PreviewTrigger } from "react-aria-components";
import type { Citation } from "../../../../src/domain/reply.ts";
import { QuoteCard } from "../../quote/card.tsx";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";

export function Mark({ citation }: { readonly citation: Citation }) {
  const { chat } = useText();
  const [open, setOpen] = useState(false);
  return (
    <PreviewTrigger delay={150} closeDelay={150} isOpen={open} onOpenChange={setOpen}>
      <Button
        className="mark"
        aria-label={chat.openAt(citation.n)}
        onPress={() => {
          setOpen(false);
          openReader(citation);
        }}
      >
        {citation.n}
      </Button>
      <Popover className="popover quote-popover" placement="bottom start" offset={6}>
        <QuoteCard citation={citation} />
      </Popover>
    </PreviewTrigger>
  );
}
