/** Conversations lately used, or just their last turns, so that a follow-up does not wait for the database; the oldest used fall out. Pure state. */
import type { Turn } from "../domain/reply.ts";
import type { Key } from "./query.ts";
import type { StoredConversation } from "./turns.ts";

/** A follow-up leans on so many turns at most. */
export const turnsHeard = 12;
/** Of a longer conversation only the last turns are held. */
const turnsMost = 200;
/** About 50 MB of heap. */
const charactersMost = 8_000_000;

export interface Memory {
  /** null where it is not held, or only its end is: half of one must never be shown. */
  whole(key: Key): StoredConversation | null;
  /** The last turns, oldest first; null where none are held. */
  latest(key: Key): readonly Turn[] | null;
  put(key: Key, conversation: StoredConversation): void;
  putLatest(key: Key, turns: readonly Turn[]): void;
  /** Adds a turn to what is held; a conversation that is not stays out. */
  add(key: Key, turn: Turn, at: string): void;
  drop(key: Key): void;
}

interface Held {
  readonly turns: readonly Turn[];
  /** null: only its end is held. */
  readonly whole: StoredConversation | null;
  readonly size: number;
}

export function makeMemory(most = charactersMost): Memory {
  const held = new Map<string, Held>();
  let total = 0;
  const name = (key: Key) => `${key.owner}/${key.id}`;
  const drop = (at: string) => {
    total -= held.get(at)?.size ?? 0;
    held.delete(at);
  };
  const keep = (at: string, one: Held) => {
    drop(at);
    held.set(at, one);
    total += one.size;
    for (const oldest of held.keys()) if (total > most && held.size > 1) drop(oldest);
  };
  const putLatest = (at: string, turns: readonly Turn[]) => {
    const last = turns.slice(-turnsHeard);
    keep(at, { turns: last, whole: null, size: sizeOfAll(last) });
  };
  return {
    whole: (key) => held.get(name(key))?.whole ?? null,
    latest: (key) => held.get(name(key))?.turns.slice(-turnsHeard) ?? null,
    put: (key, conversation) => {
      const { turns, omitted } = conversation;
      if (turns.length > turnsMost || omitted > 0) putLatest(name(key), turns);
      else keep(name(key), { turns, whole: conversation, size: sizeOfAll(turns) });
    },
    putLatest: (key, turns) => putLatest(name(key), turns),
    add: (key, turn, at) => {
      const before = held.get(name(key));
      if (before === undefined) return;
      const turns = [...before.turns, turn];
      if (before.whole === null || turns.length > turnsMost) return putLatest(name(key), turns);
      const whole = { ...before.whole, removed: false, updatedAt: at, turns };
      keep(name(key), { turns, whole, size: before.size + sizeOf(turn) });
    },
    drop: (key) => drop(name(key)),
  };
}

const sizeOfAll = (turns: readonly Turn[]) => turns.reduce((sum, turn) => sum + sizeOf(turn), 500);

/** Characters, roughly: what is long in a reply are its quotations and records. */
function sizeOf({ message, reply }: Turn): number {
  const quoted = reply.citations.reduce((sum, { raw, quote }) => sum + raw.length + quote.length + 400, 0);
  return 1500 + message.length + reply.text.length + quoted + 900 * (reply.targets.length + 2 * reply.conflicts.length);
}
