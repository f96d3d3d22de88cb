/** The user's own words beside an item: shown, or being written; kept when the field is left, thrown away by Escape. */
import { PencilLine } from "lucide-react";
import { useState } from "react";
import { TextArea, TextField } from "react-aria-components";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";

interface Props {
  readonly no: number;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

export function Note({ no, note, onNote }: Props) {
  const { draft } = useText();
  const [writing, setWriting] = useState<string | null>(null);
  if (writing === null) {
    return note === "" ? (
      <Button small look="quiet" icon={PencilLine} aria-label={draft.about(draft.addNote, draft.noteOf(no))} onPress={() => setWriting("")}>
        {draft.addNote}
      </Button>
    ) : (
      <button type="button" className="draft-note" aria-label={`${draft.noteOf(no)}：${note}`} onClick={() => setWriting(note)}>
        {note}
      </button>
    );
  }
  const keep = () => {
    if (writing.trim() !== note) onNote(writing.trim());
    setWriting(null);
  };
  return (
    <TextField
      className="field"
      aria-label={draft.noteOf(no)}
      autoFocus
      value={writing}
      onChange={setWriting}
      maxLength={2000}
      onBlur={keep}
    >
      <TextArea
        rows={2}
        placeholder={draft.notePlaceholder}
        onKeyDown={(event) => {
          if (event.key === "Escape") setWriting(null);
          else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) keep();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </TextField>
  );
}
