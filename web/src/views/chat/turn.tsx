/** One question and its answer, with how it was read above and what can be done below. */
import { memo } from "react";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { Actions, Again } from "./actions.tsx";
import { Comparisons } from "./comparison.tsx";
import { Notes } from "./notes.tsx";
import { Questions } from "./questions.tsx";
import { retry } from "./session.ts";
import { Sources } from "./sources.tsx";
import { isWaiting, type ShownTurn } from "./turns.ts";
import { UnderstoodAs } from "./understood.tsx";
import { Words } from "./words.tsx";
import "./after.css";

interface Props {
  readonly turn: ShownTurn;
  /** Only the last turn offers questions to go on with. */
  readonly isLast: boolean;
}

export const Turn = memo(function Turn({ turn, isLast }: Props) {
  const { chat } = useText();
  const { reply, state, fault } = turn;
  const waiting = isWaiting(turn);
  return (
    <article className="turn" aria-busy={state === "running"}>
      <header>
        <h2 className="question">{turn.message}</h2>
        {turn.understood ? <UnderstoodAs turn={turn} understood={turn.understood} /> : null}
      </header>
      {waiting ? <Skeleton lines={3} label={chat.thinking} /> : null}
      <div className={reply?.status === "not_found" ? "answer silent" : "answer"}>
        {reply?.status === "not_found" ? <Badge tone="warn">{chat.notFound}</Badge> : null}
        {waiting ? null : <Words text={turn.text} citations={turn.citations} />}
        {/* The direct answer comes first; side by side are also the cities that it does not name. */}
        {reply?.comparison ? <Comparisons compared={reply.comparison} /> : null}
        {isLast ? <Questions label={chat.choices} questions={reply?.choices ?? []} /> : null}
      </div>
      <p className="visually-hidden" role="status">
        {state === "done" ? chat.done(turn.citations.length) : state === "stopped" ? chat.stopped : ""}
      </p>
      {fault ? <Trouble error={fault} onRetry={retry} /> : null}
      {state === "stopped" ? <Again /> : null}
      {reply ? (
        <footer className="after">
          <Notes reply={reply} />
          <Sources citations={turn.citations} />
          <Actions turn={turn} reply={reply} />
          {isLast ? (
            <Questions label={chat.suggestions} questions={reply.suggestions.map((question) => ({ label: question, question }))} />
          ) : null}
        </footer>
      ) : null}
    </article>
  );
});
