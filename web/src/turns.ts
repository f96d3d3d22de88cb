/** Stream events enter; the turns on the page leave. Pure. */
import type { ChatEvent, Citation, Reply } from "../../src/domain/reply.ts";

export interface ShownTurn {
  readonly message: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly reply: Reply | null;
  readonly error: string | null;
  readonly busy: boolean;
}

export const asked = (message: string): ShownTurn => ({ message, text: "", citations: [], reply: null, error: null, busy: true });

export const finished = (message: string, reply: Reply): ShownTurn => ({
  message,
  text: reply.text,
  citations: reply.citations,
  reply,
  error: null,
  busy: false,
});

/** The turn after one more event of its stream. */
export function advance(turn: ShownTurn, event: ChatEvent): ShownTurn {
  switch (event.type) {
    case "citation":
      return { ...turn, citations: [...turn.citations, event.citation] };
    case "text":
      return { ...turn, text: turn.text + event.delta };
    case "done":
      return finished(turn.message, event.reply);
    case "error":
      return { ...turn, error: event.problem.detail, busy: false };
    default:
      return turn;
  }
}

/** The answer with its sources written out, for pasting into a draft. */
export function withSources(turn: ShownTurn): string {
  const sources = turn.citations.map(
    (c) => `[${c.n}] ${nameOf(c)}${c.section.length > 0 ? `，${c.section.join(" › ")}` : ""}：“${c.quote}”`,
  );
  return [turn.text, ...sources].join("\n");
}

export function nameOf(citation: Citation): string {
  const { title, titleStated, docNumber, file } = citation;
  const name = title === null ? file : titleStated ? `《${title}》` : `〔${title}〕`;
  return `${name}${docNumber ? `（${docNumber}）` : ""}`;
}
