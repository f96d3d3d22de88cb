/** Disks that fail, swallow or record, for the tests of what is written. Each step is one call of the `Disk` port. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Disk, realDisk } from "../../../src/indexes/disk.ts";

export type Step = keyof Omit<Disk, "freeBytes">;

/** Calls `meddle` around every step with its number, from 1; what it returns decides whether the step is done. */
export function meddledDisk(meddle: (step: { readonly n: number; readonly name: Step; readonly path: string }) => "do" | "skip"): Disk {
  let n = 0;
  const around = <A extends readonly [string, ...unknown[]]>(name: Step, done: (...args: A) => Promise<void>) => {
    return async (...args: A): Promise<void> => {
      n++;
      if (meddle({ n, name, path: args[0] }) === "do") await done(...args);
    };
  };
  return {
    makeFolder: around("makeFolder", realDisk.makeFolder),
    write: around("write", realDisk.write),
    sync: around("sync", realDisk.sync),
    rename: around("rename", realDisk.rename),
    remove: around("remove", realDisk.remove),
    freeBytes: realDisk.freeBytes,
  };
}

export class DiskError extends Error {
  readonly code: string;
  constructor(code: string, what: string) {
    super(`${code}: ${what}`);
    this.code = code;
  }
}

/** The steps of a build by name, as they come. */
export async function stepsOf(run: (disk: Disk) => Promise<unknown>): Promise<readonly string[]> {
  const steps: string[] = [];
  await run(
    meddledDisk(({ name, path }) => {
      steps.push(`${name} ${basename(path)}`);
      return "do";
    }),
  );
  return steps;
}

/** One step as it reached the disk; a native library's file is seen when it is synced. */
export type Logged =
  | { readonly step: "write"; readonly path: string; readonly bytes: Buffer }
  | { readonly step: "sync" | "makeFolder" | "remove"; readonly path: string }
  | { readonly step: "rename"; readonly path: string; readonly to: string };

export function recordingDisk(log: Logged[]): Disk {
  const written = new Set<string>();
  return {
    makeFolder: async (path) => {
      await realDisk.makeFolder(path);
      log.push({ step: "makeFolder", path });
    },
    write: async (path, bytes) => {
      await realDisk.write(path, bytes);
      written.add(path);
      log.push({ step: "write", path, bytes: Buffer.from(bytes) });
    },
    sync: async (path) => {
      await realDisk.sync(path);
      if (path.endsWith(".hnsw") && !written.has(path)) log.push({ step: "write", path, bytes: readFileSync(path) });
      written.add(path);
      log.push({ step: "sync", path });
    },
    rename: async (path, to) => {
      await realDisk.rename(path, to);
      log.push({ step: "rename", path, to });
    },
    remove: async (path) => {
      await realDisk.remove(path);
      log.push({ step: "remove", path });
    },
    freeBytes: realDisk.freeBytes,
  };
}
