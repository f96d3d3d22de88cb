/** One thing a process may be asked: its name, and the schemas of what is asked and given. Shared by both ends of a line. */
import type { z } from "zod";

export interface Operation<A, G> {
  readonly name: string;
  readonly asks: z.ZodType<A>;
  readonly gives: z.ZodType<G>;
}

/** Why a call brought nothing. `away`: no process; `late`: past its deadline; `failed`: the work threw, or the answer broke its schema. */
export interface CallFault {
  readonly code: "away" | "late" | "cancelled" | "failed";
  /** For the log, never for users. */
  readonly reason: string;
}

export interface CallOptions {
  readonly deadlineMs: number;
  /** Aborting it cancels the work on the other side. */
  readonly signal?: AbortSignal | undefined;
}

/** Work for one operation, as a line calls it: bodies unchecked in, checked work inside. */
export interface Handler {
  readonly name: string;
  readonly work: (asked: unknown, signal: AbortSignal) => Promise<unknown>;
}

/** Binds work to an operation; what is asked is checked before the work sees it. */
export function handle<A, G>(operation: Operation<A, G>, work: (asked: A, signal: AbortSignal) => Promise<G> | G): Handler {
  return { name: operation.name, work: async (asked, signal) => work(operation.asks.parse(asked), signal) };
}
