/** Stream events enter; the turns on the page leave. Pure. */

import type { ChatEvent, Citation, Reply, Understood } from "../../../../src/domain/reply.ts";
import { Failure } from "../../api/failure.ts";

export interface ShownTurn {
  readonly message: string;
  /** Set where the asker corrected how the same question had been read; the correction itself is known only while the page is open. */
  readonly corrected: boolean;
  readonly correction: Partial<Understood> | null;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Cities whose figures the answer gives: of two and more a grid will come, and stand above the words. */
  readonly figuresOf: readonly string[];
  readonly understood: Understood | null;
  readonly reply: Reply | null;
  readonly state: "running" | "done" | "stopped" | "failed";
  /** Why it failed; what had arrived before is kept. */
  readonly fault: Failure | null;
}

export const asked = (message: string, correction: Partial<Understood> | null = null): ShownTurn => ({
  message,
  corrected: correction !== null,
  correction,
  text: "",
  citations: [],
  figuresOf: [],
  understood: null,
  reply: null,
  state: "running",
  fault: null,
});

export const finished = (turn: ShownTurn, reply: Reply): ShownTurn => ({
  ...turn,
  text: reply.text,
  citations: reply.citations,
  understood: reply.understood,
  reply,
  state: "done",
});

/** Turns as the server kept them. A question repeated at once was asked again with a corrected reading. */
export const keptTurns = (turns: readonly { readonly message: string; readonly reply: Reply }[]): readonly ShownTurn[] =>
  turns.map(({ message, reply }, i) => finished({ ...asked(message), corrected: i > 0 && turns[i - 1]?.message === message }, reply));

/** The turn after one more event of its stream. */
export function advance(turn: ShownTurn, event: ChatEvent): ShownTurn {
  switch (event.type) {
    case "understood":
      return { ...turn, understood: event.understood };
    case "citation":
      return { ...turn, citations: [...turn.citations, event.citation] };
    case "text":
      return { ...turn, text: turn.text + event.delta };
    case "done":
      return finished(turn, event.reply);
    case "error":
      return { ...turn, state: "failed", fault: new Failure(event.problem.code, event.problem.detail, event.problem.requestId) };
    case "target":
      return { ...turn, figuresOf: [...new Set([...turn.figuresOf, ...(event.target.city === null ? [] : [event.target.city])])] };
  }
}

/** Nothing is shown of the answer yet: no word has come, or words that a grid would push down when it comes. */
export const isWaiting = ({ state, text, figuresOf }: ShownTurn): boolean => state === "running" && (text === "" || figuresOf.length > 1);
