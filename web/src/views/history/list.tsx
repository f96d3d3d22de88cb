/** Kept conversations, searched by what was said, by age; each can be renamed and removed, and a removal undone. */
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type ConversationCard, conversationsQuery } from "../../api/conversations.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { goAmongRows, useTabStop } from "../../ui/rows.ts";
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
  return (
    <section className="history" aria-label={history.title}>
      {total === 0 && wanted === "" ? null : <SearchField label={history.search} value={wanted} onChange={setWanted} />}
      {total === 0 ? <p className="fine soft">{wanted === "" ? history.empty : history.noMatch(wanted)}</p> : null}
      <Groups cards={conversations} onRename={setRenamed} />
      {total > conversations.length && limit < LIMIT ? (
        <Button small look="quiet" onPress={() => setLimit(LIMIT)}>
          {history.all(total)}
        </Button>
      ) : null}
      {renamed ? <Rename card={renamed} onClose={() => setRenamed(null)} /> : null}
    </section>
  );
}

interface GroupsProps {
  readonly cards: readonly ConversationCard[];
  readonly onRename: (card: ConversationCard) => void;
}

function Groups({ cards, onRename }: GroupsProps) {
  const { history } = useText();
  const { id, opening } = session.use();
  const shown = opening ?? id;
  const [stop, visit] = useTabStop(
    cards.map((card) => card.id),
    shown,
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links inside
    <div className="history-groups" onKeyDown={goAmongRows}>
      {byAge(cards, new Date()).map(({ age, cards: ofAge }) => (
        <div key={age} className="history-group">
          <h2>{history.groups[age]}</h2>
          <ul>
            {ofAge.map((card) => (
              <li key={card.id} className="history-row" onFocus={() => visit(card.id)}>
                <Link
                  href={`/c/${encodeURIComponent(card.id)}`}
                  aria-current={card.id === shown ? "page" : undefined}
                  tabIndex={card.id === stop ? 0 : -1}
                >
                  {card.title || history.untitled}
                </Link>
                <RowMenu card={card} isTabStop={card.id === stop} onRename={onRename} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
