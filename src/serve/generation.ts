/** The index folder and the embedder enter; the present assistant leaves, changed within seconds of a new CURRENT. Edge: disk, clock. */

import { makeAssistant } from "../assistant.ts";
import type { Assistant, WordTables } from "../assistant-port.ts";
import type { EmbedQuestion } from "../domain/library.ts";
import { currentGeneration, loadLibrary } from "../indexes/archive.ts";

const pollMs = 2000;

export interface Generations {
  readonly assistant: () => Assistant | null;
  /** Chinese sentence on what is wrong with the index; null when nothing is. */
  readonly notice: () => string | null;
  readonly stop: () => void;
}

/** Loads the present generation before it resolves, then follows CURRENT. A generation that cannot be read leaves the old one in place. */
export async function followGenerations(indexDir: string, embed: EmbedQuestion, tables: WordTables): Promise<Generations> {
  let assistant: Assistant | null = null;
  let notice: string | null = null;
  let seen: string | null = null;
  const load = async () => {
    const current = await currentGeneration(indexDir);
    if (current === seen && assistant !== null) return;
    const loaded = await loadLibrary(indexDir);
    seen = current;
    notice = loaded.ok ? loaded.value.notice : loaded.fault.reason;
    if (loaded.ok) assistant = makeAssistant(loaded.value.library, embed, tables);
  };
  await load();
  let loading = false;
  const timer = setInterval(() => {
    if (loading) return;
    loading = true;
    load()
      .catch((error: unknown) => {
        notice = `新的索引读不了：${error instanceof Error ? error.name : "未知原因"}`;
      })
      .finally(() => {
        loading = false;
      });
  }, pollMs);
  timer.unref();
  return { assistant: () => assistant, notice: () => notice, stop: () => clearInterval(timer) };
}
