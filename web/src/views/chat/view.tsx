/** The conversation: its turns, and the field to ask in. */
import { useEffect, useRef } from "react";
import type { ViewProps } from "../../routes.tsx";
import { useText } from "../../text/text.ts";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { useTitle } from "../../ui/view.tsx";
import { AskBox } from "./ask-box.tsx";
import { openConversation, session } from "./session.ts";
import { Turn } from "./turn.tsx";
import { Welcome } from "./welcome.tsx";
import "./chat.css";

export function ChatView({ params }: ViewProps) {
  const { chat } = useText();
  const { turns, opening, failure } = session.use();
  const id = params["id"];
  useTitle(turns[0]?.message.slice(0, 40) ?? chat.title);
  useEffect(() => {
    if (id !== undefined) void openConversation(id);
  }, [id]);
  return (
    <div className="chat">
      <div className="turns">
        {failure ? <Trouble error={failure} {...(id ? { onRetry: () => void openConversation(id) } : {})} /> : null}
        {opening ? <Skeleton lines={6} /> : null}
        {!opening && !failure && turns.length === 0 ? <Welcome /> : null}
        <Turns />
      </div>
      <AskBox />
    </div>
  );
}

function Turns() {
  const { turns } = session.use();
  const last = useRef<HTMLDivElement>(null);
  const count = turns.length;
  useEffect(() => {
    if (count > 0) last.current?.scrollIntoView({ block: "start" });
  }, [count]);
  return turns.map((turn, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: turns are only ever appended
    <div key={i} ref={i === count - 1 ? last : null} className="turn-place">
      <Turn turn={turn} />
    </div>
  ));
}
