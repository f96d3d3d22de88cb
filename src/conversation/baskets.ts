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

const keptSchema = z.object({ name: z.string(), items: z.array(keptItemSchema) });
const rowSchema = z
  .object({ id: z.string(), draft: keptSchema, version: z.int(), updated_at: z.coerce.date() })
  .transform(({ id, draft, version, updated_at }): StoredDraft => ({ id, ...draft, version, updatedAt: updated_at.toISOString() }));
const summaryRowSchema = draftSummarySchema
  .omit({ updatedAt: true })
  .extend({ updated_at: z.coerce.date() })
  .transform(({ updated_at, ...row }): DraftSummary => ({ ...row, updatedAt: updated_at.toISOString() }));
const feedbackRowSchema = z.object({ feedback: feedbackSchema });
const feedbackPage = 50;
const inUse = "owner = $1 and id = $2 and deleted_at is null";

/** Last saved first, at most 500. */
export async function listDrafts(query: Query, owner: string): Promise<readonly DraftSummary[]> {
  const sql = `select id, draft->>'name' as name, updated_at,
      jsonb_array_length(jsonb_path_query_array(draft, '$.items[*] ? (!(@.removed == true))')) as items from drafts
    where owner = $1 and deleted_at is null order by updated_at desc, id limit 500`;
  return z.array(summaryRowSchema).parse(await query(sql, [owner]));
}

export async function loadDraft(query: Query, { owner, id }: Key): Promise<StoredDraft | null> {
  const rows = await query(`select id, draft, version, updated_at from drafts where ${inUse}`, [owner, id]);
  return z.array(rowSchema).parse(rows)[0] ?? null;
}

/** One statement decides on the version and saves, so two windows cannot both win. A removed draft comes back with the save. */
export async function saveDraft(query: Query, { owner, id }: Key, { name, items, version }: DraftSave): Promise<Saved> {
  const sql = `insert into drafts (owner, id, draft) values ($1, $2, $3::jsonb)
    on conflict (owner, id) do update
      set draft = excluded.draft, version = drafts.version + 1, updated_at = now(), deleted_at = null
      where $4::integer is null or drafts.version = $4::integer or drafts.deleted_at is not null
    returning id, draft, version, updated_at`;
  const rows = z.array(rowSchema).parse(await query(sql, [owner, id, storable({ name, items }), version]));
  return rows[0] === undefined ? { stale: true } : { stale: false, draft: rows[0] };
}

/** A save that was made before, from the journal: a newer one that is there already stays. */
export async function applyDraft(
  query: Query,
  { owner, id, at, version, draft }: Key & { readonly at: string; readonly version: number; readonly draft: unknown },
): Promise<void> {
  const sql = `insert into drafts (owner, id, draft, version, updated_at) values ($1, $2, $3::jsonb, $4::integer, $5::timestamptz)
    on conflict (owner, id) do update
      set draft = excluded.draft, version = excluded.version, updated_at = excluded.updated_at, deleted_at = null
      where drafts.version < excluded.version`;
  await query(sql, [owner, id, storable(draft), version, at]);
}

/** This and the next give false where there is nothing to act on. */
export async function removeDraft(query: Query, { owner, id }: Key, at: string): Promise<boolean> {
  const sql = `update drafts set deleted_at = $3::timestamptz where ${inUse} returning id`;
  return (await query(sql, [owner, id, at])).length > 0;
}

/** Within a day of removal. */
export async function restoreDraft(query: Query, { owner, id }: Key, at: string): Promise<boolean> {
  const sql = `update drafts set deleted_at = null
    where owner = $1 and id = $2 and deleted_at > $3::timestamptz - interval '1 day' returning id`;
  return (await query(sql, [owner, id, at])).length > 0;
}

export async function applyFeedback(
  query: Query,
  { owner, id, at, feedback }: Key & { readonly at: string; readonly feedback: unknown },
): Promise<void> {
  const sql = "insert into feedback (owner, id, at, feedback) values ($1, $2, $3::timestamptz, $4::jsonb) on conflict do nothing";
  await query(sql, [owner, id, at, storable(feedback)]);
}

/** Oldest first; null: everybody's. Read page by page, for one may hold a whole long answer. */
export async function* feedbackOf(query: Query, owner: string | null): AsyncGenerator<Feedback> {
  const sql = `select feedback from feedback where ($1::text is null or owner = $1)
      and ($2::timestamptz is null or (at, id) > ($2::timestamptz, $3::text)) order by at, id limit ${feedbackPage}`;
  let last: Feedback | undefined;
  for (;;) {
    const page = z.array(feedbackRowSchema).parse(await query(sql, [owner, last?.at ?? null, last?.id ?? null]));
    for (const { feedback } of page) yield feedback;
    last = page.at(-1)?.feedback;
    if (last === undefined || page.length < feedbackPage) return;
  }
}
