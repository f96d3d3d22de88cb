/** The page: shelf, conversation, and the reader beside it. */
import { useCallback, useEffect, useRef, useState } from "react";
import { Answer, Questions } from "./answer.tsx";
import {
  type ConversationCard,
  type DocumentCard,
  listConversations,
  listDocuments,
  removeConversation,
  restoreConversation,
} from "./api.ts";
import { type Place, Reader } from "./reader.tsx";
import { Shelf } from "./shelf.tsx";
import { TEXT } from "./text.ts";
import { useChat } from "./use-chat.ts";

export function App() {
  const [documents, setDocuments] = useState<readonly DocumentCard[] | null>(null);
  const [conversations, setConversations] = useState<readonly ConversationCard[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const refresh = useCallback(() => {
    setProblem(null);
    listDocuments().then(setDocuments, (e: Error) => setProblem(e.message));
    listConversations().then(setConversations, () => setConversations([]));
  }, []);
  const chat = useChat(refresh);
  const { open } = chat;
  useEffect(refresh, [refresh]);
  useEffect(() => {
    const id = /^\/c\/(.+)$/.exec(location.pathname)?.[1];
    if (id) open(decodeURIComponent(id)).catch((e: Error) => setProblem(e.message));
  }, [open]);
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => e.key === "Escape" && setPlace(null);
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const restore = async (id: string) => {
    await restoreConversation(id);
    setRemoved(null);
    refresh();
  };
  const remove = (id: string) =>
    removeConversation(id).then(() => {
      setRemoved(id);
      if (id === chat.id) chat.clear();
      refresh();
    });
  return (
    <div className={place ? "page reading" : "page"}>
      <Shelf
        conversations={conversations}
        documents={documents}
        current={chat.id}
        onNew={chat.clear}
        onOpen={(id) => void open(id).catch((e: Error) => setProblem(e.message))}
        onRemove={(id) => void remove(id)}
        onDocument={(documentId) => setPlace({ documentId, start: 0, end: 0 })}
      />
      <main>
        {problem ? <Banner words={problem} action={TEXT.retry} onAct={refresh} /> : null}
        {removed ? <Banner words={TEXT.removed} action={TEXT.undo} onAct={() => void restore(removed)} /> : null}
        <Conversation chat={chat} onPlace={setPlace} />
      </main>
      {place ? <Reader place={place} onClose={() => setPlace(null)} /> : null}
    </div>
  );
}

function Banner({ words, action, onAct }: { readonly words: string; readonly action: string; readonly onAct: () => void }) {
  return (
    <div className="banner" role="alert">
      <p>{words}</p>
      <button type="button" onClick={onAct}>
        {action}
      </button>
    </div>
  );
}

function Conversation({ chat, onPlace }: { readonly chat: ReturnType<typeof useChat>; readonly onPlace: (place: Place) => void }) {
  const last = useRef<HTMLDivElement>(null);
  const count = chat.turns.length;
  useEffect(() => {
    if (count > 0) last.current?.scrollIntoView({ block: "start" });
  }, [count]);
  return (
    <>
      <div className="turns">
        {count === 0 ? <Questions label={TEXT.empty} questions={TEXT.examples} onAsk={(q) => void chat.send(q)} /> : null}
        {chat.turns.map((turn, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: turns are only ever appended
          <div key={i} ref={i === count - 1 ? last : null}>
            <Answer
              turn={turn}
              onAsk={(q) => void chat.send(q)}
              onOpen={({ documentId, start, end }) => onPlace({ documentId, start, end })}
            />
          </div>
        ))}
      </div>
      <AskBox busy={chat.busy} onAsk={(q) => void chat.send(q)} onStop={chat.stop} />
    </>
  );
}

function AskBox({
  busy,
  onAsk,
  onStop,
}: {
  readonly busy: boolean;
  readonly onAsk: (question: string) => void;
  readonly onStop: () => void;
}) {
  const [words, setWords] = useState("");
  const submit = () => {
    const question = words.trim();
    if (question === "" || busy) return;
    setWords("");
    onAsk(question);
  };
  return (
    <form
      className="ask"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <textarea
        value={words}
        rows={2}
        maxLength={4000}
        placeholder={TEXT.placeholder}
        aria-label={TEXT.ask}
        onChange={(e) => setWords(e.target.value)}
        onKeyDown={(e) => {
          if (e.key !== "Enter" || e.shiftKey || e.nativeEvent.isComposing) return;
          e.preventDefault();
          submit();
        }}
      />
      {busy ? (
        <button type="button" onClick={onStop}>
          {TEXT.stop}
        </button>
      ) : (
        <button type="submit" className="primary">
          {TEXT.ask}
        </button>
      )}
    </form>
  );
}
