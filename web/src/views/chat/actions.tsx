/** What can be done with an answer: copy it with its sources, change the question, see why, say that it is wrong. */
import { Copy, Pencil, RotateCcw, ScanSearch, ThumbsDown } from "lucide-react";
import { useState } from "react";
import type { Reply } from "../../../../src/domain/reply.ts";
import { withSources } from "../../quote/written.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { copy } from "../../ui/clipboard.ts";
import { editQuestion, retry } from "./session.ts";
import { TracePanel } from "./trace.tsx";
import type { ShownTurn } from "./turns.ts";
import { Wrong } from "./wrong.tsx";

export function Actions({ turn, reply }: { readonly turn: ShownTurn; readonly reply: Reply }) {
  const { chat } = useText();
  const { actions } = chat;
  const [why, setWhy] = useState(false);
  const [wrong, setWrong] = useState(false);
  return (
    <>
      <div className="row actions" role="toolbar" aria-label={actions.label}>
        <Button small look="quiet" icon={Copy} onPress={() => void copy(withSources(turn.text, turn.citations))}>
          {actions.copy}
        </Button>
        <Button small look="quiet" icon={Pencil} onPress={() => editQuestion(turn.message)}>
          {actions.edit}
        </Button>
        <Button small look="quiet" icon={ScanSearch} aria-expanded={why} onPress={() => setWhy(!why)}>
          {actions.trace}
        </Button>
        <Button small look="quiet" icon={ThumbsDown} onPress={() => setWrong(true)}>
          {actions.wrong}
        </Button>
      </div>
      {why ? <TracePanel reply={reply} /> : null}
      {wrong ? <Wrong message={turn.message} reply={reply} onClose={() => setWrong(false)} /> : null}
    </>
  );
}

/** An answer that was stopped can be asked for again. */
export function Again() {
  const { chat } = useText();
  return (
    <div className="row">
      <span className="soft fine">{chat.stopped}</span>
      <Button small icon={RotateCcw} onPress={retry}>
        {chat.actions.retry}
      </Button>
    </div>
  );
}
