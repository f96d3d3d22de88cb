/** Kept conversations, searched by what was said, by age; each can be renamed and removed, and a removal undone. */
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type ConversationCard, conversationsQuery } from "../../api/conversations.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { session } from "../chat/session.ts";
import { byAge } from "./groups.ts";
import { Rename, RowMenu } from "./row-actions.tsx";
import "./history.css";

/** Conversations shown at first, and at most. */
const PAGE = 60;
const LIMIT = 500;

export function History() {
  const { history } = useText();
  const [wanted, setWanted] = useState("");
  const [limit, setLimit] = useState(PAGE);
  // Typing goes on while the list of an earlier word is still coming.
  const asked = useDeferredValue(wanted.trim().slice(0, 200));
  const { data, error, refetch } = useQuery(conversationsQuery(asked, limit));
  const [renamed, setRenamed] = useState<ConversationCard | null>(null);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  const { total, conversations } = data;
  const isEmpty = conversations.length === 0;
  return (
    <section className="history" aria-label={history.title}>
      {isEmpty && wanted === "" ? null : <SearchField label={history.search} value={wanted} onChange={setWanted} />}
      {isEmpty ? <p className="fine soft">{wanted === "" ? history.empty : history.noMatch(wanted)}</p> : null}
      {byAge(conversations, new Date()).map(({ age, cards }) => (
        <div key={age} className="history-group">
          <h2>{history.groups[age]}</h2>
          <ul>
            {cards.map((card) => (
              <Row key={card.id} card={card} onRename={setRenamed} />
            ))}
          </ul>
        </div>
      ))}
      {total > conversations.length && limit < LIMIT ? (
        <Button small look="quiet" onPress={() => setLimit(LIMIT)}>
          {history.all(total)}
        </Button>
      ) : null}
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
