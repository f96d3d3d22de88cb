/**
 * `npm run evaluate`: plays the questions of test/golden through the assistant and prints what the answers are worth: the golden
 * questions per type, the same in Traditional characters and with a typing error, follow-ups beside the same asked in full, the
 * calibration sets and the everyday questions, and whole conversations. `--failures` prints the answers that fall short, `--set FILE`
 * plays that file alone.
 */
import { join } from "node:path";
import { converse, readConversations } from "./evaluate/conversations.ts";
import { type Golden, readGolden } from "./evaluate/golden.ts";
import { openPlayer, type Played, type Player, playAll } from "./evaluate/play.ts";
import { row, table } from "./evaluate/report.ts";
import { SLIPS, traditional, withSlip } from "./evaluate/rewrite.ts";
import { readTypingErrors } from "./evaluate/typing-errors.ts";

const root = join(import.meta.dirname, "..", "..");
const golden = (name: string): string => join(root, "test", "golden", name);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(args: readonly string[]): Promise<void> {
  const failures = args.includes("--failures");
  const set = args.includes("--set") ? args[args.indexOf("--set") + 1] : undefined;
  const player = await openPlayer(join(root, "index"));
  if (set !== undefined) await report(player, set, { questions: readGolden(set), failures });
  else await everything(player, failures);
  await player.stop();
}

async function everything(player: Player, failures: boolean): Promise<void> {
  const questions = readGolden(golden("questions.jsonl"));
  await report(player, "golden questions", { questions, failures });
  await variants(player, questions);
  await suggestions(player, questions);
  for (const name of ["calibration", "calibration2", "calibration3", "everyday"]) {
    await report(player, `questions of ${name}`, { questions: readGolden(golden(`${name}.jsonl`)), failures });
  }
  await typed(player, failures);
  await conversations(player, failures);
}

async function report(
  player: Player,
  name: string,
  { questions, failures }: { readonly questions: readonly Golden[]; readonly failures: boolean },
): Promise<void> {
  const played = await playAll(player, questions);
  if (failures) for (const each of played.filter(fellShort)) print(account(each));
  const scores = played.map((p) => p.score);
  for (const line of table(name, scores)) print(line);
}

/** The golden questions rewritten; histories stay as they are. */
async function variants(player: Player, questions: readonly Golden[]): Promise<void> {
  print("== golden questions rewritten");
  await one(player, "as written", questions);
  const hant = questions.map((q) => ({
    ...q,
    question: traditional(q.question),
    history: q.history.map((h) => ({ user: traditional(h.user) })),
  }));
  await one(player, "Traditional", hant);
  const names = ["钦州", "柳州", "港北", "清远", "南宁", "浦北", "欽州", "清遠"];
  for (const slip of SLIPS) {
    const wrong = questions.map((q) => ({ ...q, question: withSlip(q.question, slip, names) }));
    const slipped = wrong.flatMap((q) => (q.question === null ? [] : [{ ...q, question: q.question }]));
    const ids = new Set(slipped.map((q) => q.id));
    await one(
      player,
      `${slip}: right`,
      questions.filter((q) => ids.has(q.id)),
    );
    await one(player, `${slip}: typed`, slipped);
  }
}
/** Every further question offered with a golden answer is asked: each must be answered. */
async function suggestions(player: Player, questions: readonly Golden[]): Promise<void> {
  let [asked, answered, offered] = [0, 0, 0];
  for (const { golden: question, reply } of await playAll(player, questions)) {
    offered += Number(reply.suggestions.length >= 2 && reply.suggestions.length <= 4);
    for (const s of reply.suggestions) {
      const next = await player.ask(s, [{ message: question.question, reply }]);
      asked++;
      answered += Number(next.status === "answered");
    }
  }
  print(`== suggestions: ${answered} of ${asked} answered; two to four offered with ${offered} of ${questions.length} replies`);
}
async function one(player: Player, name: string, questions: readonly Golden[]): Promise<readonly Played[]> {
  const played = await playAll(player, questions);
  const scores = played.map((p) => p.score);
  print(row(name, scores));
  return played;
}

/** Pairs written by hand: a calibration question and the same with one typing error. */
async function typed(player: Player, failures: boolean): Promise<void> {
  const questions = readGolden(golden("calibration.jsonl"));
  const pairs = readTypingErrors(golden("typing-errors.jsonl"));
  const right = pairs.flatMap((p) => questions.find((q) => q.question === p.question) ?? []);
  const wrong = pairs.flatMap((p) => {
    const q = questions.find((each) => each.question === p.question);
    return q === undefined ? [] : [{ ...q, question: p.variant }];
  });
  print("== typing errors as people make them");
  await one(player, "right", right);
  const played = await one(player, "typed", wrong);
  if (failures) for (const each of played.filter(fellShort)) print(account(each));
}

async function conversations(player: Player, failures: boolean): Promise<void> {
  print("== conversations");
  // The second file's places were taken from replies read and found right: it tells what got worse, and measures nothing new.
  // The third's were labelled from the texts before they were played; the answers were mended on them since.
  for (const file of ["conversations.jsonl", "conversations2.jsonl", "conversations3.jsonl", "conversations4.jsonl"])
    await conversationsOf(player, file, failures);
}
async function conversationsOf(player: Player, file: string, failures: boolean): Promise<void> {
  const all = readConversations(golden(file));
  let right = 0;
  let turns = 0;
  for (const conversation of all) {
    const judged = await converse(player, conversation);
    right += judged.filter((j) => j.right).length;
    turns += judged.length;
    if (!failures) continue;
    for (const j of judged.filter((each) => !each.right)) {
      print(`--- ${j.id} ${j.asked}\nwanted: ${j.wanted}\nread: ${j.reply.understood.question}\n${j.reply.status}: ${j.reply.text}`);
    }
  }
  print(`${file}: turns right ${right} of ${turns} in ${all.length} conversations`);
}

function fellShort({ score }: Played): boolean {
  const missed = score.evidence === null ? !score.refused : score.evidence < 1 || score.refused;
  return missed || score.valuesFound < score.values || score.loose > 0;
}

function account({ golden: question, reply, score }: Played): string {
  const { understood } = reply;
  return [
    `--- ${question.id} ${question.type} ${question.history.map((h) => `${h.user} / `).join("")}${question.question}`,
    `wanted: ${question.answer}`,
    `read: ${JSON.stringify({ ...understood, notes: undefined, script: undefined })}`,
    `${reply.status} evidence ${score.evidence} values ${score.valuesFound}/${score.values}: ${reply.text}`,
  ].join("\n");
}

await main(process.argv.slice(2));
