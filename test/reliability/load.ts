/** Well-behaved clients: they ask, read the whole answer, think, and ask again. What they saw leaves. */
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { questionNo } from "./questions.ts";

export interface Answered {
  readonly status: number;
  readonly ms: number;
  readonly text: string;
}
export interface Asking {
  readonly port: number;
  readonly message: string;
  readonly stream?: boolean;
  readonly agent?: Agent | undefined;
  readonly conversationId?: string | undefined;
  /** Called when the head of the answer is there. */
  readonly onHead?: (() => void) | undefined;
}

/** Status 0 where the connection ended without a whole answer. */
export function ask({ port, message, stream = false, agent, conversationId, onHead }: Asking): Promise<Answered> {
  const started = performance.now();
  const body = JSON.stringify({ message, stream, ...(conversationId === undefined ? {} : { conversationId }) });
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve) => {
    let text = "";
    const done = (status: number) => resolve({ status, ms: performance.now() - started, text });
    const outgoing = request(
      { port, host: "127.0.0.1", method: "POST", path: "/api/chat", headers, ...(agent ? { agent } : {}) },
      (answer) => {
        onHead?.();
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => (text += part));
        answer.on("end", () => done(answer.complete ? (answer.statusCode ?? 0) : 0));
        answer.on("error", () => done(0));
      },
    );
    outgoing.setTimeout(60_000, () => outgoing.destroy());
    outgoing.on("error", () => done(0));
    outgoing.end(body);
  });
}

export interface Users {
  readonly port: number;
  readonly users: number;
  readonly thinkMs: number;
  readonly forMs: number;
}

/** Users who start one after the other, each in conversations of five turns. */
export async function askFor({ port, users, thinkMs, forMs }: Users): Promise<readonly Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: users });
  const seen: Answered[] = [];
  const until = performance.now() + forMs;
  const user = async (u: number) => {
    await sleep((thinkMs / users) * u);
    for (let n = u * 7; performance.now() < until; n++) {
      seen.push(await ask({ port, message: questionNo(n), agent }));
      await sleep(thinkMs);
    }
  };
  await Promise.all(Array.from({ length: users }, (_, u) => user(u)));
  agent.destroy();
  return seen;
}

/** The value below which this share lies; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const rounded = (ms: number): number => Math.round(ms * 10) / 10;

export const isGood = ({ status }: Answered): boolean => status === 200;

export interface Overload {
  readonly port: number;
  /** Questions answered a second. */
  readonly capacity: number;
  readonly forMs: number;
  /** An answer that takes so long is as fast as usual. */
  readonly calmMs: number;
}
export interface Overloaded {
  /** Answered, or refused in form. */
  readonly decent: number;
  readonly of: number;
  /** Answers that came while the flood went on, as a share of the capacity. */
  readonly goodput: number;
  /** From the end of the flood until a question is answered as fast as usual; at most two minutes. */
  readonly recoverySeconds: number;
}

/** Four times the capacity at a fixed rate, whether or not answers come: a queue that grows must show. */
export async function overload({ port, capacity, forMs, calmMs }: Overload): Promise<Overloaded> {
  const started = performance.now();
  const since = () => performance.now() - started;
  const asked: Promise<Answered & { endedMs: number }>[] = [];
  while (since() < forMs) {
    const due = Math.floor((since() / 1000) * capacity * 4);
    while (asked.length < due) {
      asked.push(ask({ port, message: questionNo(asked.length) }).then((answer) => ({ ...answer, endedMs: since() })));
    }
    await sleep(5);
  }
  const recoverySeconds = await untilCalm(port, calmMs);
  const answers = await Promise.all(asked);
  const inTime = answers.filter((answer) => isGood(answer) && answer.endedMs <= forMs).length;
  return {
    decent: answers.filter(({ status }) => status === 200 || status === 503).length,
    of: answers.length,
    goodput: Math.round((inTime / (forMs / 1000) / capacity) * 100) / 100,
    recoverySeconds,
  };
}

async function untilCalm(port: number, calmMs: number): Promise<number> {
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  for (;;) {
    const { status, ms } = await ask({ port, message: questionNo(1) });
    if ((status === 200 && ms <= calmMs) || since() > 120) return since();
    await sleep(50);
  }
}
