/** Questions that one press asks: readings to choose from, or what can be asked next. */
import { Button } from "../../ui/button.tsx";
import { isBusy, send, session } from "./session.ts";

interface Props {
  readonly label: string;
  readonly questions: readonly { readonly label: string; readonly question: string }[];
}

export function Questions({ label, questions }: Props) {
  const busy = isBusy(session.use());
  if (questions.length === 0) return null;
  return (
    <section className="questions" aria-label={label}>
      <p className="soft fine">{label}</p>
      {questions.map((q) => (
        <Button key={q.question} small isDisabled={busy} onPress={() => void send(q.question)}>
          {q.label}
        </Button>
      ))}
    </section>
  );
}
