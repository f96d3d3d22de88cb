/** The side shelf: earlier conversations and the documents held. */
import { useState } from "react";
import type { ConversationCard, DocumentCard } from "./api.ts";
import { TEXT } from "./text.ts";

interface Props {
  readonly conversations: readonly ConversationCard[];
  readonly documents: readonly DocumentCard[] | null;
  readonly current: string | null;
  readonly onNew: () => void;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onDocument: (id: string) => void;
}

export function Shelf(props: Props) {
  // On a phone the shelf starts folded, so that the conversation has the screen.
  const [roomy] = useState(() => matchMedia("(min-width: 60rem)").matches);
  return (
    <nav className="shelf" aria-label={TEXT.history}>
      <h1>
        {TEXT.name} <small>{TEXT.motto}</small>
      </h1>
      <button type="button" className="primary" onClick={props.onNew}>
        {TEXT.newChat}
      </button>
      <details open={roomy} className="held">
        <summary>{TEXT.documents}</summary>
        <Documents {...props} />
      </details>
      <details open={roomy}>
        <summary>{TEXT.history}</summary>
        <History {...props} />
      </details>
    </nav>
  );
}

function Documents({ documents, onDocument }: Props) {
  if (documents === null) return <p role="status">{TEXT.loading}</p>;
  return (
    <ul>
      {documents.map((d) => (
        <li key={d.id}>
          <button type="button" onClick={() => onDocument(d.id)}>
            <strong>{d.city}</strong> {d.title ?? d.file}
            <span className={`status ${d.docStatus}`}>{TEXT.status[d.docStatus]}</span>
            <small>
              {TEXT.passages(d.passages)} · {TEXT.targets(d.targets)}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function History({ conversations, current, onOpen, onRemove }: Props) {
  if (conversations.length === 0) return <p className="note">{TEXT.noHistory}</p>;
  return (
    <ul>
      {conversations.map((c) => (
        <li key={c.id} className="row">
          <button type="button" aria-current={c.id === current ? "page" : undefined} onClick={() => onOpen(c.id)}>
            {c.title || TEXT.noTitle}
          </button>
          <button type="button" className="quiet" aria-label={`${TEXT.remove} ${c.title}`} onClick={() => onRemove(c.id)}>
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
}
