/** Drafts and feedback enter and leave by owner and id, through the same `Query` port as conversations. */
import { z } from "zod";
import { type DraftSummary, draftSummarySchema, type KeptDraft, keptItemSchema } from "../domain/draft.ts";
import { type Feedback, feedbackSchema } from "../domain/feedback.ts";
import { type Key, type Query, storable } from "./query.ts";

/** A draft as it lies in the store; `version` counts the saves, from 1. */
export type StoredDraft = KeptDraft & { readonly id: string; readonly updatedAt: string };
/** A save made from an older version than the kept one changes nothing. */
export type Saved = { readonly stale: false; readonly draft: StoredDraft } | { readonly stale: true };
/** `version`: the one the change was made from; null saves over whatever is there. */
export interface DraftSave {
  readonly name: string;
  readonly items: KeptDraft["items"];
  readonly version: number | null;
}

export interface BasketStore {
  /** Last saved first, at most 500. */
  drafts(owner: string): Promise<readonly DraftSummary[]>;
  draft(key: Key): Promise<StoredDraft | null>;
  saveDraft(key: Key, save: DraftSave): Promise<Saved>;
  /** False where there is nothing to act on. */
  removeDraft(key: Key): Promise<boolean>;
  /** Within a day of removal. */
  restoreDraft(key: Key): Promise<boolean>;
  addFeedback(owner: string, feedback: Feedback): Promise<void>;
  /** Oldest first. */
  feedback(owner: string): Promise<readonly Feedback[]>;
}

export const basketTables = [
  `create table if not exists drafts (owner text not null, id text not null, draft jsonb not null,
     updated_at timestamptz not null default now(), primary key (owner, id))`,
  "alter table drafts add column if not exists version integer not null default 1",
  "alter table drafts add column if not exists deleted_at timestamptz",
  `create table if not exists feedback (owner text not null, id text not null, at timestamptz not null default now(),
     feedback jsonb not null, primary key (owner, id))`,
];

const keptSchema = z.object({ name: z.string(), items: z.array(keptItemSchema) });
const rowSchema = z.object({ id: z.string(), draft: keptSchema, version: z.int(), updated_at: z.coerce.date() });
const summarySchema = draftSummarySchema
  .omit({ updatedAt: true })
  .extend({ updated_at: z.coerce.date() })
  .transform(({ updated_at, ...row }) => ({ ...row, updatedAt: updated_at.toISOString() }));
const feedbackRowSchema = z.object({ feedback: feedbackSchema });
const inUse = "owner = $1 and id = $2 and deleted_at is null";

export function makeBasketStore(query: Query): BasketStore {
  const touched = async (sql: string, key: Key) => (await query(`${sql} returning id`, [key.owner, key.id])).length > 0;
  return {
    drafts: async (owner) => {
      const sql = `select id, draft->>'name' as name, updated_at,
          jsonb_array_length(jsonb_path_query_array(draft, '$.items[*] ? (!(@.removed == true))')) as items from drafts
        where owner = $1 and deleted_at is null order by updated_at desc, id limit 500`;
      return z.array(summarySchema).parse(await query(sql, [owner]));
    },
    draft: async (key) => {
      const rows = await query(`select id, draft, version, updated_at from drafts where ${inUse}`, [key.owner, key.id]);
      return z.array(rowSchema).parse(rows).map(draftOf)[0] ?? null;
    },
    saveDraft: (key, save) => saveDraft(query, key, save),
    removeDraft: (key) => touched(`update drafts set deleted_at = now() where ${inUse}`, key),
    restoreDraft: (key) =>
      touched("update drafts set deleted_at = null where owner = $1 and id = $2 and deleted_at > now() - interval '1 day'", key),
    addFeedback: async (owner, feedback) => {
      const sql = "insert into feedback (owner, id, at, feedback) values ($1, $2, $3, $4) on conflict do nothing";
      await query(sql, [owner, feedback.id, feedback.at, storable(feedback)]);
    },
    feedback: async (owner) => {
      const rows = await query("select feedback from feedback where owner = $1 order by at, id", [owner]);
      return z
        .array(feedbackRowSchema)
        .parse(rows)
        .map((row) => row.feedback);
    },
  };
}

const draftOf = (row: z.infer<typeof rowSchema>): StoredDraft => ({
  id: row.id,
  ...row.draft,
  version: row.version,
  updatedAt: row.updated_at.toISOString(),
});

/** One statement decides on the version and saves, so two windows cannot both win. A deleted draft comes back with the save. */
async function saveDraft(query: Query, key: Key, { name, items, version }: DraftSave): Promise<Saved> {
  const sql = `insert into drafts (owner, id, draft) values ($1, $2, $3)
    on conflict (owner, id) do update
      set draft = excluded.draft, version = drafts.version + 1, updated_at = now(), deleted_at = null
      where $4::integer is null or drafts.version = $4 or drafts.deleted_at is not null
    returning id, draft, version, updated_at`;
  const rows = z.array(rowSchema).parse(await query(sql, [key.owner, key.id, storable({ name, items }), version]));
  return rows[0] === undefined ? { stale: true } : { stale: false, draft: draftOf(rows[0]) };
}
