/** Turns enter and conversations leave by owner and id. The same SQL serves PGlite and PostgreSQL through the `Query` port. */
import { z } from "zod";
import type { Turn } from "../domain/reply.ts";
import { turnSchema } from "../domain/reply.ts";
import { type BasketStore, basketTables, makeBasketStore } from "./baskets.ts";
import { type Key, type Query, storable, storableText } from "./query.ts";

export const conversationSchema = z.object({ id: z.string(), title: z.string(), updatedAt: z.string(), turns: z.array(turnSchema) });
export type Conversation = Readonly<z.infer<typeof conversationSchema>>;
export type ConversationSummary = Omit<Conversation, "turns">;

export interface ConversationStore extends BasketStore {
  /** null where the owner has no such conversation, or deleted it. */
  load(key: Key): Promise<Conversation | null>;
  /** Newest first, at most 500. */
  list(owner: string): Promise<readonly ConversationSummary[]>;
  /** Adds turn number `n` (0-based) and brings the conversation into being with the first. */
  append(key: Key, turn: Turn & { readonly n: number }): Promise<void>;
  /** The next three give false where there is nothing to act on. */
  rename(key: Key, title: string): Promise<boolean>;
  remove(key: Key): Promise<boolean>;
  /** Within a day of removal. */
  restore(key: Key): Promise<boolean>;
  close(): Promise<void>;
}

export const tables = [
  `create table if not exists conversations (owner text not null, id text not null, title text not null,
     updated_at timestamptz not null default now(), deleted_at timestamptz, primary key (owner, id))`,
  `create table if not exists turns (owner text not null, id text not null, n integer not null, message text not null,
     reply jsonb not null, primary key (owner, id, n))`,
  ...basketTables,
];

const summarySchema = z
  .object({ id: z.string(), title: z.string(), updated_at: z.coerce.date() })
  .transform((row) => ({ id: row.id, title: row.title, updatedAt: row.updated_at.toISOString() }));
const inUse = "owner = $1 and id = $2 and deleted_at is null";

/** A store over an open database whose tables exist. `end` closes the database. */
export function makeSqlStore(query: Query, end: () => Promise<void>): ConversationStore {
  const touched = async (sql: string, values: readonly unknown[]) => (await query(`${sql} returning id`, values)).length > 0;
  return {
    load: (key) => load(query, key),
    list: async (owner) => {
      const sql =
        "select id, title, updated_at from conversations where owner = $1 and deleted_at is null order by updated_at desc limit 500";
      return z.array(summarySchema).parse(await query(sql, [owner]));
    },
    append: (key, turn) => append(query, key, turn),
    rename: (key, title) => touched(`update conversations set title = $3 where ${inUse}`, [key.owner, key.id, title]),
    remove: (key) => touched(`update conversations set deleted_at = now() where ${inUse}`, [key.owner, key.id]),
    restore: (key) =>
      touched("update conversations set deleted_at = null where owner = $1 and id = $2 and deleted_at > now() - interval '1 day'", [
        key.owner,
        key.id,
      ]),
    ...makeBasketStore(query),
    close: end,
  };
}

async function load(query: Query, key: Key): Promise<Conversation | null> {
  const values = [key.owner, key.id];
  const found = z.array(summarySchema).parse(await query(`select id, title, updated_at from conversations where ${inUse}`, values))[0];
  if (found === undefined) return null;
  const turns = await query("select message, reply from turns where owner = $1 and id = $2 order by n", values);
  return { ...found, turns: z.array(turnSchema).parse(turns) };
}

/** The turn and its conversation in one statement, so that a crash leaves both or neither. */
async function append(query: Query, key: Key, turn: Turn & { readonly n: number }): Promise<void> {
  const sql = `with kept as (insert into conversations (owner, id, title) values ($1, $2, $3)
      on conflict (owner, id) do update set updated_at = now(), deleted_at = null)
    insert into turns (owner, id, n, message, reply) values ($1, $2, $4, $5, $6)
      on conflict (owner, id, n) do update set message = excluded.message, reply = excluded.reply`;
  const title = [...storableText(turn.message)].slice(0, 40).join("");
  await query(sql, [key.owner, key.id, title, turn.n, storableText(turn.message), storable(turn.reply)]);
}
