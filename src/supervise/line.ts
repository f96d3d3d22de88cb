/**
 * One end of a two-way line between processes: calls go out with deadline and cancellation, the other side's requests are worked on.
 * Knows nothing of processes: `send` carries messages away, `receive` brings them in.
 */
import { fail, ok, type Result } from "../faults.ts";
import type { Message } from "./messages.ts";
import type { CallFault, CallOptions, Handler, Operation } from "./operation.ts";

export interface Line {
  /** Asks the other side. Never throws and never waits past the deadline. */
  call<A, G>(operation: Operation<A, G>, asked: A, options: CallOptions): Promise<Result<G, CallFault>>;
  receive(message: Message): void;
  /** The other side is gone: whoever waits is told, work for it is cancelled, later calls are answered `away`. */
  close(reason: string): void;
  /** Calls that wait for an answer. */
  pending(): number;
}

interface Ends {
  /** Gives false when the message cannot be sent. */
  readonly send: (message: Message) => boolean;
  readonly handlers: readonly Handler[];
}

type Settle = (outcome: Result<unknown, CallFault>) => void;

interface State extends Pick<Ends, "send"> {
  readonly work: ReadonlyMap<string, Handler["work"]>;
  readonly waiting: Map<number, Settle>;
  readonly running: Map<number, AbortController>;
  nextId: number;
  /** Why the line is closed; null while it is open. */
  closed: string | null;
}

export function makeLine({ send, handlers }: Ends): Line {
  const work = new Map(handlers.map((h) => [h.name, h.work]));
  const state: State = { send, work, waiting: new Map(), running: new Map(), nextId: 1, closed: null };
  return {
    call: (operation, asked, options) => callOver(state, { operation, asked, options }),
    receive: (message) => receive(state, message),
    close: (reason) => {
      state.closed = reason;
      for (const settle of [...state.waiting.values()]) settle(fail({ code: "away", reason }));
      for (const stop of state.running.values()) stop.abort();
    },
    pending: () => state.waiting.size,
  };
}

interface Call<A, G> {
  readonly operation: Operation<A, G>;
  readonly asked: A;
  readonly options: CallOptions;
}

async function callOver<A, G>(state: State, { operation, asked, options }: Call<A, G>): Promise<Result<G, CallFault>> {
  if (state.closed !== null) return fail({ code: "away", reason: state.closed });
  if (options.signal?.aborted) return fail({ code: "cancelled", reason: "cancelled before it was sent" });
  const id = state.nextId++;
  const outcome = await new Promise<Result<unknown, CallFault>>((resolve) => {
    waitFor(state, { id, options, resolve });
    if (state.send({ type: "request", id, name: operation.name, body: asked })) return;
    state.waiting.get(id)?.(fail({ code: "away", reason: "not sent" }));
  });
  if (!outcome.ok) return outcome;
  const given = operation.gives.safeParse(outcome.value);
  return given.success ? ok(given.data) : fail({ code: "failed", reason: `answer to ${operation.name}: ${given.error.message}` });
}

interface Waiting {
  readonly id: number;
  readonly options: CallOptions;
  readonly resolve: Settle;
}

/** Settles by the first of answer, deadline and cancellation; the last two tell the other side to stop. */
function waitFor(state: State, { id, options, resolve }: Waiting): void {
  const settle: Settle = (outcome) => {
    if (!state.waiting.delete(id)) return;
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", onAbort);
    resolve(outcome);
  };
  const giveUp = (fault: CallFault): void => {
    state.send({ type: "cancel", id });
    settle(fail(fault));
  };
  const onAbort = (): void => giveUp({ code: "cancelled", reason: "cancelled by the caller" });
  const late = (): void => giveUp({ code: "late", reason: `no answer in ${options.deadlineMs} ms` });
  // Where this process itself was held up, an answer that came in time still waits behind the timer: it is heard first.
  const timer = setTimeout(() => setImmediate(() => state.waiting.has(id) && late()), options.deadlineMs);
  options.signal?.addEventListener("abort", onAbort, { once: true });
  state.waiting.set(id, settle);
}

function receive(state: State, message: Message): void {
  if (message.type === "request") void work(state, message);
  else if (message.type === "cancel") state.running.get(message.id)?.abort();
  else if (message.type === "answer") state.waiting.get(message.id)?.(ok(message.body));
  else if (message.type === "error") state.waiting.get(message.id)?.(fail({ code: "failed", reason: message.reason }));
}

/** Works on one request of the other side; whatever is thrown travels back as its reason. */
async function work(
  state: State,
  { id, name, body }: { readonly id: number; readonly name: string; readonly body?: unknown },
): Promise<void> {
  const stop = new AbortController();
  state.running.set(id, stop);
  try {
    const done = state.work.get(name);
    if (done === undefined) throw new Error(`no operation ${name}`);
    state.send({ type: "answer", id, body: await done(body, stop.signal) });
  } catch (error) {
    state.send({ type: "error", id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  } finally {
    state.running.delete(id);
  }
}
