/** Starts the embedder child, restarts it when it falls, and answers null while it is away. Edge: processes. */
import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { EmbedQuestion } from "../domain/library.ts";
import { answerSchema } from "./messages.ts";

/** A question waits this long for its vector, then is answered by words alone. */
const QUESTION_DEADLINE_MS = 1_500;
const RESTART_MS = 500;
const RESTART_MOST_MS = 30_000;
const CHUNK = 64;

export interface Embedder {
  readonly embed: EmbedQuestion;
  embedAll(texts: readonly string[], onProgress?: (done: number) => void): Promise<readonly Float32Array[]>;
  /** Settles when the child answers, or with false when it cannot be started. */
  ready(): Promise<boolean>;
  state(): { readonly ready: boolean; readonly reason: string | null; readonly restarts: number };
  stop(): void;
}

interface State {
  child: ChildProcess | null;
  ready: boolean;
  reason: string | null;
  restarts: number;
  stopped: boolean;
  nextId: number;
  readonly waiting: Map<number, (vectors: readonly Float32Array[] | null) => void>;
  readonly onReady: ((ready: boolean) => void)[];
}

/** @param model folder of the model; its files must match `pins.json` beside them. */
export function startEmbedder({ model }: { readonly model: string }): Embedder {
  const state: State = { child: null, ready: false, reason: null, restarts: 0, stopped: false, nextId: 1, waiting: new Map(), onReady: [] };
  void launch(model, state);
  return {
    embed: async (text) => (await ask(state, [text], QUESTION_DEADLINE_MS))?.[0] ?? null,
    embedAll: (texts, onProgress) => embedAll(state, texts, onProgress),
    ready: () => whenReady(state),
    state: () => ({ ready: state.ready, reason: state.reason, restarts: state.restarts }),
    stop: () => {
      state.stopped = true;
      state.child?.kill("SIGKILL");
    },
  };
}

async function launch(model: string, state: State): Promise<void> {
  const altered = await alteredFile(model).catch(() => `模型文件夹不可用：缺少 embedder.json 或 pins.json`);
  if (altered !== null) return giveUp(state, altered);
  if (state.stopped) return;
  const child = fork(fileURLToPath(new URL("./child.js", import.meta.url)), [model], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  state.child = child;
  child.on("message", (message) => receive(message, state));
  child.on("error", (error) => {
    state.reason = error.message;
  });
  child.on("exit", () => fallen(model, state));
}

/** The first model file that differs from its pinned hash, as a Chinese sentence; null when all match. */
export async function alteredFile(model: string): Promise<string | null> {
  const pins = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(join(model, "pins.json"), "utf8")));
  for (const [file, expected] of Object.entries(pins)) {
    const bytes = await readFile(join(model, file)).catch(() => null);
    if (bytes === null) return `模型文件缺失：${file}`;
    if (createHash("sha256").update(bytes).digest("hex") !== expected) return `模型文件与登记的校验值不符：${file}`;
  }
  return null;
}

function giveUp(state: State, reason: string): void {
  state.reason = reason;
  settle(state, false);
}

function settle(state: State, ready: boolean): void {
  for (const tell of state.onReady.splice(0)) tell(ready);
}

function receive(message: unknown, state: State): void {
  const answer = answerSchema.safeParse(message);
  if (!answer.success) return;
  if (answer.data.type === "ready") {
    state.ready = true;
    state.reason = null;
    settle(state, true);
  } else if (answer.data.type === "failed") state.reason = answer.data.reason;
  else {
    state.waiting.get(answer.data.id)?.(answer.data.vectors);
    state.waiting.delete(answer.data.id);
  }
}

/** Whoever waits is told at once; the child is started again, later each time. */
function fallen(model: string, state: State): void {
  state.ready = false;
  state.child = null;
  for (const answer of state.waiting.values()) answer(null);
  state.waiting.clear();
  if (state.stopped) return;
  state.reason ??= "向量模型进程已退出，正在重新启动";
  const wait = Math.min(RESTART_MOST_MS, RESTART_MS * 2 ** Math.min(state.restarts, 6));
  state.restarts++;
  if (state.restarts > 3) settle(state, false);
  setTimeout(() => void launch(model, state), wait).unref();
}

function whenReady(state: State): Promise<boolean> {
  if (state.child === null && state.reason !== null) return Promise.resolve(false);
  if (state.ready) return Promise.resolve(true);
  return new Promise((resolve) => state.onReady.push(resolve));
}

function ask(state: State, texts: readonly string[], deadlineMs: number): Promise<readonly Float32Array[] | null> {
  const { child } = state;
  if (!state.ready || child === null) return Promise.resolve(null);
  const id = state.nextId++;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      state.waiting.delete(id);
      resolve(null);
    }, deadlineMs);
    state.waiting.set(id, (vectors) => {
      clearTimeout(timer);
      resolve(vectors);
    });
    child.send({ id, texts }, (error) => {
      if (error) state.waiting.get(id)?.(null);
    });
  });
}

/** Longest first inside chunks of like length, so that little is padded. Throws when the child stays away. */
async function embedAll(state: State, texts: readonly string[], onProgress?: (done: number) => void): Promise<readonly Float32Array[]> {
  if (!(await whenReady(state))) throw new Error(state.reason ?? "向量模型不可用");
  const order = texts.map((_, i) => i).sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));
  const vectors: Float32Array[] = [];
  for (let at = 0; at < order.length; at += CHUNK) {
    const part = order.slice(at, at + CHUNK);
    const answer = await ask(
      state,
      part.map((i) => texts[i] ?? ""),
      120_000,
    );
    if (answer === null) throw new Error(state.reason ?? "向量模型没有回应");
    part.forEach((i, k) => {
      const vector = answer[k];
      if (vector) vectors[i] = vector;
    });
    onProgress?.(Math.min(at + CHUNK, order.length));
  }
  return vectors;
}
