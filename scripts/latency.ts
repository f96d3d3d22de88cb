/**
 * `npm run latency`: how long answers take over HTTP: turns of eight users with a second between them, over the golden and calibration
 * questions, and comparisons asked one after the other. Starts the built server, or asks the one at the URL given. Prints milliseconds.
 */
import { join } from "node:path";
import { readGolden } from "./evaluate/golden.ts";
import { quantile, type Took, underLoad } from "./latency/users.ts";
import { startServer } from "./page/server.ts";

const root = join(import.meta.dirname, "..", "..");
const questions = ["questions.jsonl", "calibration.jsonl"].flatMap((name) =>
  readGolden(join(root, "test", "golden", name)).map(({ question }) => question),
);
const SLOWEST = 5;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const figures = (ms: readonly number[]): string =>
  [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${quantile(ms, share).toFixed(1)}`).join(" ");

/** Ten turns a user beforehand are left out: code is compiled and caches are filled. */
async function chats(base: string): Promise<void> {
  await underLoad({ base, questions, users: 8, turns: 10, thinkMs: 50 });
  const took = await underLoad({ base, questions, users: 8, turns: 40, thinkMs: 1000 });
  const failed = took.filter((t) => t.failed).length;
  print(`chat, 8 users, 1 s between turns: n ${took.length} ${figures(took.map(({ ms }) => ms))} ms, failed ${failed}`);
  for (const { ms, question } of slowest(took)) print(`  ${ms.toFixed(1)} ms ${question}`);
}
const slowest = (took: readonly Took[]): readonly Took[] => [...took].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);

async function comparisons(base: string): Promise<void> {
  const measures = ["学前三年毛入园率", "九年义务教育巩固率", "高中阶段毛入学率", "人均受教育年限"];
  const ms: number[] = [];
  for (let n = 0; n < 240; n++) {
    const started = performance.now();
    const answer = await fetch(`${base}/api/compare?measure=${encodeURIComponent(measures[n % measures.length] ?? "")}`);
    await answer.text();
    if (!answer.ok) throw new Error(`/api/compare gave ${answer.status}`);
    if (n >= 40) ms.push(performance.now() - started);
  }
  print(`compare: n ${ms.length} ${figures(ms)} ms`);
}

const given = process.argv[2];
const server = given === undefined ? await startServer() : null;
const base = given ?? server?.base ?? "";
try {
  await chats(base);
  await comparisons(base);
} finally {
  server?.process.kill("SIGTERM");
}
