/** Starts the built server on a free port with its own data folder, for end-to-end tests. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Running {
  readonly base: string;
  readonly process: ChildProcess;
}

/** Whether the program and its index are built: `npm test` builds both first. */
export const isBuilt = existsSync("dist/src/serve/main.js") && existsSync("index/CURRENT");

/** A busy machine must not fail a test. */
const READY_MS = 240_000;

/** @param settings environment on top of a fresh DATA_DIR and, unless it is given, a free PORT. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<Running> {
  const port = settings["PORT"] ?? String(await freePort());
  const own = { PORT: port, DATA_DIR: mkdtempSync(join(tmpdir(), "guiwen-")), LOG_LEVEL: "silent" };
  const env = { ...process.env, ...own, ...settings };
  const child = spawn(process.execPath, ["dist/src/serve/main.js"], { env, stdio: "ignore" });
  const base = `http://127.0.0.1:${port}`;
  const until = Date.now() + READY_MS;
  while (Date.now() < until && child.exitCode === null) {
    const ready = await fetch(`${base}/readyz`).then(
      async (r) => r.ok && (await r.text()).includes('"degraded":[]'),
      () => false,
    );
    if (ready) return { base, process: child };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill("SIGKILL");
  throw new Error(`the server did not become ready in ${READY_MS / 1000} s`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
