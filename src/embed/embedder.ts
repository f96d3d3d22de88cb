/** Where a model lies enters; a supervised embedder leaves, which answers null to a question while its process is away. Edge: processes. */
import { fileURLToPath } from "node:url";
import type { EmbedQuestion } from "../domain/library.ts";
import { type ModelIdentity, modelIdentitySchema } from "../domain/model.ts";
import { BELOW_HTTP } from "../supervise/life.ts";
import type { CallFault } from "../supervise/operation.ts";
import { type ChildEvent, type ChildState, type Supervised, superviseChild } from "../supervise/parent.ts";
import { countTokens, type Embedded, embedTexts, type ModelPlace, type QuestionVector } from "./messages.ts";

/** A question waits this long for its vector, then is answered by words alone. */
const QUESTION_DEADLINE_MS = 1_500;
const CHUNK_DEADLINE_MS = 120_000;
const START_MS = 60_000;
/** A model may have to be fetched first. */
const FETCH_MS = 1_800_000;
/** Texts per call while an index is built. */
const CHUNK = 64;
/**
 * The process handles small texts only: a small nursery, a heap that may grow by 2 MB before garbage is collected (else it grows for
 * thousands of questions), and what loading the model left behind is collected at once (-50 MB).
 */
const FLAGS = ["--optimize-for-size", "--heap-growing-percent=5", "--expose-gc"];

export interface Embedder {
  readonly embed: EmbedQuestion;
  /** The same with the fingerprint of the model that made the vector. */
  embedTagged(text: string, signal?: AbortSignal): Promise<QuestionVector>;
  /** Vectors and token counts of all texts, in order. Throws when the embedder stays away. */
  embedAll(texts: readonly string[], onProgress?: (done: number) => void): Promise<Embedded>;
  /** Tokens of each text as a passage. Throws when the embedder stays away. */
  countAll(texts: readonly string[]): Promise<readonly number[]>;
  /** Settles with the first outcome of starting: null, or why it failed. */
  readonly started: Promise<string | null>;
  state(): ChildState<ModelIdentity>;
  stop(): Promise<void>;
}

export interface EmbedderOptions {
  readonly model: ModelPlace;
  readonly onEvent?: (event: ChildEvent) => void;
}

export function startEmbedder({ model, onEvent }: EmbedderOptions): Embedder {
  const child = superviseChild({
    name: "embedder",
    module: fileURLToPath(new URL("./child.js", import.meta.url)),
    args: [JSON.stringify(model)],
    ready: modelIdentitySchema,
    startMs: model.hub === null ? START_MS : FETCH_MS,
    execArgv: FLAGS,
    nice: BELOW_HTTP,
    ...(onEvent ? { onEvent } : {}),
  });
  return {
    embed: async (text, signal) => (await embedTagged(child, text, signal))?.vector ?? null,
    embedTagged: (text, signal) => embedTagged(child, text, signal),
    embedAll: (texts, onProgress) => embedAll(child, texts, onProgress),
    countAll: (texts) => countAll(child, texts),
    started: child.started.then((outcome) => (outcome.ok ? null : outcome.fault.reason)),
    state: child.state,
    stop: () => child.stop(1_000),
  };
}

async function embedTagged(child: Supervised<ModelIdentity>, text: string, signal?: AbortSignal): Promise<QuestionVector> {
  const identity = child.state().ready;
  const made = await child.call(embedTexts, { kind: "query", texts: [text] }, { deadlineMs: QUESTION_DEADLINE_MS, signal });
  const vector = made.ok ? made.value.vectors[0] : undefined;
  return vector === undefined || identity === null ? null : { vector, fingerprint: identity.fingerprint };
}

async function countAll(child: Supervised<ModelIdentity>, texts: readonly string[]): Promise<readonly number[]> {
  await whenStarted(child);
  const counted = await child.call(countTokens, texts, { deadlineMs: CHUNK_DEADLINE_MS });
  if (!counted.ok) throw new Error(noAnswer(counted.fault));
  return counted.value;
}

async function whenStarted(child: Supervised<ModelIdentity>): Promise<void> {
  const started = await child.started;
  if (!started.ok) throw new Error(started.fault.reason);
}

const noAnswer = ({ code, reason }: CallFault): string => `向量模型没有回应（${code}：${reason}）`;

/** In chunks of like length, so that little is padded. */
async function embedAll(
  child: Supervised<ModelIdentity>,
  texts: readonly string[],
  onProgress?: (done: number) => void,
): Promise<Embedded> {
  await whenStarted(child);
  const order = texts.map((_, i) => i).sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));
  const vectors: Float32Array[] = [];
  const tokens: number[] = [];
  for (let at = 0; at < order.length; at += CHUNK) {
    const part = order.slice(at, at + CHUNK);
    const asked = { kind: "passage" as const, texts: part.map((i) => texts[i] ?? "") };
    const made = await child.call(embedTexts, asked, { deadlineMs: CHUNK_DEADLINE_MS });
    if (!made.ok) throw new Error(noAnswer(made.fault));
    part.forEach((i, k) => {
      vectors[i] = made.value.vectors[k] ?? new Float32Array();
      tokens[i] = made.value.tokens[k] ?? 0;
    });
    onProgress?.(Math.min(at + CHUNK, order.length));
  }
  return { vectors, tokens };
}
