/** Users who ask, read for a second and ask again, against a running server -> how long each turn takes. Edge: network and clock. */

export interface Load {
  readonly base: string;
  readonly users: number;
  readonly turns: number;
  /** Between an answer and the next question, milliseconds. */
  readonly thinkMs: number;
  /** Every user begins at another one. */
  readonly questions: readonly string[];
}
export interface Took {
  readonly question: string;
  readonly ms: number;
  readonly failed: boolean;
}

/** Conversations of five turns. */
export async function underLoad({ base, users, turns, thinkMs, questions }: Load): Promise<readonly Took[]> {
  const took: Took[] = [];
  const user = async (who: number): Promise<void> => {
    await pause((thinkMs * who) / users);
    let conversationId: string | undefined;
    for (let turn = 0; turn < turns; turn++) {
      const question = questions[(who * 7 + turn) % questions.length] ?? "";
      const started = performance.now();
      const answered = await ask(base, question, turn % 5 === 0 ? undefined : conversationId);
      took.push({ question, ms: performance.now() - started, failed: answered === null });
      conversationId = answered ?? undefined;
      await pause(thinkMs);
    }
  };
  await Promise.all(Array.from({ length: users }, (_, who) => user(who)));
  return took;
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
