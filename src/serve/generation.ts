/** The index folder and the embedder enter; the present assistant leaves, changed within seconds of a new CURRENT. Edge: disk, clock. */

import { makeAssistant } from "../assistant.ts";
import type { Assistant, WordTables } from "../assistant-port.ts";
import type { EmbedQuestion } from "../domain/library.ts";
import { fail } from "../faults.ts";
import { currentGeneration, loadLibrary } from "../indexes/archive.ts";

const pollMs = 2000;

export interface Generations {
  readonly assistant: Assistant;
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
  return { assistant: relay(() => assistant), notice: () => notice, stop: () => clearInterval(timer) };
}

/** An Assistant that hands each call to the present one. */
function relay(present: () => Assistant | null): Assistant {
  const absent = async () => fail({ code: "index-not-ready" as const, reason: "no generation loaded" });
  return {
    overview: (asked, signal) => present()?.overview(asked, signal) ?? absent(),
    documents: (asked, signal) => present()?.documents(asked, signal) ?? absent(),
    document: (asked, signal) => present()?.document(asked, signal) ?? absent(),
    reading: (asked, signal) => present()?.reading(asked, signal) ?? absent(),
    converted: (asked, signal) => present()?.converted(asked, signal) ?? absent(),
    source: (asked, signal) => present()?.source(asked, signal) ?? absent(),
    cite: (asked, signal) => present()?.cite(asked, signal) ?? absent(),
    search: (asked, signal) => present()?.search(asked, signal) ?? absent(),
    targets: (asked, signal) => present()?.targets(asked, signal) ?? absent(),
    measures: (asked, signal) => present()?.measures(asked, signal) ?? absent(),
    compare: (asked, signal) => present()?.compare(asked, signal) ?? absent(),
    topics: (asked, signal) => present()?.topics(asked, signal) ?? absent(),
    compareText: (asked, signal) => present()?.compareText(asked, signal) ?? absent(),
    conflicts: (asked, signal) => present()?.conflicts(asked, signal) ?? absent(),
    ask: (asked, signal) => present()?.ask(asked, signal) ?? absent(),
    reread: (asked, signal) => present()?.reread(asked, signal) ?? absent(),
  };
}
