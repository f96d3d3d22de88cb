/** `npm run evaluate`: plays the questions of test/golden through the assistant and prints what the answers are worth, per type. */
import { join } from "node:path";
import { readGolden } from "./evaluate/golden.ts";
import { openPlayer, type Played, playAll } from "./evaluate/play.ts";
import { table } from "./evaluate/report.ts";

const root = join(import.meta.dirname, "..", "..");

/** `--set FILE` plays that file alone; `--failures` prints the answers that fall short. */
async function main(args: readonly string[]): Promise<void> {
  const set = args[args.indexOf("--set") + 1];
  const file = args.includes("--set") && set !== undefined ? set : join(root, "test", "golden", "questions.jsonl");
  const player = await openPlayer(join(root, "index"));
  const played = await playAll(player, readGolden(file));
  await player.stop();
  if (args.includes("--failures")) for (const each of played.filter(fellShort)) process.stdout.write(`${account(each)}\n`);
  process.stdout.write(
    `${table(
      file,
      played.map((p) => p.score),
    ).join("\n")}\n`,
  );
}

function fellShort({ score }: Played): boolean {
  const missed = score.evidence === null ? !score.refused : score.evidence < 1 || score.refused;
  return missed || score.valuesFound < score.values || score.loose > 0;
}

function account({ golden, reply, score }: Played): string {
  const { understood } = reply;
  return [
    `--- ${golden.id} ${golden.type} ${golden.history.map((h) => `${h.user} / `).join("")}${golden.question}`,
    `wanted: ${golden.answer}`,
    `read: ${JSON.stringify({ ...understood, notes: undefined, script: undefined })}`,
    `${reply.status} evidence ${score.evidence} values ${score.valuesFound}/${score.values}: ${reply.text}`,
  ].join("\n");
}

await main(process.argv.slice(2));
