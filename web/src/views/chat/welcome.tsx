/** What an empty conversation shows: what can be asked, with questions that the documents held can answer. */
import { useQuery } from "@tanstack/react-query";
import { measuresQuery } from "../../api/measures.ts";
import { topicsQuery } from "../../api/topics.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { examplesOf } from "./examples.ts";
import { send } from "./session.ts";
import "./welcome.css";

export function Welcome() {
  const { chat } = useText();
  const measures = useQuery(measuresQuery);
  const topics = useQuery(topicsQuery);
  const waiting = measures.isPending || topics.isPending;
  const examples = waiting ? [] : examplesOf(measures.data ?? [], topics.data ?? [], chat.examples);
  return (
    <div className="welcome">
      <h1>{chat.welcome}</h1>
      <p className="soft">{chat.welcomeDetail}</p>
      <section aria-label={chat.examplesTitle}>
        {waiting ? <Skeleton lines={4} /> : null}
        <ul className="examples">
          {examples.map(({ kind, question }) => (
            <li key={question}>
              <Button className="example" onPress={() => void send(question)}>
                <span className="fine soft">{chat.exampleKinds[kind]}</span>
                <span>{question}</span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
