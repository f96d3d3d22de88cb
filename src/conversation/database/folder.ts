/** A database folder enters; an open PGlite leaves, made in a process of its own the first time, because making one takes 800 MB. Edge: disk, processes. */
import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { access, appendFile, constants, readFile, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";

/** PGlite's default of 128 MB shared buffers and 1 GB of log is for a server, not for one office's conversations. */
const settings = "\n# guiwen\nshared_buffers = 8MB\nmax_wal_size = 32MB\nmin_wal_size = 32MB\n";
/** Below this PostgreSQL cannot start, whatever state its files are in. */
const spaceBytes = 64 << 20;

/** Opens the folder, which must exist; its tables are not looked at. Throws whatever PGlite throws. The caller holds the lock, so a postmaster.pid is a dead one's. */
export async function openFolder(folder: string): Promise<PGlite> {
  await rm(join(folder, "postmaster.pid"), { force: true });
  const file = join(folder, "postgresql.conf");
  if (!(await readFile(file, "utf8")).includes("# guiwen")) await appendFile(file, settings);
  return PGlite.create(folder);
}

/** Makes an empty database where nothing is yet. */
export async function createFolder(folder: string): Promise<void> {
  const db = await PGlite.create(folder);
  await db.close();
  await appendFile(join(folder, "postgresql.conf"), settings);
}

/** Runs one of the two above in a fresh process; false when it does not end well. */
export function inFreshProcess(task: "create" | "check", folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL("./task.js", import.meta.url)), [task, folder], { stdio: "ignore" });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

/** Why no database could be opened here whatever state it is in, as a Chinese sentence; null when nothing stands in the way. */
export async function hindrance(folder: string): Promise<string | null> {
  const place = existsSync(folder) ? folder : dirname(folder);
  try {
    await access(place, constants.R_OK | constants.W_OK | constants.X_OK);
    const { bavail, bsize } = await statfs(place);
    return bavail * bsize < spaceBytes ? "磁盘空间不足 64 MB，对话库打不开，请清理磁盘" : null;
  } catch {
    return "对话文件夹（DATA_DIR）不能读写，请检查它的权限";
  }
}
