/** Clients that ask a built server without rest, and what became of each request. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { BuiltServer } from "../built-server.ts";

export interface Outcome {
  /** HTTP status, or 0 where the connection failed. */
  readonly status: number;
  readonly ms: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
}

export const baseOf = ({ port }: BuiltServer): string => `http://127.0.0.1:${port}`;

export async function ask(server: BuiltServer, message: string): Promise<Outcome> {
  const started = performance.now();
  try {
    const answer = await fetch(`${baseOf(server)}/api/chat`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ message }),
    });
    const body: unknown = await answer.json();
    return { status: answer.status, ms: performance.now() - started, retryAfter: answer.headers.get("retry-after"), body };
  } catch {
    return { status: 0, ms: performance.now() - started, retryAfter: null, body: null };
  }
}

/** `clients` of them until `stop` is called; every outcome is kept. */
export function hammer(server: BuiltServer, clients: number, next: () => string): { stop(): Promise<readonly Outcome[]> } {
  const outcomes: Outcome[] = [];
  let going = true;
  const client = async (): Promise<void> => {
    while (going) {
      const outcome = await ask(server, next());
      outcomes.push(outcome);
      // Whoever is told to come later does not ask again at once.
      if (outcome.status !== 200) await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  const all = Promise.all(Array.from({ length: clients }, client));
  return {
    stop: async () => {
      going = false;
      await all;
      return outcomes;
    },
  };
}

const processSchema = z.object({ pid: z.int(), rssMb: z.number(), args: z.string() });
export type Running = z.infer<typeof processSchema>;

/** The server's process and its children. */
export function processesOf(server: BuiltServer): readonly Running[] {
  const pid = String(server.process.pid);
  const { stdout } = spawnSync("ps", ["-o", "pid=,rss=,args=", "-p", pid, "--ppid", pid], { encoding: "utf8" });
  return stdout
    .trim()
    .split("\n")
    .map((line) => {
      const [, id, rss, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return processSchema.parse({ pid: Number(id), rssMb: Number(rss) / 1024, args });
    });
}

export const childOf = (server: BuiltServer, room: "embed" | "answerer" | "database"): number | null =>
  processesOf(server).find((p) => p.args.includes(`/${room}/child.js`))?.pid ?? null;

export const readySchema = z.object({ generation: z.string(), degraded: z.array(z.string()) });
/** What /readyz says; null while it does not answer 200. */
export async function readiness(server: BuiltServer): Promise<z.infer<typeof readySchema> | null> {
  const answer = await fetch(`${baseOf(server)}/readyz`).catch(() => null);
  return answer?.ok ? readySchema.parse(await answer.json()) : null;
}

/** Milliseconds until it holds, null where it does not in time. */
export async function until(holds: () => Promise<boolean>, withinMs: number): Promise<number | null> {
  const started = performance.now();
  while (performance.now() - started < withinMs) {
    if (await holds()) return performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};

const goldenSchema = z.object({ question: z.string() });
export const goldenQuestions = (): readonly string[] =>
  readFileSync("test/golden/questions.jsonl", "utf8")
    .trim()
    .split("\n")
    .map((line) => goldenSchema.parse(JSON.parse(line)).question);
