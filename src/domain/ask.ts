/** One turn as the asking wing receives it. */
import type { Scope, Turn, Understood } from "./reply.ts";

export interface AskInput {
  readonly conversationId: string;
  readonly message: string;
  /** Earlier turns, oldest first. */
  readonly turns: readonly Turn[];
  readonly scope: Scope;
  /** The asker's correction of how the question was read. */
  readonly understood: Partial<Understood> | null;
  readonly trace: boolean;
  /** The injected clock: 今年, 去年 and 目前 resolve by it. */
  readonly now: Date;
}

/** A field of policy the corpus treats. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly cities: readonly string[];
  readonly passages: number;
}
