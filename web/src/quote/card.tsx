/** A citation to look at: the words, where they stand, which document and its status. */
import type { Citation } from "../../../src/domain/reply.ts";
import { useText } from "../text/text.ts";
import { StatusBadge } from "../ui/badge.tsx";
import { citedAs } from "./written.ts";

export function QuoteCard({ citation }: { readonly citation: Citation }) {
  const { words } = useText();
  return (
    <figure className="quote-card">
      <blockquote>{citation.quote}</blockquote>
      <figcaption>
        {citation.section.length > 0 ? <p className="fine soft">{citation.section.join(" › ")}</p> : null}
        <p className="fine">
          {citedAs(citation)} <StatusBadge status={citation.docStatus} />
        </p>
        {citation.repaired ? <p className="fine soft">{words.repaired}</p> : null}
      </figcaption>
    </figure>
  );
}
