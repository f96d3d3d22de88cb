/** Messages a client sent along, or turns that were kept, enter; turns as answering hears them leave. Pure. */
import { bareReply } from "../conversation/bare-reply.ts";
import type { HeardTurn } from "../domain/ask.ts";
import type { ChatRequest, Turn } from "../domain/reply.ts";

/** Each question with the words that answered it; an assistant message without a question before it is left out. */
export function turnsOf(history: ChatRequest["history"]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const { role, content } of history ?? []) {
    const last = turns.at(-1);
    if (role === "user") turns.push({ message: content.slice(0, 4000), reply: bareReply(content.slice(0, 4000), "") });
    else if (last !== undefined) turns[turns.length - 1] = { ...last, reply: bareReply(last.message, content) };
  }
  return turns;
}

/** Replies looked back on for what they showed: 刚才港北那条 may stand a few turns back. */
const SHOWN = 3;

/** What answering needs of the turns: the places and records last shown, and the places alone of two replies before: a reply may weigh 100 KB, and twelve would travel. */
export function heard(turns: readonly Turn[]): readonly HeardTurn[] {
  const shown = turns.flatMap(({ reply }, at) => (reply.citations.length > 0 ? [at] : [])).slice(-SHOWN);
  return turns.map(({ message, reply }, at) => {
    const { generation, text, understood } = reply;
    const { citations, targets } = at === shown.at(-1) ? reply : { citations: shown.includes(at) ? placesOf(reply) : [], targets: [] };
    return { message, reply: { generation, text, understood, citations, targets } };
  });
}
/** Their stored words stay behind: a place is cited anew from its source. */
const placesOf = ({ citations }: Turn["reply"]): Turn["reply"]["citations"] => citations.map((c) => ({ ...c, raw: "" }));
