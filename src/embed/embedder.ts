/** A model folder enters; a supervised embedder leaves, which answers null to a question while its process is away. Edge: processes. */
import { fileURLToPath } from "node:url";
import type { EmbedQuestion } from "../domain/library.ts";
import { type ChildEvent, type ChildState, type Supervised, superviseChild } from "../supervise/parent.ts";
import { type EmbedderReady, embedderReadySchema, embedTexts } from "./messages.ts";

/** A question waits this long for its vector, then is answered by words alone. */
const QUESTION_DEADLINE_MS = 1_500;
const CHUNK_DEADLINE_MS = 120_000;
const START_MS = 60_000;
/** Texts per call while an index is built. */
const CHUNK = 64;
/** The process handles small texts only: a small nursery, and what loading the model left behind is collected at once (-50 MB). */
const FLAGS = ["--max-semi-space-size=2", "--expose-gc"];

export interface Embedder {
  readonly embed: EmbedQuestion;
  /** Vectors of all texts, in order. Throws when the embedder stays away. */
  embedAll(texts: readonly string[], onProgress?: (done: number) => void): Promise<readonly Float32Array[]>;
  /** Settles with the first outcome of starting: null, or why it failed. */
  readonly started: Promise<string | null>;
  state(): ChildState<EmbedderReady>;
  stop(): Promise<void>;
}

/** @param model folder of the model; its files must match `pins.json` beside them. */
export function startEmbedder({ model, onEvent }: { readonly model: string; readonly onEvent?: (event: ChildEvent) => void }): Embedder {
  const module = fileURLToPath(new URL("./child.js", import.meta.url));
  const child = superviseChild({
    ...{ name: "embedder", module, args: [model], ready: embedderReadySchema, startMs: START_MS, execArgv: FLAGS },
    ...(onEvent ? { onEvent } : {}),
  });
  return {
    embed: async (text, signal) => {
      const made = await child.call(embedTexts, [text], { deadlineMs: QUESTION_DEADLINE_MS, signal });
      return made.ok ? (made.value[0] ?? null) : null;
    },
    embedAll: (texts, onProgress) => embedAll(child, texts, onProgress),
    started: child.started.then((outcome) => (outcome.ok ? null : outcome.fault.reason)),
    state: child.state,
    stop: () => child.stop(1_000),
  };
}

/** In chunks of like length, so that little is padded. */
async function embedAll(
  child: Supervised<EmbedderReady>,
  texts: readonly string[],
  onProgress?: (done: number) => void,
): Promise<readonly Float32Array[]> {
  const started = await child.started;
  if (!started.ok) throw new Error(started.fault.reason);
  const order = texts.map((_, i) => i).sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));
  const vectors: Float32Array[] = [];
  for (let at = 0; at < order.length; at += CHUNK) {
    const part = order.slice(at, at + CHUNK);
    const asked = part.map((i) => texts[i] ?? "");
    const made = await child.call(embedTexts, asked, { deadlineMs: CHUNK_DEADLINE_MS });
    if (!made.ok) throw new Error(`向量模型没有回应（${made.fault.code}：${made.fault.reason}）`);
    part.forEach((i, k) => {
      const vector = made.value[k];
      if (vector) vectors[i] = vector;
    });
    onProgress?.(Math.min(at + CHUNK, order.length));
  }
  return vectors;
}
