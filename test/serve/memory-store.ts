/** A conversation store that keeps all in memory, for the server's tests. */

import type { StoredDraft } from "../../src/conversation/baskets.ts";
import type { ConversationStore } from "../../src/conversation/conversations.ts";
import type { Key } from "../../src/conversation/query.ts";
import { titleOf } from "../../src/conversation/turns.ts";
import type { Feedback } from "../../src/domain/feedback.ts";
import type { Turn } from "../../src/domain/reply.ts";

interface Held {
  readonly owner: string;
  readonly id: string;
  title: string;
  removed: boolean;
  readonly turns: Turn[];
}
const updatedAt = "2026-01-01T00:00:00.000Z";

export function memoryStore(): ConversationStore {
  const conversations = new Map<string, Held>();
  const drafts = new Map<string, StoredDraft & { readonly owner: string; removed: boolean }>();
  const feedback: { readonly owner: string; readonly feedback: Feedback }[] = [];
  const name = ({ owner, id }: Key) => `${owner}/${id}`;
  const find = (key: Key, removed = false) => {
    const held = conversations.get(name(key));
    return held !== undefined && held.removed === removed ? held : null;
  };
  const changed = <T extends object>(held: T | null | undefined, change: Partial<T>) => {
    if (held) Object.assign(held, change);
    return Boolean(held);
  };
  const draftOf = (key: Key, removed = false) => {
    const draft = drafts.get(name(key));
    return draft !== undefined && draft.removed === removed ? draft : null;
  };
  return {
    isUp: () => true,
    load: async (key) => {
      const held = find(key);
      return held && { id: held.id, title: held.title, updatedAt, turns: held.turns, omitted: 0 };
    },
    resume: async (key) => conversations.get(name(key))?.turns ?? null,
    list: async (owner, { q, limit, offset }) => {
      const own = [...conversations.values()].filter((c) => c.owner === owner && !c.removed && (q === null || c.title.includes(q)));
      const shown = own.slice(offset, offset + limit).map(({ id, title }) => ({ id, title, updatedAt }));
      return { total: own.length, conversations: shown };
    },
    remember: async (key, turn) => {
      const held = conversations.get(name(key)) ?? { ...key, title: titleOf(turn.message), removed: false, turns: [] };
      conversations.set(name(key), held);
      held.removed = false;
      held.turns.push(turn);
      return true;
    },
    rename: async (key, title) => changed(find(key), { title }),
    remove: async (key) => changed(find(key), { removed: true }),
    restore: async (key) => changed(find(key, true), { removed: false }),
    drafts: async (owner) =>
      [...drafts.values()]
        .filter((d) => d.owner === owner && !d.removed)
        .map(({ id, name, items }) => ({ id, name, items: items.length, updatedAt })),
    draft: async (key) => draftOf(key),
    saveDraft: async (key, { name: called, items, version }) => {
      const before = drafts.get(name(key));
      if (before !== undefined && !before.removed && version !== null && version !== before.version) return { stale: true };
      const draft = { ...key, name: called, items, version: (before?.version ?? 0) + 1, updatedAt, removed: false };
      drafts.set(name(key), draft);
      return { stale: false, draft };
    },
    removeDraft: async (key) => changed(draftOf(key), { removed: true }),
    restoreDraft: async (key) => changed(draftOf(key, true), { removed: false }),
    addFeedback: async (owner, one) => feedback.push({ owner, feedback: one }) > 0,
    feedback: async function* (owner) {
      yield* feedback.filter((f) => owner === null || f.owner === owner).map((f) => f.feedback);
    },
  };
}
