/** What an empty conversation shows: what can be asked, with questions to start from. */
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { send } from "./session.ts";

export function Welcome() {
  const { chat } = useText();
  return (
    <div className="welcome">
      <h1>{chat.welcome}</h1>
      <p className="soft">{chat.welcomeDetail}</p>
      <section aria-label={chat.examplesTitle}>
        <ul className="examples">
          {chat.examples.map(({ kind, question }) => (
            <li key={question}>
              <Button className="example" onPress={() => void send(question)}>
                <span className="fine soft">{kind}</span>
                <span>{question}</span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
