/** A DATABASE_URL enters; that PostgreSQL, asked again whenever it comes back, leaves. Edge: network, clock. */
import { Pool } from "pg";
import { StatementRefused, StoreAway } from "../query.ts";
import { makeTables } from "../tables.ts";
import type { Database } from "./database.ts";

const connections = 4;
const connectMs = 5000;
const statementMs = 10_000;
const retryMs = 2000;

/** SQLSTATE of a server that is starting, stopping or cut off: connection faults (08), resources (53), intervention (57). */
const passing = /^(08|53|57)/;

export function startPostgres(url: string): Database {
  const pool = new Pool({ connectionString: url, max: connections, connectionTimeoutMillis: connectMs, statement_timeout: statementMs });
  const listeners: (() => void)[] = [];
  const state = { up: false, stopped: false, restarts: 0 };
  const query: Database["query"] = async (sql, values = []) => {
    try {
      return (await pool.query<Record<string, unknown>>(sql, [...values])).rows;
    } catch (error) {
      throw faultOf(error);
    }
  };
  const probe = async (): Promise<void> => {
    if (state.stopped) return;
    const up = await makeTables(query).then(
      () => true,
      () => false,
    );
    const again = up && !state.up;
    state.up = up;
    if (again) for (const listener of listeners) listener();
    if (!up) setTimeout(() => void probe(), retryMs).unref();
  };
  const fallen = (): void => {
    if (!state.up) return;
    state.up = false;
    state.restarts++;
    void probe();
  };
  // An idle connection that the server drops must not end the process.
  pool.on("error", fallen);
  void probe();
  return {
    query: async (sql, values) => {
      if (!state.up) throw new StoreAway("not connected");
      try {
        return await query(sql, values);
      } catch (error) {
        if (error instanceof StoreAway) fallen();
        throw error;
      }
    },
    onUp: (listener) => {
      listeners.push(listener);
      if (state.up) listener();
    },
    state: () => ({
      up: state.up,
      notices: state.up ? [] : ["对话库（PostgreSQL）暂时连不上，请检查 DATABASE_URL 和数据库服务"],
      restarts: state.restarts,
      copied: true,
    }),
    dump: null,
    close: async () => {
      state.stopped = true;
      await pool.end();
    },
  };
}

function faultOf(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  return /^[0-9A-Z]{5}$/.test(code) && !passing.test(code) && !/^E[A-Z]{4}$/.test(code)
    ? new StatementRefused(code, message)
    : new StoreAway(message);
}
