/** Conversations of several turns -> each turn judged: is its status right, are its places cited, its figures said. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Reply, Turn } from "../../src/domain/reply.ts";
import { goldenSchema } from "./golden.ts";
import type { Player } from "./play.ts";
import { score } from "./score.ts";

const turnSchema = z.object({
  user: z.string(),
  type: z.string(),
  status: z.enum(["answered", "not_found", "clarify"]),
  evidence: goldenSchema.shape.evidence,
  values: goldenSchema.shape.values,
  answer: z.string().default(""),
});
const conversationSchema = z.object({ id: z.string(), lang: z.string(), turns: z.array(turnSchema) });
type Conversation = z.infer<typeof conversationSchema>;

export const readConversations = (path: string): readonly Conversation[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((l) => conversationSchema.parse(JSON.parse(l)));

export interface Judged {
  readonly id: string;
  readonly asked: string;
  readonly wanted: string;
  readonly reply: Reply;
  readonly right: boolean;
}

export async function converse(player: Player, conversation: Conversation): Promise<readonly Judged[]> {
  const turns: Turn[] = [];
  const judged: Judged[] = [];
  for (const turn of conversation.turns) {
    const reply = await player.ask(turn.user, turns);
    turns.push({ message: turn.user, reply });
    judged.push({ id: conversation.id, asked: turn.user, wanted: `${turn.status} ${turn.answer}`, reply, right: isRight(turn, reply) });
  }
  return judged;
}

/** Evidence of one document stands for each other: one place of each document is enough. */
function isRight(turn: Conversation["turns"][number], reply: Reply): boolean {
  const evidence = turn.evidence.map((e) => ({ ...e, group: e.group ?? e.seed }));
  const {
    evidence: share,
    valuesFound,
    values,
  } = score({ id: "", type: turn.type, question: turn.user, history: [], evidence, values: turn.values, answer: "" }, reply, 0);
  return reply.status === turn.status && (share === null || share === 1) && valuesFound === values;
}
