/** A folder enters; the embedded PostgreSQL in it, in a supervised process of its own, leaves. Edge: processes. */
import { fileURLToPath } from "node:url";
import { GIVE_BACK } from "../../supervise/give-back.ts";
import { BELOW_HTTP } from "../../supervise/life.ts";
import { type ChildEvent, superviseChild } from "../../supervise/parent.ts";
import { StatementRefused, StoreAway } from "../query.ts";
import type { Database } from "./database.ts";
import { dumpOperation, queryOperation, readySchema } from "./operations.ts";

/** Making the first database takes about 5 s on a common machine; a slow one gets longer. */
const startMs = 120_000;
const queryMs = 10_000;
const dumpMs = 10 * 60_000;
/** Statements are short-lived: a small nursery, and garbage is collected when the heap has grown by 2 MB. */
const FLAGS = ["--optimize-for-size", "--heap-growing-percent=5"];
export interface PgliteSpec {
  readonly dataDir: string;
  /** The compiled module of its process, where this file is not compiled itself. */
  readonly module?: string | undefined;
  readonly onEvent?: ((event: ChildEvent) => void) | undefined;
}

export function startPglite({ dataDir, module, onEvent }: PgliteSpec): Database {
  const listeners: (() => void)[] = [];
  const child = superviseChild({
    name: "store",
    module: module ?? fileURLToPath(new URL("./child.js", import.meta.url)),
    args: [dataDir],
    ready: readySchema,
    startMs,
    execArgv: FLAGS,
    env: GIVE_BACK,
    // Opening takes seconds of a processor; turns wait for it in the journal, on disk.
    nice: BELOW_HTTP,
    onEvent: (event) => {
      onEvent?.(event);
      if (event.what === "ready") for (const listener of listeners) listener();
    },
  });
  return {
    query: async (sql, values = []) => {
      const outcome = await child.call(queryOperation, { sql, values: [...values] }, { deadlineMs: queryMs });
      if (!outcome.ok) throw new StoreAway(outcome.fault.reason);
      if ("code" in outcome.value) throw new StatementRefused(outcome.value.code, outcome.value.message);
      return outcome.value.rows;
    },
    onUp: (listener) => {
      listeners.push(listener);
      if (child.state().ready !== null) listener();
    },
    state: () => {
      const { ready, reason, restarts, status } = child.state();
      const away = status === "starting" ? "对话库正在打开" : `对话库暂不可用${reason === null ? "" : `（${chinese(reason)}）`}`;
      return { up: ready !== null, notices: ready?.notices ?? [away], restarts, copied: ready?.copied ?? true };
    },
    dump: async (mark) => {
      const outcome = await child.call(dumpOperation, mark, { deadlineMs: dumpMs });
      if (!outcome.ok) throw new StoreAway(outcome.fault.reason);
    },
    close: () => child.stop(),
  };
}

/** What the child said of itself is Chinese; how a process ended is for the log. */
const chinese = (reason: string) => (/[\u4e00-\u9fff]/.test(reason) ? reason : "正在重新启动");
