/** Conversations lately used, whole, so that a follow-up does not wait for the database; the oldest used fall out. Pure state. */
import type { Turn } from "../domain/reply.ts";
import type { Key } from "./query.ts";
import type { StoredConversation } from "./turns.ts";

/** About 50 MB of heap. */
const charactersMost = 8_000_000;

export interface Memory {
  get(key: Key): StoredConversation | null;
  put(key: Key, conversation: StoredConversation): void;
  /** Adds a turn to a conversation that is held; one that is not stays out, for half of one must never be shown. */
  add(key: Key, turn: Turn, at: string): void;
  drop(key: Key): void;
}

export function makeMemory(most = charactersMost): Memory {
  const held = new Map<string, { readonly conversation: StoredConversation; readonly size: number }>();
  let total = 0;
  const name = (key: Key) => `${key.owner}/${key.id}`;
  const drop = (at: string) => {
    total -= held.get(at)?.size ?? 0;
    held.delete(at);
  };
  const put = (key: Key, conversation: StoredConversation) => {
    drop(name(key));
    const size = conversation.turns.reduce((sum, turn) => sum + sizeOf(turn), 500);
    held.set(name(key), { conversation, size });
    total += size;
    for (const oldest of held.keys()) if (total > most && held.size > 1) drop(oldest);
  };
  return {
    get: (key) => held.get(name(key))?.conversation ?? null,
    put,
    add: (key, turn, at) => {
      const before = held.get(name(key))?.conversation;
      if (before !== undefined) put(key, { ...before, removed: false, updatedAt: at, turns: [...before.turns, turn] });
    },
    drop: (key) => drop(name(key)),
  };
}

/** Characters, roughly: what is long in a reply are its quotations and records. */
function sizeOf({ message, reply }: Turn): number {
  const quoted = reply.citations.reduce((sum, { raw, quote }) => sum + raw.length + quote.length + 400, 0);
  return 1500 + message.length + reply.text.length + quoted + 900 * (reply.targets.length + 2 * reply.conflicts.length);
}
