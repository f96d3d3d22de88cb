/** One answer: its words with marks as buttons, how it was read, what can be asked next. */
import Markdown from "react-markdown";
import type { Citation } from "../../src/domain/reply.ts";
import { TEXT } from "./text.ts";
import { nameOf, type ShownTurn, withSources } from "./turns.ts";

interface Props {
  readonly turn: ShownTurn;
  readonly onOpen: (citation: Citation) => void;
  readonly onAsk: (question: string) => void;
}

export function Answer({ turn, onOpen, onAsk }: Props) {
  return (
    <article className="turn">
      <h2 className="question">{turn.message}</h2>
      {turn.busy && turn.text === "" ? <Waiting /> : null}
      <div className={turn.reply?.status === "not_found" ? "words silent" : "words"} aria-live="polite" aria-busy={turn.busy}>
        {turn.reply?.status === "not_found" ? <span className="badge">{TEXT.notFound}</span> : null}
        <Words turn={turn} onOpen={onOpen} />
      </div>
      {turn.error ? <Failure detail={turn.error} onRetry={() => onAsk(turn.message)} /> : null}
      {turn.reply ? <After turn={turn} onAsk={onAsk} /> : null}
    </article>
  );
}

function Waiting() {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{TEXT.thinking}</span>
      <i />
      <i />
    </div>
  );
}

function Failure({ detail, onRetry }: { readonly detail: string; readonly onRetry: () => void }) {
  return (
    <div className="failure" role="alert">
      <p>{detail}</p>
      <button type="button" onClick={onRetry}>
        {TEXT.retry}
      </button>
    </div>
  );
}

/** Markdown without HTML or images; a mark becomes a link to its place, any other link stays text. */
function Words({ turn, onOpen }: Omit<Props, "onAsk">) {
  const marked = turn.text.replace(/\[(\d+)\]/g, "[$1](#mark-$1)");
  return (
    <Markdown
      disallowedElements={["img"]}
      unwrapDisallowed
      components={{
        a: ({ href, children }) => {
          const citation = turn.citations.find((c) => href === `#mark-${c.n}`);
          return citation ? <Mark citation={citation} onOpen={onOpen} /> : <span>{children}</span>;
        },
      }}
    >
      {marked}
    </Markdown>
  );
}

function Mark({ citation, onOpen }: { readonly citation: Citation; readonly onOpen: (citation: Citation) => void }) {
  return (
    <span className="mark">
      <button type="button" className="mark-button" aria-label={TEXT.openAt(citation.n)} onClick={() => onOpen(citation)}>
        {citation.n}
      </button>
      <span className="card" role="tooltip">
        <span className="card-quote">{citation.quote}</span>
        <span className="card-place">
          {nameOf(citation)} {citation.section.join(" › ")}
        </span>
        <span className={`status ${citation.docStatus}`}>{TEXT.status[citation.docStatus]}</span>
        {citation.repaired ? <span className="card-place">{TEXT.repaired}</span> : null}
      </span>
    </span>
  );
}

function After({ turn, onAsk }: Pick<Props, "turn" | "onAsk">) {
  const { reply } = turn;
  if (!reply) return null;
  const { understood } = reply;
  const read = [...understood.cities, ...understood.years.map((y) => `${y}年`), ...understood.measures.slice(0, 3)];
  const glossary = understood.glossary.slice(0, 3).map((g) => `${g.said} → ${g.read.slice(0, 2).join("、")}`);
  return (
    <footer className="after">
      {reply.degraded ? <p className="note">{TEXT.degraded}</p> : null}
      {understood.notes.map((n) => (
        <p className="note" key={n}>
          {n}
        </p>
      ))}
      {read.length + glossary.length > 0 ? (
        <p className="chips">
          <span>{TEXT.understoodAs}</span>
          {[...read, ...glossary].map((r) => (
            <span className="chip" key={r}>
              {r}
            </span>
          ))}
        </p>
      ) : null}
      <p className="actions">
        <button type="button" onClick={() => void navigator.clipboard.writeText(withSources(turn))}>
          {TEXT.copy}
        </button>
      </p>
      <Questions label={TEXT.suggestions} questions={reply.suggestions} onAsk={onAsk} />
    </footer>
  );
}

export function Questions({
  label,
  questions,
  onAsk,
}: {
  readonly label: string;
  readonly questions: readonly string[];
  readonly onAsk: (question: string) => void;
}) {
  if (questions.length === 0) return null;
  return (
    <section className="questions" aria-label={label}>
      <p>{label}</p>
      {questions.map((q) => (
        <button type="button" key={q} onClick={() => onAsk(q)}>
          {q}
        </button>
      ))}
    </section>
  );
}
