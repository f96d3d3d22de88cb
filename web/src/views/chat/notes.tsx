/** What the reader must know of an answer: what was not at hand, how years were read, what was computed. */
import { Calculator, Info, TriangleAlert } from "lucide-react";
import type { Reply } from "../../../../src/domain/reply.ts";
import { useText } from "../../text/text.ts";

export function Notes({ reply }: { readonly reply: Reply }) {
  const { chat } = useText();
  const { degraded = [], understood, computed } = reply;
  if (degraded.length + understood.notes.length + computed.length === 0) return null;
  return (
    <ul className="notes">
      {degraded.map((note) => (
        <li key={note} className="warn">
          <TriangleAlert className="icon" aria-hidden="true" />
          <span>
            <strong>{chat.degraded}</strong> {note === "embedder" ? chat.degradedNotes.embedder : note}
          </span>
        </li>
      ))}
      {understood.notes.map((note) => (
        <li key={note}>
          <Info className="icon" aria-hidden="true" />
          <span>{note}</span>
        </li>
      ))}
      {computed.map(({ valueText, how }) => (
        <li key={`${valueText} ${how}`}>
          <Calculator className="icon" aria-hidden="true" />
          <span>{chat.computed(valueText, chat.computedHow[how])}</span>
        </li>
      ))}
    </ul>
  );
}
