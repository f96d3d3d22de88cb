/** Kept conversations, searched by title, by age; each can be renamed and removed, and a removal undone. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ConversationCard, conversationsQuery } from "../../api/conversations.ts";
import { useText } from "../../text/text.ts";
import { Link } from "../../ui/link.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { session } from "../chat/session.ts";
import { byAge, titled } from "./groups.ts";
import { Rename, RowMenu } from "./row-actions.tsx";
import "./history.css";

export function History() {
  const { history } = useText();
  const { data, error, refetch } = useQuery(conversationsQuery);
  const [wanted, setWanted] = useState("");
  const [renamed, setRenamed] = useState<ConversationCard | null>(null);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  const found = titled(data, wanted);
  return (
    <section className="history" aria-label={history.title}>
      {data.length > 0 ? <SearchField label={history.search} value={wanted} onChange={setWanted} /> : null}
      {found.length === 0 ? <p className="fine soft">{wanted === "" ? history.empty : history.noMatch(wanted)}</p> : null}
      {byAge(found, new Date()).map(({ age, cards }) => (
        <div key={age} className="history-group">
          <h2>{history.groups[age]}</h2>
          <ul>
            {cards.map((card) => (
              <Row key={card.id} card={card} onRename={setRenamed} />
            ))}
          </ul>
        </div>
      ))}
      {renamed ? <Rename card={renamed} onClose={() => setRenamed(null)} /> : null}
    </section>
  );
}

function Row({ card, onRename }: { readonly card: ConversationCard; readonly onRename: (card: ConversationCard) => void }) {
  const { history } = useText();
  const { id, opening } = session.use();
  return (
    <li className="history-row">
      <Link href={`/c/${encodeURIComponent(card.id)}`} aria-current={card.id === (opening ?? id) ? "page" : undefined}>
        {card.title || history.untitled}
      </Link>
      <RowMenu card={card} onRename={onRename} />
    </li>
  );
}
