/** Find in the text: the words, how many there are, and from one to the next. Enter goes on, Shift+Enter back, Escape closes. */
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useText } from "../../text/text.ts";
import { IconButton } from "../../ui/button.tsx";

interface Props {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly count: number;
  /** Which one is shown, from 0. */
  readonly at: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

export function FindBar({ words, onWords, count, at, onStep, onClose }: Props) {
  const { reader } = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar">
      <input
        ref={field}
        type="text"
        value={words}
        maxLength={100}
        aria-label={reader.find}
        placeholder={reader.find}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="fine soft" role="status">
        {words.trim() === "" ? "" : count === 0 ? reader.notFound : reader.found(at + 1, count)}
      </span>
      <IconButton small icon={ChevronUp} label={reader.previous} isDisabled={count === 0} onPress={() => onStep(-1)} />
      <IconButton small icon={ChevronDown} label={reader.next} isDisabled={count === 0} onPress={() => onStep(1)} />
      <IconButton small icon={X} label={reader.findClose} onPress={onClose} />
    </search>
  );
}
