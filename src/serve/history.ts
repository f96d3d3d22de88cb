/** Messages a client sent along enter; turns with minimal replies, as if we had given them, leave. Pure. */
import type { ChatRequest, Reply, Turn } from "../domain/reply.ts";

/** Each question with the words that answered it; an assistant message without a question before it is left out. */
export function turnsOf(history: ChatRequest["history"]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const { role, content } of history ?? []) {
    const last = turns.at(-1);
    if (role === "user") turns.push({ message: content.slice(0, 4000), reply: replyOf(content.slice(0, 4000), "") });
    else if (last !== undefined) turns[turns.length - 1] = { ...last, reply: replyOf(last.message, content) };
  }
  return turns;
}

function replyOf(question: string, text: string): Reply {
  return {
    conversationId: "",
    status: "answered",
    text,
    understood: {
      question,
      intent: "quote",
      cities: [],
      measures: [],
      years: [],
      places: [],
      documents: [],
      basis: null,
      topics: [],
      script: "zh-Hans",
      glossary: [],
      notes: [],
    },
    citations: [],
    targets: [],
    computed: [],
    conflicts: [],
    suggestions: [],
    timing: { totalMs: 0 },
    generation: "",
  };
}
