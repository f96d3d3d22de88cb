/**
 * Around every test run: temporary files go to one folder, which is removed after it. A run that was killed leaves its folder to the
 * next one, which tells by the process id in the name that nobody uses it any more.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const NAME = /^guiwen-tests-(\d{1,10})-/;
const outside = tmpdir();

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Once a run, however many projects it has: within the folder of another the names of sockets would become too long. */
export function setup(): void {
  if (isOwn(outside)) return;
  for (const name of readdirSync(outside)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`) && existsSync("/proc/self")) remove(join(outside, name));
  }
  // Every test process inherits it; os.tmpdir() answers with it.
  process.env["TMPDIR"] = mkdtempSync(join(outside, `guiwen-tests-${process.pid}-`));
}

export function teardown(): void {
  const own = process.env["TMPDIR"];
  if (own !== undefined && isOwn(own)) remove(own);
}

const isOwn = (folder: string): boolean => NAME.exec(basename(folder))?.[1] === String(process.pid);
