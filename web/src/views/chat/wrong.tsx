/** 答错了: a note to go with the question and the answer; kept by the server for whoever mends the answers. */
import { useState } from "react";
import { Form, Label, TextArea, TextField } from "react-aria-components";
import type { Reply } from "../../../../src/domain/reply.ts";
import { Failure } from "../../api/failure.ts";
import { reportWrong } from "../../api/feedback.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/states.tsx";
import { say } from "../../ui/toast.tsx";

interface Props {
  readonly message: string;
  readonly reply: Reply;
  readonly onClose: () => void;
}

export function Wrong({ message, reply, onClose }: Props) {
  const { chat, words } = useText();
  const [note, setNote] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async () => {
    try {
      await reportWrong(message, reply, note.trim());
      say(chat.wrong.thanks);
      onClose();
    } catch (error) {
      // What was written stays in the field.
      setFailure(error instanceof Failure ? error : null);
    }
  };
  return (
    <Dialog title={chat.wrong.title} open onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="soft fine">{chat.wrong.detail}</p>
        <TextField className="field" autoFocus value={note} onChange={setNote} maxLength={4000}>
          <Label>{chat.wrong.note}</Label>
          <TextArea rows={4} placeholder={chat.wrong.notePlaceholder} />
        </TextField>
        {failure ? <Trouble error={failure} /> : null}
        <div className="row end">
          <Button look="quiet" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look="primary">
            {chat.wrong.send}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
