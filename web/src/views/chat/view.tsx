/** The conversation: its turns, and the field to ask in. */
import { useEffect, useLayoutEffect, useRef } from "react";
import type { ViewProps } from "../../routes.tsx";
import { useText } from "../../text/text.ts";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { useTitle } from "../../ui/view.tsx";
import { AskBox } from "./ask-box.tsx";
import { clearConversation, openConversation, session } from "./session.ts";
import { Turn } from "./turn.tsx";
import { Welcome } from "./welcome.tsx";
import "./chat.css";

/** So much of a question names the browser's tab. */
const TITLE_LENGTH = 30;

export function ChatView({ params }: ViewProps) {
  const { chat } = useText();
  const { turns, opening, failure } = session.use();
  const id = params["id"];
  useTitle(turns[0]?.message.slice(0, TITLE_LENGTH) ?? chat.title);
  useEffect(() => {
    if (id === undefined) clearConversation();
    else void openConversation(id);
  }, [id]);
  return (
    <div className="chat">
      <div className="turns">
        {turns.length > 0 ? <h1 className="visually-hidden">{chat.conversation(turns[0]?.message ?? "")}</h1> : null}
        {failure ? <Trouble error={failure} {...(id ? { onRetry: () => void openConversation(id) } : {})} /> : null}
        {opening ? <Skeleton lines={6} /> : null}
        {!opening && !failure && turns.length === 0 ? <Welcome /> : null}
        <Turns />
      </div>
      <AskBox />
    </div>
  );
}

/**
 * The last turn is as tall as the view, so that its question can be brought to the top at once and the answer grows into
 * the room below without moving anything.
 */
function Turns() {
  const { id, turns } = session.use();
  const last = useRef<HTMLDivElement>(null);
  const count = turns.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn or conversation is what asks for the scroll
  useLayoutEffect(() => {
    if (count > 0) last.current?.scrollIntoView({ block: "start" });
  }, [id, count]);
  return turns.map((turn, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: turns are only ever appended
    <div key={i} ref={i === count - 1 ? last : null} className="turn-place">
      <Turn turn={turn} isLast={i === count - 1} />
    </div>
  ));
}
