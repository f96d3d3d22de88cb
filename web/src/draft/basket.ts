/**
 * The basket the reader collects into: changes show at once, are sent in order, and are made again on top where another window
 * saved first. What has not reached the server yet is kept in this browser, so that closing the page loses nothing.
 */
import { type Draft, type DraftItem, draftNameSchema } from "../../../src/domain/draft.ts";
import { client } from "../api/client.ts";
import { onReturn } from "../api/connection.ts";
import { draftsQuery, loadDraft, saveDraft } from "../api/drafts.ts";
import { Failure } from "../api/failure.ts";
import { makeStore } from "../state/store.ts";
import { text } from "../text/text.ts";
import { type Change, type Contents, changed, sent } from "./changes.ts";
import { announce, type Held, held, hold, onOthers } from "./held.ts";

export interface Basket {
  /** null: nothing collected yet, the first thing makes a basket. */
  readonly id: string | null;
  /** As the server last gave it; null until it has. */
  readonly saved: Draft | null;
  /** Made here since, oldest first. */
  readonly changes: readonly Change[];
  readonly past: readonly Contents[];
  readonly future: readonly Contents[];
  readonly failure: Failure | null;
}

const none = { saved: null, changes: [], past: [], future: [], failure: null } as const;
export const basket = makeStore<Basket>({ id: null, ...none });

/** What the basket holds with the changes made here. */
export function contentsOf({ saved, changes }: Basket): Contents {
  return changes.reduce(changed, { name: saved?.name ?? text().draft.untitled, items: saved?.items ?? [] });
}

let opening: Promise<void> | null = null;
/** Opens the basket of last time; later calls wait for the same opening. */
export function openBasket(): Promise<void> {
  opening ??= openLast();
  return opening;
}

async function openLast(): Promise<void> {
  onOthers((id) => basket.get().id === id && basket.get().changes.length === 0 && void refresh());
  onReturn(() => (basket.get().changes.length > 0 ? void flush() : basket.get().failure !== null && void refresh()));
  const last = held();
  if (last !== null) await switchTo(last.id, last.changes);
}

/** Turns to another basket; nothing of the present one is lost, it is saved as it goes. */
export async function switchTo(id: string, changes: readonly Change[] = []): Promise<void> {
  await flush();
  put({ id, ...none, changes });
  await refresh();
  if (changes.length > 0) await flush();
}

/** A new, empty basket, saved at once under its name. */
export async function startBasket(name: string): Promise<void> {
  await flush();
  put({ id: newId(), ...none });
  make({ kind: "rename", name });
}

/** After the present basket was removed. */
export function leaveBasket(): void {
  put({ id: null, ...none });
}

/** Makes one change that can be undone. */
export function make(change: Change): void {
  const now = basket.get();
  put({
    ...now,
    id: now.id ?? newId(),
    changes: [...now.changes, change],
    past: [...now.past, contentsOf(now)].slice(-MAX_UNDO),
    future: [],
  });
  void flush();
}

export function undo(): void {
  const { past, future } = basket.get();
  const to = past.at(-1);
  if (to !== undefined) travel(to, { past: past.slice(0, -1), future: [contentsOf(basket.get()), ...future] });
}

export function redo(): void {
  const { past, future } = basket.get();
  const [to, ...rest] = future;
  if (to !== undefined) travel(to, { past: [...past, contentsOf(basket.get())], future: rest });
}

function travel(contents: Contents, steps: Pick<Basket, "past" | "future">): void {
  const now = basket.get();
  put({ ...now, ...steps, changes: [...now.changes, { kind: "set", contents }] });
  void flush();
}

const MAX_UNDO = 50;
/** 128 random bits: an id is also all that another user would need to guess. */
const newId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
export const newKey = newId;

let sending: Promise<void> | null = null;
/** Sends until nothing is left to send; one after another. */
function flush(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  for (let now = basket.get(); now.id !== null && now.changes.length > 0; now = basket.get()) {
    if (!(await sendOnce(now.id, now))) return;
  }
}

/** true: what was there to send has been saved, or there is a newer basket to try again on. */
async function sendOnce(id: string, now: Basket): Promise<boolean> {
  const { name, items } = contentsOf(now);
  try {
    const saved = await saveDraft(id, {
      name: draftNameSchema.catch(text().draft.untitled).parse(name),
      version: now.saved?.version ?? 0,
      items: sent(items),
    });
    settle(id, { saved, changes: basket.get().changes.slice(now.changes.length), failure: null });
    announce(id);
    void client.invalidateQueries({ queryKey: draftsQuery.queryKey });
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === "stale-draft") return refresh();
    settle(id, { failure: error instanceof Failure ? error : new Failure("broken", text().frame.broken) });
    return false;
  }
}

/** Reads the basket anew; false where it could not be read. A basket that nobody saved yet is an empty one. */
async function refresh(): Promise<boolean> {
  const { id } = basket.get();
  if (id === null) return false;
  try {
    settle(id, { saved: await loadDraft(id), failure: null });
    return true;
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure("broken", text().frame.broken);
    if (failure.code === "not-found" && basket.get().changes.length === 0) leaveBasket();
    else settle(id, { failure });
    return false;
  }
}

/** Only while the basket is still the one that was asked about. */
function settle(id: string, change: Partial<Basket>): void {
  if (basket.get().id === id) put({ ...basket.get(), ...change });
}

function put(next: Basket): void {
  basket.set(next);
  const kept: Held | null = next.id === null ? null : { id: next.id, changes: next.changes };
  hold(kept);
}

export const itemsOf = (now: Basket): readonly DraftItem[] => contentsOf(now).items;
