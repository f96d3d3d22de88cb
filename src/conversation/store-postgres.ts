/** A DATABASE_URL enters, a store on that PostgreSQL leaves. */
import { Pool } from "pg";
import { type ConversationStore, makeSqlStore, tables } from "./store.ts";

/** Opens a pool of at most four connections and makes the tables. Throws when the server cannot be reached within 5 s. */
export async function openPostgresStore(url: string): Promise<ConversationStore> {
  const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5000, statement_timeout: 10_000 });
  // An idle connection that the server drops must not end the process; the next query reports it.
  pool.on("error", () => undefined);
  try {
    for (const sql of tables) await pool.query(sql);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return makeSqlStore(
    async (sql, values = []) => (await pool.query<Record<string, unknown>>(sql, [...values])).rows,
    () => pool.end(),
  );
}
