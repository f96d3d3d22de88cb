/**
 * The index folder enters; an Assistant of the present generation leaves. Each generation is answered by a process of its own: a new
 * one is loaded beside the old and takes over when it is ready, so no request fails and no reply mixes two. Edge: processes, clock.
 */
import { fileURLToPath } from "node:url";
import { type AnswererReady, answererReadySchema } from "../answerer/messages.ts";
import { answersAway, remoteAssistant } from "../answerer/remote.ts";
import type { Assistant } from "../assistant-port.ts";
import { embedQuestion, type QuestionVector } from "../embed/messages.ts";
import type { Fault } from "../faults.ts";
import { currentGeneration } from "../indexes/current.ts";
import { GIVE_BACK_OF_THREADS } from "../supervise/give-back.ts";
import { BELOW_HTTP } from "../supervise/life.ts";
import { handle } from "../supervise/operation.ts";
import { type ChildEvent, type ChildState, type Supervised, superviseChild } from "../supervise/parent.ts";

const POLL_MS = 1_000;
/** Loading takes seconds, on a machine that is busy with other things half a minute. */
const START_MS = 120_000;
/** A generation whose process did not come up is tried again after so long. */
const AGAIN_MS = 30_000;
/**
 * The heap may grow by 15 % before garbage is collected, not fourfold: it is as large as it will be after some thousand questions
 * (355 MB resident; 382 after 10,000 where it may grow by 40 %, up to 610 where nothing is said). 7.5 ms of processor time a question,
 * 7.4 where it may grow by a quarter.
 */
const FLAGS = ["--heap-growing-percent=15", "--max-semi-space-size=8"];
/** Questions under way in a replaced process may end for so long. */
const RETIRE_MS = 15_000;

export interface GenerationOptions {
  readonly indexDir: string;
  /** The package's own `index/`: word tables. */
  readonly packageIndexDir: string;
  readonly embed: (text: string, signal: AbortSignal) => Promise<QuestionVector>;
  /** Told of every generation that begins to answer. */
  readonly onLive: (ready: AnswererReady) => void;
  readonly onEvent: (event: ChildEvent) => void;
}

export interface Generations {
  readonly assistant: Assistant;
  /** Settles when the first generation is loaded, or cannot be. */
  readonly started: Promise<unknown>;
  /** Chinese sentences on what is wrong with the index or its process. */
  readonly notices: () => readonly string[];
  /** Of the process that answers now. */
  readonly state: () => ChildState<unknown>;
  readonly stop: () => Promise<void>;
}

type Answerer = Supervised<AnswererReady>;

interface State {
  live: Answerer;
  /** CURRENT as last acted on. */
  seen: string | null;
  /** Why a newer generation was not taken. */
  refused: string | null;
  stopped: boolean;
  readonly retiring: Set<Answerer>;
}

/** Starts at once; follows CURRENT from then on. */
export function followGenerations(options: GenerationOptions): Generations {
  const live = startAnswerer(options, null);
  const state: State = { live, seen: null, refused: null, stopped: false, retiring: new Set() };
  const started = live.started.then((outcome) => {
    if (!outcome.ok) return;
    options.onLive(outcome.value);
    if (outcome.value.notice === null) state.seen = outcome.value.generation;
  });
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look(options, state).finally(() => {
      looking = false;
    });
  }, POLL_MS);
  timer.unref();
  return {
    assistant: remoteAssistant(
      (...asked) => state.live.call(...asked),
      () => absent(state),
    ),
    started,
    notices: () => noticesOf(state),
    state: () => state.live.state(),
    stop: async () => {
      state.stopped = true;
      clearInterval(timer);
      await Promise.all([state.live, ...state.retiring].map((answerer) => answerer.stop(1_000)));
    },
  };
}

function startAnswerer({ indexDir, packageIndexDir, embed, onEvent }: GenerationOptions, generation: string | null): Answerer {
  return superviseChild({
    name: "answerer",
    module: fileURLToPath(new URL("../answerer/child.js", import.meta.url)),
    args: [JSON.stringify({ indexDir, packageIndexDir, generation })],
    ready: answererReadySchema,
    startMs: START_MS,
    nice: BELOW_HTTP,
    execArgv: FLAGS,
    env: GIVE_BACK_OF_THREADS,
    handlers: [handle(embedQuestion, embed)],
    onEvent,
  });
}

/** Loads a newly published generation beside the live one and lets it take over when it is the one wanted, or when nothing serves. */
async function look(options: GenerationOptions, state: State): Promise<void> {
  const current = await currentGeneration(options.indexDir);
  if (current === null || current === state.seen || state.live.state().status === "starting") return;
  state.seen = current;
  if (state.live.state().ready?.generation === current) {
    state.refused = null;
    return;
  }
  const candidate = startAnswerer(options, current);
  const outcome = await candidate.started;
  const nothingServes = state.live.state().status !== "ready";
  if (outcome.ok && !state.stopped && (outcome.value.generation === current || nothingServes)) {
    const old = state.live;
    state.live = candidate;
    state.refused = null;
    options.onLive(outcome.value);
    void retire(state, old);
    return;
  }
  state.refused = outcome.ok ? outcome.value.notice : outcome.fault.reason;
  // Damaged files stay damaged; what kept a process from coming up may pass.
  if (!outcome.ok) setTimeout(() => forget(state, current), AGAIN_MS).unref();
  await candidate.stop(1_000);
}

/** The next look takes it for new, unless another was published meanwhile. */
function forget(state: State, generation: string): void {
  if (state.seen === generation) state.seen = null;
}

async function retire(state: State, old: Answerer): Promise<void> {
  state.retiring.add(old);
  const until = Date.now() + RETIRE_MS;
  while (old.pending() > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  await old.stop(1_000);
  state.retiring.delete(old);
}

function noticesOf({ live, refused }: State): readonly string[] {
  const { status, ready, reason } = live.state();
  if (status !== "ready") return [reason ?? "问答服务正在启动"];
  return [...new Set([ready?.notice, refused].flatMap((notice) => notice ?? []))];
}

/** While the first generation is loaded, or none can be: the index is not ready; else the process will be back soon. */
function absent({ live }: State): Fault {
  const { status, reason, restarts } = live.state();
  return status === "starting" && restarts === 0 ? { code: "index-not-ready", reason: reason ?? "loading" } : answersAway;
}
