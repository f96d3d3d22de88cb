/** A database enters, a whole copy of it as compressed JSON lines leaves, and the other way round. Edge: disk. */
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import type { Query } from "../query.ts";

/** What is kept of each table, and the columns that order its rows. */
const tables = {
  conversations: { key: "owner, id", columns: "owner, id, title, updated_at, deleted_at" },
  turns: { key: "owner, id, n", columns: "owner, id, n, turn_id, message, reply" },
  drafts: { key: "owner, id", columns: "owner, id, draft, version, updated_at, deleted_at" },
  feedback: { key: "owner, id", columns: "owner, id, at, feedback" },
} as const;
const tableSchema = z.enum(["conversations", "turns", "drafts", "feedback"]);
type Table = z.infer<typeof tableSchema>;
/** Rows read at a time. */
const page = 200;

/** Up to which record of which journal a dump holds everything: the journal from there on has what is newer. */
export const markSchema = z.object({ journal: z.string(), applied: z.int() });
export type Mark = Readonly<z.infer<typeof markSchema>>;
export interface DumpFiles {
  readonly file: string;
  readonly previous: string;
}

const headSchema = z.object({ format: z.literal(1), at: z.string(), ...markSchema.shape });
const lineSchema = z.union([z.object({ table: tableSchema, row: z.string() }), z.object({ rows: z.int() })]);

/** The new dump is whole and on disk before the old one is moved to `previous`. */
export async function writeDump(query: Query, mark: Mark, { file, previous }: DumpFiles): Promise<void> {
  const fresh = `${file}.new`;
  await pipeline(Readable.from(linesOf(query, mark)), createGzip(), createWriteStream(fresh));
  const handle = await open(fresh, "r+");
  await handle.sync();
  await handle.close();
  await rename(file, previous).catch(() => undefined); // there is none the first time
  await rename(fresh, file);
}

async function* linesOf(query: Query, mark: Mark): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: 1, at: new Date().toISOString(), ...mark })}\n`;
  let rows = 0;
  for (const table of tableSchema.options) {
    for await (const row of rowsOf(query, table)) {
      rows++;
      yield `${JSON.stringify({ table, row })}\n`;
    }
  }
  yield `${JSON.stringify({ rows })}\n`;
}

const rowSchema = z.object({ row: z.string() });

/** Page by page after the last row, so that questions are answered in between and memory stays flat. */
async function* rowsOf(query: Query, table: Table): AsyncGenerator<string> {
  const { key, columns } = tables[table];
  const after = `where (${key}) > (select ${key} from jsonb_populate_record(null::${table}, $1::jsonb))`;
  let last: string | undefined;
  for (;;) {
    const some = `select ${columns} from ${table} ${last === undefined ? "" : after} order by ${key} limit ${page}`;
    const sql = `select row_to_json(t)::text as row from (${some}) t`;
    const found = z.array(rowSchema).parse(await query(sql, last === undefined ? [] : [last]));
    for (const { row } of found) yield row;
    last = found.at(-1)?.row;
    if (last === undefined || found.length < page) return;
  }
}

/** Puts the rows of a dump into the database's empty tables. @returns null where the file is absent, cut off or altered. */
export async function readDump(query: Query, file: string): Promise<Mark | null> {
  const mark = await wholeDump(file).catch(() => null);
  if (mark === null) return null;
  for await (const line of linesIn(file)) {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    if (!parsed.success || !("table" in parsed.data)) continue;
    const { table, row } = parsed.data;
    const { columns } = tables[table];
    const from = `select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb)`;
    await query(`insert into ${table} (${columns}) ${from} on conflict do nothing`, [row]);
  }
  return mark;
}

/** The mark of a dump whose last line counts as many rows as it has. Throws where gzip finds it cut or altered. */
async function wholeDump(file: string): Promise<Mark | null> {
  let mark: Mark | null = null;
  let rows = 0;
  let said = -1;
  for await (const line of linesIn(file)) {
    const value: unknown = JSON.parse(line);
    if (mark === null) mark = headSchema.parse(value);
    else {
      const parsed = lineSchema.parse(value);
      if ("rows" in parsed) said = parsed.rows;
      else rows++;
    }
  }
  return said === rows && mark !== null ? { journal: mark.journal, applied: mark.applied } : null;
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip()).setEncoding("utf8");
  source.on("error", (error) => unpacked.destroy(error));
  let rest = "";
  for await (const part of unpacked) {
    const lines = (rest + String(part)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
