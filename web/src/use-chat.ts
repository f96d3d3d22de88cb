/** The running conversation: asking, streaming, stopping, opening an earlier one. */
import { useCallback, useRef, useState } from "react";
import { ask, readConversation } from "./api.ts";
import { TEXT } from "./text.ts";
import { advance, asked, finished, type ShownTurn } from "./turns.ts";

export function useChat(onSettled: () => void) {
  const [turns, setTurns] = useState<readonly ShownTurn[]>([]);
  const [id, setId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);

  const put = useCallback((turn: ShownTurn) => setTurns((all) => [...all.slice(0, -1), turn]), []);
  const send = useCallback(
    async (message: string) => {
      const controller = new AbortController();
      running.current = controller;
      let turn = asked(message);
      setTurns((all) => [...all, turn]);
      setBusy(true);
      try {
        for await (const event of ask(message, id, controller.signal)) {
          turn = advance(turn, event);
          put(turn);
          if (event.type === "done") openUrl(event.reply.conversationId, setId);
        }
      } catch (e) {
        const stopped = controller.signal.aborted;
        put({ ...turn, busy: false, error: stopped ? null : e instanceof Error ? e.message : TEXT.offline });
      }
      setBusy(false);
      onSettled();
    },
    [id, put, onSettled],
  );
  const open = useCallback(async (conversation: string) => {
    const found = await readConversation(conversation);
    setTurns(found.turns.map((t) => finished(t.message, t.reply)));
    openUrl(conversation, setId);
  }, []);
  const clear = useCallback(() => {
    running.current?.abort();
    setTurns([]);
    setId(null);
    history.replaceState(null, "", "/");
  }, []);
  return { turns, id, busy, send, open, clear, stop: () => running.current?.abort() };
}

function openUrl(id: string, setId: (id: string) => void): void {
  setId(id);
  history.replaceState(null, "", `/c/${encodeURIComponent(id)}`);
}
