/**
 * Changes enter; each lies in the journal when its promise resolves, and in the database soon after, in order, however often that falls.
 * Only `settled` waits for the database. Edge: clock.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "./database/database.ts";
import type { Journal } from "./journal.ts";
import { StatementRefused, StoreAway } from "./query.ts";
import { applyChange, type Change } from "./record.ts";
import { appliedOf, markApplied } from "./tables.ts";

/** More than this waits in the journal alone and is read back from it. */
const waitingMost = 500;
const retryMs = 1000;
const soonMs = 20;
const attempts = 3;
/** A change that ends the database process so often is put aside. */
const fallsMost = 5;
const markEvery = 20;

export interface Outbox {
  /** @returns whether the change is in the journal; if not it is kept in memory only. */
  submit(change: Change): Promise<boolean>;
  /** Resolves when everything submitted until now is in the database; rejects with `StoreAway` after the deadline. */
  settled(deadlineMs: number): Promise<void>;
  /** Changes in memory that are not yet in the database. */
  waiting(): number;
  /** Whether the database has everything, as far as we know. */
  isSettled(): boolean;
  /** Number of the last record that the database holds. */
  applied(): number;
  stop(): void;
}
export interface OutboxPorts {
  readonly database: Database;
  readonly journal: Journal | null;
  /** A change the database will not take, after every attempt. */
  readonly onRefused: (change: Change, error: unknown) => void;
  /** The journal could not be written: what is in memory only would be lost with the process. */
  readonly onUnwritten: (error: unknown) => void;
  /** The database holds everything up to `applied`. */
  readonly onWritten: () => void;
}
interface Waiting {
  /** Counts what was submitted, from 1. */
  readonly ticket: number;
  /** Number in the journal; null: in memory only. */
  readonly seq: number | null;
  readonly change: Change;
}
interface Settler {
  readonly ticket: number;
  readonly tell: () => void;
}
interface State extends OutboxPorts {
  queue: Waiting[];
  /** False while the journal may have what neither the database nor the queue has. */
  caughtUp: boolean;
  catching: boolean;
  pumping: boolean;
  stopped: boolean;
  applied: number;
  falls: { readonly change: string; readonly count: number } | null;
  /** Put aside for good, though the journal still has them. */
  readonly aside: Set<string>;
  /** The last ticket given, the last one written, and the last one that lies in the journal alone. */
  given: number;
  written: number;
  spilled: number;
  readonly settlers: Set<Settler>;
}

export function makeOutbox(ports: OutboxPorts): Outbox {
  const state: State = {
    ...{ ...ports, queue: [], caughtUp: false, catching: false, pumping: false, stopped: false, applied: 0, falls: null },
    ...{ given: 0, written: 0, spilled: 0 },
    settlers: new Set(),
    aside: new Set(),
  };
  ports.database.onUp(() => {
    state.caughtUp = false;
    kick(state);
  });
  return {
    submit: (change) => submit(state, change),
    settled: (deadlineMs) => settled(state, deadlineMs),
    waiting: () => state.queue.length,
    isSettled: () => isWritten(state, state.given),
    applied: () => state.applied,
    stop: () => {
      state.stopped = true;
    },
  };
}

async function submit(state: State, change: Change): Promise<boolean> {
  const seq = await (state.journal?.append(change) ?? Promise.reject(new Error("no journal"))).catch((error: unknown) => {
    state.onUnwritten(error);
    return null;
  });
  state.queue.push({ ticket: ++state.given, seq, change });
  if (state.queue.length > waitingMost) spill(state);
  kick(state);
  return seq !== null;
}

/** What the journal has need not lie in memory as well. */
function spill(state: State): void {
  state.queue = state.queue.filter(({ seq }) => seq === null);
  state.spilled = state.given;
  state.caughtUp = false;
}

