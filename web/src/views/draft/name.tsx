/** Asks for the name of a basket. */
import { useState } from "react";
import { Form, Input, Label, TextField } from "react-aria-components";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

interface Props {
  readonly title: string;
  readonly first: string;
  readonly action: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export function NameDialog({ title, first, action, onName, onClose }: Props) {
  const { draft, words } = useText();
  const [name, setName] = useState(first);
  const wanted = name.trim();
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === "") return;
          onClose();
          onName(wanted);
        }}
      >
        <TextField className="field" autoFocus value={name} onChange={setName} maxLength={100}>
          <Label>{draft.name}</Label>
          <Input />
        </TextField>
        <div className="row end">
          <Button look="quiet" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look="primary" isDisabled={wanted === ""}>
            {action}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
