/** Conversations and their turns enter and leave by owner and id. The same SQL serves PGlite and PostgreSQL through the `Query` port. */
import { z } from "zod";
import { type Turn, turnSchema } from "../domain/reply.ts";
import { toSimplified, toTraditional } from "../script.ts";
import { bareReply } from "./bare-reply.ts";
import { type Key, type Query, storable, storableText } from "./query.ts";

export const conversationSchema = z.object({
  id: z.string(),
  title: z.string(),
  updatedAt: z.string(),
  turns: z.array(turnSchema),
  /** Earlier turns that are kept and not given: of a very long conversation only the last five hundred are. */
  omitted: z.int(),
});
export type Conversation = Readonly<z.infer<typeof conversationSchema>>;
export const conversationSummarySchema = conversationSchema.omit({ turns: true, omitted: true });
export type ConversationSummary = Readonly<z.infer<typeof conversationSummarySchema>>;
/** `removed`: the owner deleted it; asking on brings it back. */
export type StoredConversation = Conversation & { readonly removed: boolean };

export interface ListRequest {
  /** Words of the title, a question or an answer; null lists all. */
  readonly q: string | null;
  readonly limit: number;
  readonly offset: number;
}
/** Newest first; `total` counts those beyond the limit too. */
export interface ConversationList {
  readonly total: number;
  readonly conversations: readonly ConversationSummary[];
}
/** A turn to be kept, with an id of its own and the moment it was answered (ISO 8601). */
export interface NewTurn extends Key {
  readonly turnId: string;
  readonly at: string;
  readonly message: string;
  /** A Reply; whatever an older version wrote is kept as it is. */
  readonly reply: unknown;
}

const rowSchema = z
  .object({ id: z.string(), title: z.string(), updated_at: z.coerce.date(), removed: z.boolean() })
  .transform(({ updated_at, ...row }) => ({ ...row, updatedAt: updated_at.toISOString() }));
const listRowSchema = z
  .object({ id: z.string(), title: z.string(), updated_at: z.coerce.date(), total: z.coerce.number() })
  .transform(({ id, title, updated_at, total }) => ({ total, line: { id, title, updatedAt: updated_at.toISOString() } }));
const turnRowSchema = z.object({ message: z.string(), reply: z.unknown(), total: z.coerce.number() });
const turnsMost = 500;
const inUse = "owner = $1 and id = $2 and deleted_at is null";

/** A question's first forty characters. */
export const titleOf = (message: string) => [...storableText(message)].slice(0, 40).join("");

/** null where the owner never had such a conversation. */
export async function loadConversation(query: Query, { owner, id }: Key): Promise<StoredConversation | null> {
  const sql = "select id, title, updated_at, deleted_at is not null as removed from conversations where owner = $1 and id = $2";
  const found = z.array(rowSchema).parse(await query(sql, [owner, id]))[0];
  if (found === undefined) return null;
  const { turns, total } = await lastTurns(query, { owner, id }, turnsMost);
  return { ...found, turns, omitted: total - turns.length };
}

/** The last so many turns, oldest first, and how many there are in all. */
export async function lastTurns(query: Query, { owner, id }: Key, most: number) {
  const sql = `select message, reply, count(*) over () as total from turns
    where owner = $1 and id = $2 order by n desc limit $3::integer`;
  const rows = z.array(turnRowSchema).parse(await query(sql, [owner, id, most]));
  return { turns: rows.map(turnOf).reverse(), total: rows[0]?.total ?? 0 };
}

/** A reply that an older version wrote in another shape still shows its words. */
function turnOf({ message, reply }: Pick<z.infer<typeof turnRowSchema>, "message" | "reply">): Turn {
  const whole = turnSchema.safeParse({ message, reply });
  if (whole.success) return whole.data;
  const text = z.looseObject({ text: z.string() }).safeParse(reply);
  return { message, reply: bareReply(message, text.success ? text.data.text.replace(/\[\d+\]/g, "") : "") };
}

export async function listConversations(query: Query, owner: string, { q, limit, offset }: ListRequest): Promise<ConversationList> {
  const sql = `select id, title, updated_at, count(*) over () as total from conversations c
    where owner = $1 and deleted_at is null and ($2::jsonb is null or exists (
      select 1 from jsonb_array_elements_text($2::jsonb) word
      where position(word in lower(c.title)) > 0
        or exists (select 1 from turns t where t.owner = c.owner and t.id = c.id and position(word in t.words) > 0)))
    order by updated_at desc, id limit $3::integer offset $4::integer`;
  const rows = z.array(listRowSchema).parse(await query(sql, [owner, q === null ? null : JSON.stringify(formsOf(q)), limit, offset]));
  return { total: rows[0]?.total ?? 0, conversations: rows.map(({ line }) => line) };
}

/** As typed, in Simplified and in Traditional: staff write both. */
function formsOf(q: string): readonly string[] {
  const said = storableText(q).trim().toLowerCase();
  return [...new Set([said, toSimplified(said), toTraditional(said)])];
}

/**
 * Keeps the turn behind the last one, once however often it is given, and brings its conversation into being, or back.
 * One statement, so that a crash leaves all or nothing. Two at once for one conversation: the second is refused (23505) and may be tried again.
 */
export async function appendTurn(query: Query, turn: NewTurn): Promise<void> {
  const sql = `with kept as (insert into conversations (owner, id, title, updated_at) values ($1, $2, $3, $4::timestamptz)
      on conflict (owner, id) do update set deleted_at = null, updated_at = greatest(conversations.updated_at, excluded.updated_at))
    insert into turns (owner, id, n, turn_id, message, reply)
      select $1, $2, coalesce((select max(n) + 1 from turns where owner = $1 and id = $2), 0), $5, $6, $7::jsonb
      on conflict (owner, id, turn_id) do nothing`;
  const { owner, id, turnId, at, message, reply } = turn;
  await query(sql, [owner, id, titleOf(message), at, turnId, storableText(message), storable(reply)]);
}

/** The next three give false where there is nothing to act on. `at`: the moment it was asked for. */
export async function renameConversation(query: Query, { owner, id }: Key, title: string): Promise<boolean> {
  const sql = `update conversations set title = $3 where ${inUse} returning id`;
  return (await query(sql, [owner, id, storableText(title)])).length > 0;
}

export async function removeConversation(query: Query, { owner, id }: Key, at: string): Promise<boolean> {
  const sql = `update conversations set deleted_at = $3::timestamptz where ${inUse} returning id`;
  return (await query(sql, [owner, id, at])).length > 0;
}

/** Within a day of removal. */
export async function restoreConversation(query: Query, { owner, id }: Key, at: string): Promise<boolean> {
  const sql = `update conversations set deleted_at = null
    where owner = $1 and id = $2 and deleted_at > $3::timestamptz - interval '1 day' returning id`;
  return (await query(sql, [owner, id, at])).length > 0;
}

/** Conversations and drafts removed more than a day ago are gone for good. */
export async function purge(query: Query, at: string): Promise<void> {
  const old = "deleted_at < $1::timestamptz - interval '1 day'";
  await query(
    `with gone as (delete from conversations where ${old} returning owner, id)
     delete from turns using gone where turns.owner = gone.owner and turns.id = gone.id`,
    [at],
  );
  await query(`delete from drafts where ${old}`, [at]);
}
