/** The words of an item: a record as its figure, a quote as it stands; long ones folded. */
import { useState } from "react";
import type { DraftItem } from "../../../../src/domain/draft.ts";
import { Figure, FigureBadges } from "../../figure/figure.tsx";
import { placeOf, timeOf } from "../../figure/words.ts";
import { QuoteWords } from "../../quote/words.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";

/** About six lines on a wide screen. */
const FOLD_ABOVE = 260;

export function ItemWords({ item: { target, citation } }: { readonly item: DraftItem }) {
  const table = useText();
  if (target && target.kind !== "responsibility") {
    return (
      <div className="draft-figure">
        <p>
          {placeOf(target)} {timeOf(target, table)} <strong>{target.indicator}</strong>
        </p>
        <p className="row">
          <Figure target={target} />
          <FigureBadges target={target} />
        </p>
      </div>
    );
  }
  return citation ? <Quote quote={citation.quote} /> : null;
}

function Quote({ quote }: { readonly quote: string }) {
  const { draft } = useText();
  const [open, setOpen] = useState(false);
  const long = quote.length > FOLD_ABOVE;
  return (
    <div>
      <blockquote className={long && !open ? "draft-quote folded" : "draft-quote"}>
        <QuoteWords quote={quote} />
      </blockquote>
      {long ? (
        <Button small look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? draft.less : draft.more}
        </Button>
      ) : null}
    </div>
  );
}
