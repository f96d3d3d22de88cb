/** A database that may be away and a journal enter; the store the server works with leaves. No answer waits for a write. Edge: clock. */
import { randomUUID } from "node:crypto";
import type { DraftSummary } from "../domain/draft.ts";
import type { Feedback } from "../domain/feedback.ts";
import type { Turn } from "../domain/reply.ts";
import * as baskets from "./baskets.ts";
import { makeMemory, turnsHeard } from "./memory.ts";
import type { Outbox } from "./outbox.ts";
import type { Key, Query } from "./query.ts";
import type { Change } from "./record.ts";
import * as turns from "./turns.ts";

/** A page waits so long for a database that is opening; a question does not. */
const readWaitMs = 10_000;
const resumeWaitMs = 1500;

export interface ConversationStore {
  /** Whether what is remembered is written at once. */
  isUp(): boolean;
  /** null where the owner has no such conversation, or removed it. Every method that returns what is kept rejects with `StoreAway`. */
  load(key: Key): Promise<turns.Conversation | null>;
  list(owner: string, request: turns.ListRequest): Promise<turns.ConversationList>;
  /** The last turns, at most twelve, of a conversation that is to be gone on with; a removed one comes back with the next turn. null: there is none. */
  resume(key: Key): Promise<readonly Turn[] | null>;
  /** Keeps a turn. `first`: nothing was said in this conversation before. @returns whether it is on disk; if not it is in memory only. */
  remember(key: Key, turn: Turn, first: boolean): Promise<boolean>;
  /** The next three give false where there is nothing to act on. */
  rename(key: Key, title: string): Promise<boolean>;
  remove(key: Key): Promise<boolean>;
  /** Within a day of removal. */
  restore(key: Key): Promise<boolean>;
  drafts(owner: string): Promise<readonly DraftSummary[]>;
  draft(key: Key): Promise<baskets.StoredDraft | null>;
  saveDraft(key: Key, save: baskets.DraftSave): Promise<baskets.Saved>;
  removeDraft(key: Key): Promise<boolean>;
  restoreDraft(key: Key): Promise<boolean>;
  addFeedback(owner: string, feedback: Feedback): Promise<boolean>;
  /** Oldest first; null: everybody's. */
  feedback(owner: string | null): AsyncGenerator<Feedback>;
}

export interface StorePorts {
  readonly query: Query;
  readonly outbox: Outbox;
  readonly isUp: () => boolean;
  readonly now: () => Date;
}

export function makeConversations(ports: StorePorts): ConversationStore {
  const reader = makeReader(ports);
  return { isUp: ports.isUp, ...reader.methods, ...changesOf(ports, reader.forget), ...basketsOf(ports) };
}

/** What may be answered from memory. */
function makeReader({ query, outbox, now }: StorePorts) {
  const memory = makeMemory();
  /** Loads under way; a turn that comes in between makes what they bring too old to be held. */
  const loads = new Set<{ readonly key: Key; stale: boolean }>();
  const spoil = (key: Key) => {
    for (const load of loads) if (load.key.owner === key.owner && load.key.id === key.id) load.stale = true;
  };
  /** Reads from the database, and holds what was read unless it has changed meanwhile. */
  const read = async <T>(key: Key, work: () => Promise<T>, hold: (read: T) => void): Promise<T> => {
    const loading = { key, stale: false };
    loads.add(loading);
    try {
      const found = await work();
      if (!loading.stale) hold(found);
      return found;
    } finally {
      loads.delete(loading);
    }
  };
  const load = async (key: Key): Promise<turns.StoredConversation | null> => {
    const known = memory.whole(key);
    if (known !== null) return known;
    await outbox.settled(readWaitMs);
    const hold = (found: turns.StoredConversation | null) => void (found !== null && memory.put(key, found));
    return read(key, () => turns.loadConversation(query, key), hold);
  };
  const resume = async (key: Key): Promise<readonly Turn[] | null> => {
    const known = memory.latest(key);
    if (known !== null) return known;
    await outbox.settled(resumeWaitMs);
    const hold = (found: readonly Turn[]) => void (found.length > 0 && memory.putLatest(key, found));
    const found = await read(key, async () => (await turns.lastTurns(query, key, turnsHeard)).turns, hold);
    return found.length === 0 ? null : found;
  };
  const remember: ConversationStore["remember"] = async (key, turn, first) => {
    const at = now().toISOString();
    spoil(key);
    const title = turns.titleOf(turn.message);
    if (first) memory.put(key, { id: key.id, title, updatedAt: at, removed: false, turns: [turn], omitted: 0 });
    else memory.add(key, turn, at);
    return outbox.submit({ type: "turn", ...key, at, turnId: randomUUID(), ...turn });
  };
  return {
    forget: (key: Key) => {
      spoil(key);
      memory.drop(key);
    },
    methods: {
      load: async (key: Key) => {
        const found = await load(key);
        if (found === null || found.removed) return null;
        const { removed: _, ...shown } = found;
        return shown;
      },
      resume,
      remember,
      list: async (owner: string, request: turns.ListRequest) => {
        await outbox.settled(readWaitMs);
        return turns.listConversations(query, owner, request);
      },
    },
  };
}

/** Done at once, so that the caller hears whether there was anything to do; then journaled, for a database that must be restored. */
function changer({ outbox }: StorePorts) {
  return async (change: Change, act: () => Promise<boolean>): Promise<boolean> => {
    await outbox.settled(readWaitMs);
    const done = await act();
    if (done) await outbox.submit(change);
    return done;
  };
}

function changesOf(ports: StorePorts, forget: (key: Key) => void) {
  const { query, now } = ports;
  const change = changer(ports);
  return {
    rename: async (key: Key, title: string) => {
      const at = now().toISOString();
      const done = await change({ type: "rename", ...key, at, title }, () => turns.renameConversation(query, key, title));
      forget(key);
      return done;
    },
    remove: async (key: Key) => {
      const at = now().toISOString();
      const done = await change({ type: "remove", ...key, at }, () => turns.removeConversation(query, key, at));
      forget(key);
      return done;
    },
    restore: async (key: Key) => {
      const at = now().toISOString();
      const done = await change({ type: "restore", ...key, at }, () => turns.restoreConversation(query, key, at));
      forget(key);
      return done;
    },
  };
}

function basketsOf(ports: StorePorts) {
  const { query, outbox, now } = ports;
  const change = changer(ports);
  const settled = () => outbox.settled(readWaitMs);
  return {
    drafts: async (owner: string) => settled().then(() => baskets.listDrafts(query, owner)),
    draft: async (key: Key) => settled().then(() => baskets.loadDraft(query, key)),
    saveDraft: async (key: Key, save: baskets.DraftSave) => {
      await settled();
      const saved = await baskets.saveDraft(query, key, save);
      if (saved.stale) return saved;
      const { name, items, version, updatedAt } = saved.draft;
      await outbox.submit({ type: "draft", ...key, at: updatedAt, version, draft: { name, items } });
      return saved;
    },
    removeDraft: async (key: Key) => {
      const at = now().toISOString();
      return change({ type: "draft-remove", ...key, at }, () => baskets.removeDraft(query, key, at));
    },
    restoreDraft: async (key: Key) => {
      const at = now().toISOString();
      return change({ type: "draft-restore", ...key, at }, () => baskets.restoreDraft(query, key, at));
    },
    addFeedback: async (owner: string, feedback: Feedback) =>
      outbox.submit({ type: "feedback", owner, id: feedback.id, at: feedback.at, feedback }),
    feedback: async function* (owner: string | null) {
      await settled();
      yield* baskets.feedbackOf(query, owner);
    },
  };
}
