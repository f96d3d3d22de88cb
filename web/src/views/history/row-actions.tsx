/** What can be done with one kept conversation: rename it, remove it, take the removal back. */
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Form, Input, Label, TextField } from "react-aria-components";
import { client } from "../../api/client.ts";
import {
  CONVERSATIONS,
  type ConversationCard,
  removeConversation,
  renameConversation,
  restoreConversation,
} from "../../api/conversations.ts";
import { Failure } from "../../api/failure.ts";
import { text, useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Menu } from "../../ui/menu.tsx";
import { say } from "../../ui/toast.tsx";
import { newConversation, session } from "../chat/session.ts";

const refresh = () => client.invalidateQueries({ queryKey: CONVERSATIONS });

/** Runs a change, shows the list anew, and says why where it failed. */
async function change(work: () => Promise<unknown>, done?: () => void): Promise<void> {
  try {
    await work();
    done?.();
  } catch (error) {
    say(error instanceof Failure ? error.message : text().frame.broken);
  }
  await refresh();
}

function remove({ id, title }: ConversationCard): void {
  const { history, words } = text();
  const undo = () =>
    void change(
      () => restoreConversation(id),
      () => say(text().history.restored),
    );
  void change(
    () => removeConversation(id),
    () => {
      if (session.get().id === id) newConversation();
      say(history.removed(title || history.untitled), { label: words.undo, run: undo });
    },
  );
}

interface RowProps {
  readonly card: ConversationCard;
  readonly isTabStop: boolean;
  readonly onRename: (card: ConversationCard) => void;
}

export function RowMenu({ card, isTabStop, onRename }: RowProps) {
  const { history, words } = useText();
  const actions = [
    { id: "rename", label: history.rename, icon: Pencil, run: () => onRename(card) },
    { id: "remove", label: words.remove, icon: Trash2, danger: true, run: () => remove(card) },
  ];
  return <Menu label={history.actions(card.title || history.untitled)} actions={actions} excludeFromTabOrder={!isTabStop} />;
}

export function Rename({ card, onClose }: { readonly card: ConversationCard; readonly onClose: () => void }) {
  const { history, words } = useText();
  const [title, setTitle] = useState(card.title);
  const wanted = title.trim();
  const save = () => {
    if (wanted === "") return;
    onClose();
    void change(() => renameConversation(card.id, wanted));
  };
  return (
    <Dialog title={history.rename} open onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField className="field" autoFocus value={title} onChange={setTitle} maxLength={200}>
          <Label>{history.renameLabel}</Label>
          <Input />
        </TextField>
        <div className="row end">
          <Button look="quiet" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look="primary" isDisabled={wanted === ""}>
            {words.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
