/** A question and words enter; a reply that holds just those, with nothing cited, leaves. Pure. */
import type { Reply } from "../domain/reply.ts";

export function bareReply(question: string, text: string): Reply {
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
