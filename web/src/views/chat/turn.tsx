/** One question and its answer. */
import { Copy } from "lucide-react";
import { Failure } from "../../api/door.ts";
import { withSources } from "../../quote/written.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { copy } from "../../ui/clipboard.ts";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { Questions } from "./questions.tsx";
import { send } from "./session.ts";
import type { ShownTurn } from "./turns.ts";
import { Words } from "./words.tsx";

export function Turn({ turn }: { readonly turn: ShownTurn }) {
  const { chat } = useText();
  const { reply, state, fault } = turn;
  const waiting = state === "running" && turn.text === "";
  return (
    <article className="turn" aria-busy={state === "running"}>
      <h2 className="question">{turn.message}</h2>
      {waiting ? <Skeleton lines={3} label={chat.thinking} /> : null}
      <div className={reply?.status === "not_found" ? "answer silent" : "answer"}>
        {reply?.status === "not_found" ? <Badge tone="warn">{chat.notFound}</Badge> : null}
        <Words turn={turn} />
      </div>
      {fault ? <Trouble error={new Failure("turn", fault.words, fault.requestId)} onRetry={() => void send(turn.message)} /> : null}
      {reply ? <After turn={turn} /> : null}
    </article>
  );
}

function After({ turn }: { readonly turn: ShownTurn }) {
  const { chat } = useText();
  const { reply } = turn;
  if (reply === null) return null;
  return (
    <footer className="after">
      {reply.degraded ? <p className="fine soft">{chat.degraded}</p> : null}
      {reply.understood.notes.map((note) => (
        <p className="fine soft" key={note}>
          {note}
        </p>
      ))}
      <div className="row">
        <Button small look="quiet" icon={Copy} onPress={() => void copy(withSources(turn.text, turn.citations))}>
          {chat.copy}
        </Button>
      </div>
      <Questions label={chat.suggestions} questions={reply.suggestions} />
    </footer>
  );
}
