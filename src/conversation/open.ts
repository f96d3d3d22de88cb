/** Settings enter, the open conversation store leaves, with its journal, its copies and its housekeeping. Edge: disk, clock. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ChildEvent } from "../supervise/parent.ts";
import { type ConversationStore, makeConversations } from "./conversations.ts";
import type { Database } from "./database/database.ts";
import { startPglite } from "./database/pglite.ts";
import { startPostgres } from "./database/postgres.ts";
import { type Journal, openJournal } from "./journal.ts";
import { waitForLock } from "./lock.ts";
import { makeOutbox, type Outbox } from "./outbox.ts";
import { StoreAway } from "./query.ts";
import { purge } from "./turns.ts";

/** A copy is made when the journal has grown by so much since the last one: until then the journal has what the copy lacks. */
const dumpEveryBytes = 8 << 20;
const housekeepingMs = 3_600_000;
const flushMs = 5000;

export interface OpenedStore {
  readonly store: ConversationStore;
  state(): StoreState;
  /** Writes what waits, as far as that goes in five seconds (the journal has the rest), and closes. */
  close(): Promise<void>;
}
export interface StoreState {
  readonly up: boolean;
  /** Chinese sentences; empty when all is well. */
  readonly notices: readonly string[];
  /** Changes in memory that are not yet in the database. */
  readonly waiting: number;
  /** Whether the database has everything, that of earlier journals included. */
  readonly settled: boolean;
  readonly restarts: number;
}
export interface StoreSettings {
  readonly dataDir: string;
  /** null: PGlite under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly now: () => Date;
  /** Told of what went wrong behind the answers. */
  readonly onTrouble: (what: string, error: unknown) => void;
  readonly onEvent?: ((event: ChildEvent) => void) | undefined;
  /** The compiled module of the store's process, where this file is not compiled itself. */
  readonly storeModule?: string | undefined;
}

/** Never rejects: without a usable folder the store works from memory and says so. */
export async function openConversationStore(settings: StoreSettings): Promise<OpenedStore> {
  const { dataDir, databaseUrl, now, onTrouble } = settings;
  const database =
    databaseUrl === null ? startPglite({ dataDir, module: settings.storeModule, onEvent: settings.onEvent }) : startPostgres(databaseUrl);
  const notices = new Set<string>();
  const journal = await openLockedJournal(dataDir).catch((error: unknown) => {
    onTrouble("journal", error);
    notices.add(error instanceof Locked ? error.message : `对话文件夹（DATA_DIR）不能写入，关闭后这次的对话会丢失，请检查权限和磁盘空间`);
    return null;
  });
  const unwritten = "磁盘写不进去，新的对话只在内存里，关闭后会丢失，请清理磁盘";
  const outbox: Outbox = makeOutbox({
    database,
    journal,
    onRefused: (change, error) => {
      onTrouble(`refused ${change.type}`, error);
      notices.add("有一条记录写不进对话库，已留在日志里");
    },
    onUnwritten: (error) => {
      if (journal !== null) onTrouble("journal", error);
      if (journal !== null) notices.add(unwritten);
    },
    onWritten: () => {
      if (outbox.isSettled()) notices.delete(unwritten);
      keeper.written();
    },
  });
  const keeper = makeKeeper({ database, journal, outbox, now, onTrouble });
  return {
    store: makeConversations({ query: database.query, outbox, isUp: () => database.state().up, now }),
    state: () => ({
      ...database.state(),
      notices: [...database.state().notices, ...notices],
      waiting: outbox.waiting(),
      settled: outbox.isSettled(),
    }),
    close: async () => {
      keeper.stop();
      if (database.state().up) await outbox.settled(flushMs).catch((error: unknown) => onTrouble("not flushed", error));
      outbox.stop();
      await database.close();
      await journal?.close();
    },
  };
}

class Locked extends Error {}

async function openLockedJournal(dataDir: string): Promise<Journal> {
  const folder = join(dataDir, "journal");
  await mkdir(folder, { recursive: true });
  const lock = await waitForLock(join(folder, "lock"));
  if (!lock.held) {
    const { pid } = lock.holder;
    throw new Locked(`对话文件夹正被另一个规问使用（进程 ${pid}），这里的对话不会保存，请先停止它，或用 DATA_DIR 换一个文件夹`);
  }
  const journal = await openJournal(folder);
  return { ...journal, close: () => journal.close().then(lock.release) };
}

interface KeeperPorts {
  readonly database: Database;
  readonly journal: Journal | null;
  readonly outbox: Outbox;
  readonly now: () => Date;
  readonly onTrouble: StoreSettings["onTrouble"];
}

/** Copies the database as the journal grows, forgets what was removed more than a day ago. */
function makeKeeper({ database, journal, outbox, now, onTrouble }: KeeperPorts) {
  let copying = false;
  let copiedAt = 0;
  /** What the last two copies hold; the journal is kept from the older one on, in case the newer is damaged. */
  let held = { older: 0, newer: 0 };
  const copy = async (): Promise<void> => {
    if (journal === null) return;
    const applied = outbox.applied();
    await database.dump?.({ journal: journal.id, applied });
    held = database.dump === null ? { older: applied, newer: applied } : { older: held.newer, newer: applied };
    await journal.trim(held.older);
    copiedAt = journal.bytes();
  };
  const guarded = (work: () => Promise<void>, what: string): void => {
    void work().catch((error: unknown) => {
      if (!(error instanceof StoreAway)) onTrouble(what, error);
    });
  };
  const copyOnce = (): void => {
    if (copying) return;
    copying = true;
    guarded(async () => {
      try {
        await copy();
      } catch (error) {
        // Not again before the journal has grown some more.
        copiedAt = (journal?.bytes() ?? 0) - dumpEveryBytes + (1 << 20);
        throw error;
      } finally {
        copying = false;
      }
    }, "copy");
  };
  const timer = setInterval(() => guarded(() => purge(database.query, now().toISOString()), "purge"), housekeepingMs);
  timer.unref();
  let first = true;
  return {
    /** Without a copy, what the database held before this journal began would lie in one place only. */
    written: () => {
      const grown = (journal?.bytes() ?? 0) - copiedAt > dumpEveryBytes;
      if (grown || (first && !database.state().copied)) copyOnce();
      first = false;
    },
    stop: () => clearInterval(timer),
  };
}
