/**
 * The parent's end: a module to fork enters, a supervised child leaves. It is restarted when it falls (at once, later each time after
 * five crashes in a minute), answers typed calls within a deadline, is killed when it hangs, and leaves with its parent.
 *
 *   const store = superviseChild({ name: "store", module, args: [folder], ready: readySchema, startMs: 30_000 });
 *   const answer = await store.call(loadOperation, key, { deadlineMs: 5_000, signal });   // Result<Conversation, CallFault>
 *
 * The module itself: `const parent = joinParent([handle(loadOperation, load)], close); … parent.ready({})`, see `child.ts`. Edge: clock.
 */
import type { z } from "zod";
import { fail, ok, type Result } from "../faults.ts";
import { beginLife, type Life, type LifeSpec } from "./life.ts";
import type { Line } from "./line.ts";
import type { CallFault, CallOptions, Operation } from "./operation.ts";
import { LASTING_MS, recentCrashes, restartDelay } from "./restart.ts";

export interface ChildSpec<Ready> extends LifeSpec {
  /** For logs: `embedder`, `answerer`, `store`. */
  readonly name: string;
  /** What the child says when it can be asked. */
  readonly ready: z.ZodType<Ready>;
  readonly onEvent?: (event: ChildEvent) => void;
}

export interface ChildEvent {
  readonly child: string;
  readonly what: "started" | "ready" | "failed" | "fallen" | "stopped";
  readonly pid: number | null;
  /** Exit code or signal with the last words on stderr, or why it could not start. */
  readonly detail: string;
}

export interface ChildState<Ready> {
  readonly status: "starting" | "ready" | "away" | "stopped";
  /** What the child said when it became ready; null while it is not. */
  readonly ready: Ready | null;
  /** Why it is away, null where nothing went wrong. */
  readonly reason: string | null;
  readonly restarts: number;
  readonly pid: number | null;
}

export interface Supervised<Ready> {
  readonly call: Line["call"];
  /** The first outcome of starting. Later falls show in `state`. */
  readonly started: Promise<Result<Ready, { readonly reason: string }>>;
  state(): ChildState<Ready>;
  /** Calls under way. */
  pending(): number;
  /** Asks the child to leave, kills it after `graceMs` (5 s); resolves when it is gone. */
  stop(graceMs?: number): Promise<void>;
}

/** After a late call the child has this long to say anything at all, else it hangs. */
const SIGN_OF_LIFE_MS = 2_000;

interface Keeper<Ready> {
  life: Life | null;
  ready: Ready | null;
  reason: string | null;
  lasting: boolean;
  restarts: number;
  crashes: readonly number[];
  stopped: boolean;
  again: NodeJS.Timeout | undefined;
  readonly tellStarted: (outcome: Result<Ready, { readonly reason: string }>) => void;
}

export function superviseChild<Ready>(spec: ChildSpec<Ready>): Supervised<Ready> {
  let tellStarted: Keeper<Ready>["tellStarted"] = () => undefined;
  const started = new Promise<Result<Ready, { readonly reason: string }>>((resolve) => {
    tellStarted = resolve;
  });
  const keeper: Keeper<Ready> = {
    ...{ life: null, ready: null, reason: null, lasting: false, restarts: 0, crashes: [], stopped: false, again: undefined },
    tellStarted,
  };
  launch(spec, keeper);
  return {
    started,
    call: (operation, asked, options) => callIn(keeper, operation, asked, options),
    state: () => stateOf(keeper),
    pending: () => keeper.life?.line.pending() ?? 0,
    stop: async (graceMs = 5_000) => {
      keeper.stopped = true;
      clearTimeout(keeper.again);
      await keeper.life?.end(graceMs);
    },
  };
}

function launch<Ready>(spec: ChildSpec<Ready>, keeper: Keeper<Ready>): void {
  keeper.lasting = false;
  const tell = (what: ChildEvent["what"], detail: string): void =>
    spec.onEvent?.({ child: spec.name, what, pid: keeper.life?.pid ?? null, detail });
  const life = beginLife(spec, {
    onReady: (body) => {
      const said = spec.ready.safeParse(body);
      if (!said.success) return life.kill(`ready: ${said.error.message}`);
      keeper.ready = said.data;
      keeper.reason = null;
      tell("ready", "");
      keeper.tellStarted(ok(said.data));
    },
    onFailed: (reason, lasting) => {
      keeper.reason = reason;
      keeper.lasting = lasting;
      tell("failed", reason);
    },
    onGone: (how) => {
      tell(keeper.stopped ? "stopped" : "fallen", how);
      fallen(spec, keeper, how);
    },
  });
  keeper.life = life;
  tell("started", "");
}

function fallen<Ready>(spec: ChildSpec<Ready>, keeper: Keeper<Ready>, how: string): void {
  keeper.life = null;
  keeper.ready = null;
  keeper.reason ??= how;
  keeper.tellStarted(fail({ reason: keeper.reason }));
  if (keeper.stopped) return;
  const now = Date.now();
  keeper.crashes = [...recentCrashes(keeper.crashes, now), now];
  keeper.restarts++;
  const wait = keeper.lasting ? LASTING_MS : restartDelay(keeper.crashes, now);
  keeper.again = setTimeout(() => launch(spec, keeper), wait);
}

async function callIn<Ready, A, G>(
  keeper: Keeper<Ready>,
  operation: Operation<A, G>,
  asked: A,
  options: CallOptions,
): Promise<Result<G, CallFault>> {
  const { life } = keeper;
  if (life === null || keeper.ready === null) return fail({ code: "away", reason: keeper.reason ?? "starting" });
  const heard = life.heard();
  const outcome = await life.line.call(operation, asked, options);
  if (!outcome.ok && outcome.fault.code === "late") suspect(keeper, life, heard);
  return outcome;
}

/** Kills a child that has said nothing since the late call was made. */
function suspect<Ready>(keeper: Keeper<Ready>, life: Life, heard: number): void {
  const check = setTimeout(() => {
    if (keeper.life === life && life.heard() === heard) life.kill("hung");
  }, SIGN_OF_LIFE_MS);
  check.unref();
}

function stateOf<Ready>(keeper: Keeper<Ready>): ChildState<Ready> {
  const { ready, reason, restarts, life, stopped } = keeper;
  const status = stopped ? "stopped" : ready !== null ? "ready" : reason === null ? "starting" : "away";
  return { status, ready, reason, restarts, pid: life?.pid ?? null };
}
