/** A store that opens slowly enters; one that reads its own writes at once and writes behind the answer, in order, leaves. */
import type { Turn } from "../domain/reply.ts";
import type { Key } from "./query.ts";
import type { Conversation, ConversationStore } from "./store.ts";

/** Conversations kept in memory; the oldest used falls out. */
const kept = 200;

export interface CachedStore extends ConversationStore {
  /** Remembers a turn now and writes it soon; later calls see it at once. */
  remember(key: Key, turn: Turn): void;
  /** Resolves when everything remembered is written. */
  flush(): Promise<void>;
}

/** @param opening resolves with the open store; rejects when there is none. @param onError told of every write that failed. */
export function makeCachedStore(opening: Promise<ConversationStore>, onError: (error: unknown) => void): CachedStore {
  const memory = new Map<string, Conversation>();
  let tail: Promise<void> = Promise.resolve();
  opening.catch(() => undefined); // reported by whoever awaits it
  const name = (key: Key) => `${key.owner}/${key.id}`;
  const recall = (key: Key, conversation: Conversation) => {
    memory.delete(name(key));
    memory.set(name(key), conversation);
    for (const oldest of memory.keys()) if (memory.size > kept) memory.delete(oldest);
  };
  /** Every other call waits for what was remembered, so it never sees less. */
  const settled = async () => {
    await tail;
    return opening;
  };
  const forget = async (key: Key, act: (store: ConversationStore) => Promise<boolean>) => {
    const store = await settled();
    memory.delete(name(key));
    return act(store);
  };
  return {
    load: async (key) => {
      const known = memory.get(name(key));
      if (known !== undefined) return known;
      const found = await (await settled()).load(key);
      if (found !== null) recall(key, found);
      return found;
    },
    list: async (owner) => (await settled()).list(owner),
    append: async (key, turn) => (await settled()).append(key, turn),
    remember: (key, turn) => {
      const before = memory.get(name(key));
      const n = before?.turns.length ?? 0;
      const title = before?.title ?? [...turn.message].slice(0, 40).join("");
      recall(key, { id: key.id, title, updatedAt: new Date().toISOString(), turns: [...(before?.turns ?? []), turn] });
      tail = tail.then(async () => (await opening).append(key, { ...turn, n })).catch(onError);
    },
    rename: (key, title) => forget(key, (store) => store.rename(key, title)),
    remove: (key) => forget(key, (store) => store.remove(key)),
    restore: (key) => forget(key, (store) => store.restore(key)),
    drafts: async (owner) => (await settled()).drafts(owner),
    draft: async (key) => (await settled()).draft(key),
    saveDraft: async (key, body) => (await settled()).saveDraft(key, body),
    removeDraft: async (key) => (await settled()).removeDraft(key),
    restoreDraft: async (key) => (await settled()).restoreDraft(key),
    addFeedback: async (owner, feedback) => (await settled()).addFeedback(owner, feedback),
    feedback: async (owner) => (await settled()).feedback(owner),
    flush: () => tail,
    close: async () => (await settled()).close(),
  };
}
