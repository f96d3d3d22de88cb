/** The few things a generation asks of a disk, each one step that may fail or be cut off: tests stand between. Edge: disk. */
import { mkdir, open, rename, rm, statfs } from "node:fs/promises";

export interface Disk {
  makeFolder(path: string): Promise<void>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Brings a file, or the names in a folder, to the disk itself. */
  sync(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A file, or a folder with all in it; what is absent is removed already. */
  remove(path: string): Promise<void>;
  freeBytes(path: string): Promise<number>;
}

export const realDisk: Disk = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  write: async (path, bytes) => {
    const file = await open(path, "w");
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
  },
  sync: async (path) => {
    const file = await open(path, "r");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
  freeBytes: async (path) => {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  },
};

/** What to tell a clerk of an error of the disk; null where the error is another one. */
export function diskReason(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words: Readonly<Record<string, string>> = {
    ENOSPC: "磁盘已满，请清理磁盘后重试",
    EDQUOT: "磁盘配额已用完，请清理后重试",
    EFBIG: "文件超过系统允许的大小（ulimit -f），请放宽限制后重试",
    EACCES: "没有写入权限，请检查文件夹的权限",
    EPERM: "没有写入权限，请检查文件夹的权限",
    EROFS: "磁盘是只读的，请换一个可写的文件夹（INDEX_DIR）",
    EIO: "磁盘读写出错，请检查磁盘",
    EMFILE: "打开的文件过多，请关闭其他程序后重试",
  };
  return words[code] ?? null;
}
