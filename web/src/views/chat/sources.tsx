/** The sources of an answer as a list: folded on the screen, written out on paper. */
import type { Citation } from "../../../../src/domain/reply.ts";
import { citedAs } from "../../quote/written.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";

export function Sources({ citations }: { readonly citations: readonly Citation[] }) {
  const { chat } = useText();
  if (citations.length === 0) return null;
  return (
    <details className="sources">
      <summary>{chat.sources(citations.length)}</summary>
      <ol>
        {citations.map((citation) => (
          <li key={citation.n}>
            <span className="source-n">[{citation.n}]</span>
            <span>
              <button type="button" className="as-link" onClick={() => openReader(citation)}>
                {citedAs(citation)}
              </button>
              {citation.section.length > 0 ? <span className="soft"> {citation.section.join(" › ")}</span> : null}
              <q>{citation.quote}</q>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
