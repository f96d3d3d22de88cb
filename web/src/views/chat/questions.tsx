/** Questions that one press asks. */
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { isBusy, send, session } from "./session.ts";

interface Props {
  readonly label: string;
  readonly questions: readonly string[];
}

export function Questions({ label, questions }: Props) {
  useText();
  const busy = isBusy(session.use());
  if (questions.length === 0) return null;
  return (
    <section className="questions" aria-label={label}>
      <p className="soft fine">{label}</p>
      {questions.map((question) => (
        <Button key={question} isDisabled={busy} onPress={() => void send(question)}>
          {question}
        </Button>
      ))}
    </section>
  );
}
