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

/** Replies looked back on for what they showed: 回到最开头那条 may stand many turns back. */
const SHOWN = 8;
/** Places of a reply before the last that are looked back on: more are not meant by 第几条. */
const PLACES = 6;

/** Replies before whose figures may be added or asked about together: 两所加起来, where each told one or two. */
const ADDED = 4;
const FEW = 2;
const fewOf = ({ targets }: Turn["reply"]): Turn["reply"]["targets"] => (targets.length <= FEW ? targets : []);

/** What answering needs of the turns: the places and records last shown, of the replies before the first places, of the nearest a record or two: a reply may weigh 100 KB, and twelve would travel. */
export function heard(turns: readonly Turn[]): readonly HeardTurn[] {
  const shown = turns.flatMap(({ reply }, at) => (reply.citations.length > 0 ? [at] : [])).slice(-SHOWN);
  return turns.map(({ message, reply }, at) => {
    const { generation, status, text, understood } = reply;
    const { citations, targets } =
      at === shown.at(-1)
        ? reply
        : { citations: shown.includes(at) ? placesOf(reply) : [], targets: shown.slice(-ADDED).includes(at) ? fewOf(reply) : [] };
    return { message, reply: { generation, status, text, understood, citations, targets } };
  });
}
/** Their stored words stay behind: a place is cited anew from its source. */
const placesOf = ({ citations }: Turn["reply"]): Turn["reply"]["citations"] => citations.slice(0, PLACES).map((c) => ({ ...c, raw: "" }));
