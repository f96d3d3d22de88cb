/** The tables of PGlite and PostgreSQL alike, made or brought up to date; and how far a journal has been written into them. */
import { z } from "zod";
import type { Mark } from "./database/dump.ts";
import type { Query } from "./query.ts";

const statements = [
  `create table if not exists conversations (owner text not null, id text not null, title text not null,
     updated_at timestamptz not null default now(), deleted_at timestamptz, primary key (owner, id))`,
  `create table if not exists turns (owner text not null, id text not null, n integer not null, message text not null,
     reply jsonb not null, primary key (owner, id, n))`,
  // A turn may be written twice, after a fall or from a journal: its own id tells that it is the same one.
  "alter table turns add column if not exists turn_id text",
  "create unique index if not exists turns_turn_id on turns (owner, id, turn_id)",
  // What is searched, apart from the large reply.
  `alter table turns add column if not exists words text
     generated always as (lower(message || ' ' || coalesce(reply->>'text', ''))) stored`,
  `create table if not exists drafts (owner text not null, id text not null, draft jsonb not null,
     updated_at timestamptz not null default now(), primary key (owner, id))`,
  "alter table drafts add column if not exists version integer not null default 1",
  "alter table drafts add column if not exists deleted_at timestamptz",
  `create table if not exists feedback (owner text not null, id text not null, at timestamptz not null default now(),
     feedback jsonb not null, primary key (owner, id))`,
  "create table if not exists journals (id text primary key, applied bigint not null)",
];

/** Two servers that start on one PostgreSQL at once make them one after the other. */
export async function makeTables(query: Query): Promise<void> {
  for (const sql of statements) await query(sql);
}

export async function markApplied(query: Query, { journal, applied }: Mark): Promise<void> {
  const sql = `insert into journals (id, applied) values ($1, $2::bigint)
    on conflict (id) do update set applied = greatest(journals.applied, excluded.applied)`;
  await query(sql, [journal, applied]);
}

/** 0 where nothing of this journal has been written. */
export async function appliedOf(query: Query, journal: string): Promise<number> {
  const rows = await query("select applied from journals where id = $1", [journal]);
  return z.array(z.object({ applied: z.coerce.number() })).parse(rows)[0]?.applied ?? 0;
}
