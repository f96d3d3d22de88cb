/** Messages a client sent along enter; turns with minimal replies, as if we had given them, leave. Pure. */
import { bareReply } from "../conversation/bare-reply.ts";
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
