/** `npm run evaluate`: plays test/golden/questions.jsonl through the assistant and prints what the answers are worth, per type. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeAssistant } from "../src/assistant.ts";
import type { Assistant } from "../src/assistant-port.ts";
import type { Reply, Turn } from "../src/domain/reply.ts";
import { startEmbedder } from "../src/embed/embedder.ts";
import { loadLibrary } from "../src/indexes/archive.ts";
import { readGlossary, readPlaces } from "../src/understand/tables.ts";
import { type Golden, goldenSchema, type Score, score } from "./evaluate/score.ts";

const root = join(import.meta.dirname, "..", "..");
const indexDir = join(root, "index");

async function main(): Promise<void> {
  const loaded = await loadLibrary(indexDir);
  if (!loaded.ok) throw new Error(loaded.fault.reason);
  const embedder = startEmbedder({ model: join(indexDir, "embedder") });
  const failed = await embedder.started;
  if (failed !== null) throw new Error(failed);
  const tables = { glossary: readGlossary(indexDir), elsewhere: readPlaces(indexDir) };
  const assistant = makeAssistant(loaded.value.library, embedder.embed, tables);
  const lines = (await readFile(join(root, "test", "golden", "questions.jsonl"), "utf8")).trim().split("\n");
  const scored: { readonly type: string; readonly score: Score }[] = [];
  for (const golden of lines.map((l) => goldenSchema.parse(JSON.parse(l)))) {
    scored.push({ type: golden.type, score: score(golden, await play(assistant, golden)) });
  }
  for (const type of [...new Set(scored.map((s) => s.type))])
    print(
      type,
      scored.filter((s) => s.type === type).map((s) => s.score),
    );
  print(
    "ALL",
    scored.map((s) => s.score),
  );
  await embedder.stop();
}

async function play(assistant: Assistant, golden: Golden): Promise<Reply> {
  const turns: Turn[] = [];
  const ask = async (message: string): Promise<Reply> => {
    const asked = { conversationId: golden.id, message, turns, scope: {}, understood: null, trace: false, now: new Date() };
    const reply = await assistant.ask(asked);
    if (!reply.ok) throw new Error(`${golden.id}: ${reply.fault.code}`);
    return reply.value;
  };
  for (const { user } of golden.history) turns.push({ message: user, reply: await ask(user) });
  return ask(golden.question);
}

function print(name: string, scores: readonly Score[]): void {
  const answerable = scores.filter((s) => s.evidence !== null);
  const sum = (of: (s: Score) => number, all: readonly Score[] = scores): number => all.reduce((total, s) => total + of(s), 0);
  const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`);
  const columns = [
    `n=${scores.length}`,
    `evidence ${percent(
      sum((s) => s.evidence ?? 0, answerable),
      answerable.length,
    )}`,
    `values ${percent(
      sum((s) => s.valuesFound),
      sum((s) => s.values),
    )}`,
    `citation precision ${percent(
      sum((s) => s.useful, answerable),
      sum((s) => s.citations, answerable),
    )}`,
    `refused wrongly ${answerable.filter((s) => s.refused).length}`,
    `refused rightly ${scores.filter((s) => s.evidence === null && s.refused).length}`,
    `cited characters ${Math.round(sum((s) => s.citedCharacters, answerable) / Math.max(1, answerable.length))}`,
  ];
  process.stdout.write(`${name.padEnd(16)} ${columns.join("  ")}\n`);
}

await main();
