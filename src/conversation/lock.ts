/** A folder's lock file enters; the lock leaves, after a moment's wait for a killed server's process to end by itself. Edge: clock. */
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Lock, takeLock } from "../supervise/process-lock.ts";

const waitMs = 5000;
const pollMs = 100;

export async function waitForLock(file: string): Promise<Lock> {
  await mkdir(dirname(file), { recursive: true });
  const until = Date.now() + waitMs;
  for (;;) {
    const lock = await takeLock(file);
    if (lock.held || Date.now() > until) return lock;
    await sleep(pollMs);
  }
}
