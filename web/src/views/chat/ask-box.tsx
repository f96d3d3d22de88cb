/** The field to ask in. Enter sends, Shift+Enter breaks the line, ↑ in an empty field brings the last question back. */
import { ArrowUp, Square } from "lucide-react";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { useText } from "../../text/text.ts";
import { IconButton } from "../../ui/button.tsx";
import { ScopePicker } from "./scope.tsx";
import { askFocus, isBusy, keepUnsent, send, session, stop, unsent } from "./session.ts";
import "./ask.css";

export function AskBox() {
  const { chat } = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const words = unsent.use();
  const wish = askFocus.use();
  const now = session.use();
  const busy = isBusy(now);
  // Before the next key can come: whoever presses / goes on typing at once.
  useLayoutEffect(() => {
    if (wish > 0) field.current?.focus();
  }, [wish]);
  const submit = () => {
    const question = words.trim();
    if (question === "" || busy) return;
    keepUnsent("");
    // The keyboard on the glass would cover the answer.
    if (matchMedia("(pointer: coarse)").matches) field.current?.blur();
    void send(question);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = now.turns.at(-1)?.message;
    if (event.key === "Enter" && !event.shiftKey) submit();
    else if (event.key === "ArrowUp" && words === "" && last !== undefined) keepUnsent(last);
    else return;
    event.preventDefault();
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
          enterKeyHint="send"
          onChange={(event) => keepUnsent(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <div className="ask-tools">
          <ScopePicker />
          {busy ? (
            <IconButton icon={Square} label={chat.stop} look="plain" onPress={stop} />
          ) : (
            <IconButton icon={ArrowUp} label={chat.ask} look="primary" type="submit" isDisabled={words.trim() === ""} />
          )}
        </div>
      </div>
    </form>
  );
}
