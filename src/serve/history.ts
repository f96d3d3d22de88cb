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

/** What answering needs of the turns, and of places and records those last shown: a reply may weigh 100 KB, and twelve would travel. */
export function heard(turns: readonly Turn[]): readonly HeardTurn[] {
  const shown = turns.findLastIndex(({ reply }) => reply.citations.length > 0);
  return turns.map(({ message, reply: { generation, text, understood, ...places } }, at) => ({
    message,
    reply: { generation, text, understood, citations: at === shown ? places.citations : [], targets: at === shown ? places.targets : [] },
  }));
}
