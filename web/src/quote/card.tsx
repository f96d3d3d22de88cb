/** A citation to look at: the words, where they stand, which document and its status; then what can be done with it. */
import type { ReactNode } from "react";
import type { Citation } from "../../../src/domain/reply.ts";
import { useText } from "../text/text.ts";
import { StatusBadge } from "../ui/badge.tsx";
import { titleOf } from "./written.ts";
import "./quote.css";

export function QuoteCard({ citation, children }: { readonly citation: Citation; readonly children?: ReactNode }) {
  const { words } = useText();
  const { header, section, docNumber } = citation;
  return (
    <figure className="quote-card">
      <blockquote>
        {header ? <span className="badge">{header.raw.trim()}</span> : null} {citation.quote}
      </blockquote>
      <figcaption>
        {section.length > 0 ? <p className="fine soft">{section.join(" › ")}</p> : null}
        <p className="fine">
          {titleOf(citation)}
          {docNumber ? <span className="soft">（{docNumber}）</span> : null} <StatusBadge status={citation.docStatus} />
        </p>
        {citation.repaired ? <p className="fine soft">{words.repaired}</p> : null}
        {children ? <div className="row">{children}</div> : null}
      </figcaption>
    </figure>
  );
}
