/** The field to ask in. Enter sends, Shift+Enter breaks the line; a question is never lost by going elsewhere. */
import { ArrowUp, Square } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useText } from "../../text/text.ts";
import { IconButton } from "../../ui/button.tsx";
import { askFocus, isBusy, send, session, stop, unsent } from "./session.ts";

export function AskBox() {
  const { chat } = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const words = unsent.use();
  const wish = askFocus.use();
  const busy = isBusy(session.use());
  useEffect(() => {
    if (wish > 0) field.current?.focus();
  }, [wish]);
  const submit = () => {
    const question = words.trim();
    if (question === "" || busy) return;
    unsent.set("");
    void send(question);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="ask-field">
        <textarea
          ref={field}
          value={words}
          rows={1}
          maxLength={4000}
          placeholder={chat.placeholder}
          aria-label={chat.question}
          onChange={(event) => unsent.set(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {busy ? (
          <IconButton icon={Square} label={chat.stop} look="plain" onPress={stop} />
        ) : (
          <IconButton icon={ArrowUp} label={chat.ask} look="primary" type="submit" isDisabled={words.trim() === ""} />
        )}
      </div>
    </form>
  );
}
