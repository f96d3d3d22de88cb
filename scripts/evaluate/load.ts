/** Users who ask, read for a second and ask again, against a running server -> how long a turn takes. Edge: network and clock. */
import type { Golden } from "./golden.ts";

export interface Load {
  readonly base: string;
  readonly users: number;
  readonly turns: number;
  /** Between an answer and the next question, milliseconds. */
  readonly thinkMs: number;
}

/** @returns milliseconds of every turn, and how many failed. */
export async function underLoad(
  load: Load,
  questions: readonly Golden[],
): Promise<{ readonly ms: readonly number[]; readonly failed: number }> {
  const ms: number[] = [];
  let failed = 0;
  const user = async (who: number): Promise<void> => {
    await pause((load.thinkMs * who) / load.users);
    let conversationId: string | undefined;
    for (let turn = 0; turn < load.turns; turn++) {
      const question = questions[(who * 7 + turn) % questions.length]?.question ?? "";
      const started = performance.now();
      const answered = await ask(load.base, question, turn % 5 === 0 ? undefined : conversationId);
      ms.push(performance.now() - started);
      if (answered === null) failed++;
      conversationId = answered ?? undefined;
      await pause(load.thinkMs);
    }
  };
  await Promise.all(Array.from({ length: load.users }, (_, who) => user(who)));
  return { ms, failed };
}
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function ask(base: string, message: string, conversationId: string | undefined): Promise<string | null> {
  const body = JSON.stringify({ message, ...(conversationId === undefined ? {} : { conversationId }) });
  const response = await fetch(`${base}/api/chat`, { method: "POST", headers: { "content-type": "application/json" }, body });
  if (!response.ok) return null;
  const reply: unknown = await response.json();
  return typeof reply === "object" && reply !== null && "conversationId" in reply && typeof reply.conversationId === "string"
    ? reply.conversationId
    : null;
}

/** @param share 0..1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
