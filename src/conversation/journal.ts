/**
 * Changes enter and lie in files before anybody is told that they are kept; whoever reads them back gets them in order.
 * A change survives the end of any process at once, and a power cut after a second. Edge: disk, clock.
 */
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Change, changeSchema } from "./record.ts";

/** A segment is closed when it has grown to this. */
const segmentBytes = 4 << 20;
const syncMs = 1000;

export interface Journal {
  /** Tells this journal from those of other data folders that write into the same database. */
  readonly id: string;
  /** @returns the number of the record, from 1. Rejects when the disk refuses; the change is then in no file. */
  append(change: Change): Promise<number>;
  /** Records after this number, oldest first. */
  read(after: number): AsyncGenerator<{ readonly seq: number; readonly change: Change }>;
  /** Removes the segments that hold nothing after this number. */
  trim(upTo: number): Promise<void>;
  bytes(): number;
  /** Number of the last record. */
  last(): number;
  close(): Promise<void>;
}

interface Segment {
  readonly first: number;
  bytes: number;
}
interface State {
  readonly folder: string;
  readonly segments: Segment[];
  /** Open for the last segment; null before the first record and after a failed write. */
  handle: FileHandle | null;
  seq: number;
  unsynced: boolean;
  /** Appends go one after the other. */
  tail: Promise<unknown>;
}

/** The caller holds a lock on the folder. Every opening begins a new segment, so a line cut off by a crash is the last of its own. */
export async function openJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true });
  const id = await identity(join(folder, "id"));
  const segments = await segmentsIn(folder);
  const state: State = { folder, segments, handle: null, seq: 0, unsynced: false, tail: Promise.resolve() };
  const last = segments.at(-1);
  state.seq = last === undefined ? 0 : await lastSeq(state, last);
  const timer = setInterval(() => void sync(state), syncMs);
  timer.unref();
  return {
    id,
    append: (change) => inTurn(state, () => append(state, change)),
    read: (after) => read(state, after),
    trim: (upTo) => inTurn(state, () => trim(state, upTo)),
    bytes: () => state.segments.reduce((sum, segment) => sum + segment.bytes, 0),
    last: () => state.seq,
    close: async () => {
      clearInterval(timer);
      await inTurn(state, async () => {
        await sync(state);
        await state.handle?.close();
        state.handle = null;
      });
    },
  };
}

async function identity(file: string): Promise<string> {
  const known = (await readFile(file, "utf8").catch(() => "")).trim();
  if (known !== "") return known;
  const id = randomUUID();
  await writeFile(file, id);
  return id;
}

const fileOf = (state: State, { first }: Segment) => join(state.folder, `${String(first).padStart(12, "0")}.jsonl`);

async function segmentsIn(folder: string): Promise<Segment[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{12}\.jsonl$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ first: Number.parseInt(name, 10), bytes: (await stat(join(folder, name))).size })));
}

function inTurn<T>(state: State, work: () => Promise<T>): Promise<T> {
  const done = state.tail.then(work);
  state.tail = done.catch(() => undefined);
  return done;
}

async function append(state: State, change: Change): Promise<number> {
  const seq = state.seq + 1;
  const line = Buffer.from(`${JSON.stringify({ seq, change })}\n`);
  const { handle, segment } = await writable(state, seq);
  try {
    await handle.appendFile(line);
  } catch (error) {
    // Part of the line may be there: the next record begins a new segment.
    state.handle = null;
    await handle.close().catch(() => undefined);
    throw error;
  }
  state.seq = seq;
  state.unsynced = true;
  segment.bytes += line.length;
  return seq;
}

async function writable(state: State, seq: number): Promise<{ readonly handle: FileHandle; readonly segment: Segment }> {
  const present = state.segments.at(-1);
  if (state.handle !== null && present !== undefined && present.bytes < segmentBytes) return { handle: state.handle, segment: present };
  await sync(state);
  await state.handle?.close();
  state.handle = null;
  const segment = present?.first === seq ? present : { first: seq, bytes: 0 };
  const handle = await open(fileOf(state, segment), "a");
  // A segment whose only line was cut off is begun again; the cut line ends here.
  if (segment === present) await handle.truncate(0);
  else state.segments.push(segment);
  segment.bytes = 0;
  state.handle = handle;
  return { handle, segment };
}

async function sync(state: State): Promise<void> {
  if (!state.unsynced || state.handle === null) return;
  state.unsynced = false;
  await state.handle.datasync().catch(() => {
    state.unsynced = true;
  });
}

async function* read(state: State, after: number) {
  for (const [i, segment] of [...state.segments].entries()) {
    const next = state.segments[i + 1];
    if (next !== undefined && next.first <= after + 1) continue;
    yield* recordsIn(await readFile(fileOf(state, segment), "utf8").catch(() => ""), after);
  }
}

/** Lines whose number comes after; a line that cannot be read was cut off when it was written, and nobody was told it was kept. */
function* recordsIn(text: string, after: number) {
  for (const line of text.split("\n")) {
    const seq = Number(/^\{"seq":(\d+),/.exec(line)?.[1] ?? 0);
    if (seq <= after) continue;
    const change = changeIn(line);
    if (change !== null) yield { seq, change };
  }
}

function changeIn(line: string): Change | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || !("change" in value)) return null;
    return changeSchema.safeParse(value.change).data ?? null;
  } catch {
    return null;
  }
}

async function lastSeq(state: State, segment: Segment): Promise<number> {
  let seq = segment.first - 1;
  for (const record of recordsIn(await readFile(fileOf(state, segment), "utf8"), 0)) seq = record.seq;
  return seq;
}

async function trim(state: State, upTo: number): Promise<void> {
  while (state.segments[0] !== undefined && (state.segments[1]?.first ?? Number.POSITIVE_INFINITY) <= upTo + 1) {
    await rm(fileOf(state, state.segments[0]), { force: true });
    state.segments.shift();
  }
}
