/** One writer at a time: a lock file with the writer's pid; a dead writer's lock is taken over. Edge: disk. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** @returns null when the lock is held now, else the pid of the live writer. */
export async function takeLock(indexDir: string): Promise<number | null> {
  await mkdir(indexDir, { recursive: true });
  const path = join(indexDir, ".lock");
  if (await written(path)) return null;
  const holder = Number(await readFile(path, "utf8").catch(() => ""));
  if (holder > 0 && isAlive(holder)) return holder;
  await rm(path, { force: true });
  return (await written(path)) ? null : holder;
}

export async function dropLock(indexDir: string): Promise<void> {
  await rm(join(indexDir, ".lock"), { force: true });
}

async function written(path: string): Promise<boolean> {
  return writeFile(path, String(process.pid), { flag: "wx" }).then(
    () => true,
    () => false,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
