/** One process at a time: a lock file that names its holder; a dead holder's lock is taken over by exactly one. Edge: disk, processes. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { z } from "zod";

const holderSchema = z.object({ pid: z.int().positive(), since: z.string(), token: z.string(), started: z.string().nullable() });
export type Holder = Readonly<z.infer<typeof holderSchema>>;

export interface HeldLock {
  readonly held: true;
  release(): Promise<void>;
}
export type Lock = HeldLock | { readonly held: false; readonly holder: Holder };

/**
 * Takes the lock at `path`, whose folder exists. Our words are linked into place whole, so a lock is never seen half written. A dead
 * holder's lock is replaced under a second lock named after its token: whoever comes late finds another token and leaves it alone.
 */
export async function takeLock(path: string): Promise<Lock> {
  const own: Holder = {
    pid: process.pid,
    since: new Date().toISOString(),
    token: randomBytes(8).toString("hex"),
    started: startOf(process.pid),
  };
  const written = `${path}.${own.token}`;
  await writeFile(written, JSON.stringify(own));
  try {
    return await taken(path, { own, written });
  } finally {
    await rm(written, { force: true });
  }
}

interface Claim {
  readonly own: Holder;
  readonly written: string;
}

async function taken(path: string, claim: Claim): Promise<Lock> {
  for (;;) {
    if (await linked(claim.written, path)) return held(path, claim.own);
    const holder = await readHolder(path);
    // Released between our two looks: try again.
    if (holder === null) continue;
    if (isAlive(holder)) return { held: false, holder };
    const replaced = await takenOver(path, holder, claim);
    if (replaced !== "again") return replaced;
  }
}

async function takenOver(path: string, dead: Holder, claim: Claim): Promise<Lock | "again"> {
  const over = await takeLock(`${path}.over-${dead.token}`);
  if (!over.held) return over;
  try {
    const now = await readHolder(path);
    if (now === null || now.token !== dead.token) return "again";
    const copy = `${claim.written}.over`;
    await writeFile(copy, JSON.stringify(claim.own));
    await rename(copy, path);
    return held(path, claim.own);
  } finally {
    await over.release();
  }
}

function held(path: string, own: Holder): HeldLock {
  return {
    held: true,
    release: async () => {
      if ((await readHolder(path))?.token === own.token) await rm(path, { force: true });
    },
  };
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** null where there is no lock. Words that are not ours (an older program's, a torn disk's) belong to nobody alive. */
async function readHolder(path: string): Promise<Holder | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return { pid: Number.MAX_SAFE_INTEGER, since: "", token: "unreadable", started: null };
  }
}

/** A process with this number that began when the holder did: numbers are used again after a restart. */
function isAlive({ pid, started }: Holder): boolean {
  if (pid === process.pid) return started === startOf(process.pid);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = startOf(pid);
  return started === null || now === null || now === started;
}

/** When a process began, in the kernel's ticks since boot (field 22 of /proc/pid/stat); null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null; // another system, or no such process: its number alone must do
  }
}
