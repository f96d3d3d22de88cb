/** Starts the built server with settings of its own and waits until it answers questions, for tests of the whole. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface BuiltServer {
  readonly port: number;
  readonly process: ChildProcess;
  readonly dataDir: string;
  /** What it wrote to stdout and stderr so far. */
  output(): string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly gone: Promise<number | string>;
  stop(): Promise<void>;
}

export const skipUnbuilt = !(existsSync("dist/src/serve/main.js") && existsSync("index/CURRENT")) && process.env["CI"] === undefined;

const startMs = 240_000;

/** @param keep a data folder to go on with; otherwise an own one is made and removed. */
export async function startBuilt(settings: Readonly<Record<string, string>> = {}, keep?: string): Promise<BuiltServer> {
  const port = await freePort();
  const dataDir = keep ?? mkdtempSync(join(tmpdir(), "guiwen-built-"));
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "info", ...settings };
  const child = spawn(process.execPath, ["dist/src/serve/main.js"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString("utf8")));
  const gone = new Promise<number | string>((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code ?? -1)));
  const built: BuiltServer = {
    ...{ port, process: child, dataDir, gone },
    output: () => output,
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
      if (keep === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
  const until = Date.now() + startMs;
  while (!(await isReady(port))) {
    if (Date.now() > until || child.exitCode !== null) throw new Error(`the server did not become ready: ${output.slice(-2000)}`);
    await sleep(100);
  }
  return built;
}

const isReady = (port: number) =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    async (answer) => answer.ok && (await answer.text()).includes('"degraded":[]'),
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
