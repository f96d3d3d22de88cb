/** What an empty conversation shows: what can be asked, with questions to start from. */
import { useText } from "../../text/text.ts";
import { Questions } from "./questions.tsx";

export function Welcome() {
  const { chat, frame } = useText();
  return (
    <div className="welcome">
      <img src="/seal.svg" alt="" width="48" height="48" />
      <h1>{frame.motto}</h1>
      <Questions label={chat.empty} questions={chat.examples} />
    </div>
  );
}