function settled(state: State, deadlineMs: number): Promise<void> {
  const ticket = state.given;
  if (isWritten(state, ticket)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const settler = {
      ticket,
      tell: () => {
        clearTimeout(timer);
        state.settlers.delete(settler);
        resolve();
      },
    };
    const timer = setTimeout(() => {
      state.settlers.delete(settler);
      reject(new StoreAway("not written in time"));
    }, deadlineMs);
    state.settlers.add(settler);
    kick(state);
  });
}

const isWritten = (state: State, ticket: number) =>
  state.caughtUp && !state.catching && state.written >= ticket && state.database.state().up;

function tellSettled(state: State): void {
  for (const settler of state.settlers) if (isWritten(state, settler.ticket)) settler.tell();
}

/** One pump at a time. While the database is away it stops; the database's return starts it again. */
function kick(state: State): void {
  if (state.pumping || state.stopped) return;
  state.pumping = true;
  void pump(state)
    .then(
      () => null,
      (error: unknown) => error,
    )
    .then((error) => {
      state.pumping = false;
      if (error !== null) setTimeout(() => kick(state), state.database.state().up ? soonMs : retryMs).unref();
      else if (state.queue.length > 0 || !state.caughtUp) kick(state);
    });
}

async function pump(state: State): Promise<void> {
  if (!state.database.state().up) throw new StoreAway("away");
  if (!state.caughtUp) await catchUp(state);
  let unmarked = 0;
  for (let head = state.queue[0]; head !== undefined && state.caughtUp; head = state.queue[0]) {
    await write(state, head.change);
    if (state.queue[0] === head) state.queue.shift();
    state.applied = Math.max(state.applied, head.seq ?? 0);
    state.written = Math.max(state.written, head.ticket);
    tellSettled(state);
    if (++unmarked % markEvery === 0) await mark(state);
  }
  if (unmarked > 0) await mark(state);
  tellSettled(state);
}

async function catchUp(state: State): Promise<void> {
  // A queue that overflows meanwhile says so again.
  state.caughtUp = true;
  state.catching = true;
  try {
    await readBack(state);
  } catch (error) {
    state.caughtUp = false;
    throw error;
  } finally {
    state.catching = false;
  }
}

async function readBack(state: State): Promise<void> {
  const { journal, database } = state;
  if (journal === null) return;
  state.applied = await appliedOf(database.query, journal.id);
  for await (const { seq, change } of journal.read(state.applied)) {
    await write(state, change);
    state.applied = seq;
    if (seq % markEvery === 0) await mark(state);
  }
  const isThere = ({ seq }: Waiting) => seq !== null && seq <= state.applied;
  state.written = Math.max(state.written, state.spilled, ...state.queue.filter(isThere).map(({ ticket }) => ticket));
  state.queue = state.queue.filter((waiting) => !isThere(waiting));
  await mark(state);
}

async function mark(state: State): Promise<void> {
  if (state.journal === null) return;
  await markApplied(state.database.query, { journal: state.journal.id, applied: state.applied });
  state.onWritten();
}

/** Tries again what may pass on another attempt; puts aside what never will, so that the rest goes on. */
async function write(state: State, change: Change): Promise<void> {
  const { database } = state;
  const name = state.aside.size > 0 ? JSON.stringify(change) : "";
  if (state.aside.has(name)) return;
  for (let attempt = 1; ; attempt++) {
    const { restarts } = database.state();
    try {
      return await applyChange(database.query, change);
    } catch (error) {
      if (error instanceof StatementRefused && attempt < attempts) await sleep(20 * attempt);
      else if (error instanceof StatementRefused || fellOften(state, change, restarts)) return putAside(state, change, error);
      else throw error;
    }
  }
}

function putAside(state: State, change: Change, error: unknown): void {
  state.aside.add(JSON.stringify(change));
  state.onRefused(change, error);
}

/** Whether the database process has ended over this very change time and again. */
function fellOften(state: State, change: Change, before: number): boolean {
  if (state.database.state().restarts === before) return false;
  const name = JSON.stringify(change);
  const count = (state.falls?.change === name ? state.falls.count : 0) + 1;
  state.falls = { change: name, count };
  return count >= fallsMost;
}
