/** A line to an answerer enters; an Assistant leaves whose every operation is answered in that process. Pure but for the line. */
import { type Assistant, operations } from "../assistant-port.ts";
import { type Fault, fail, type Result } from "../faults.ts";
import type { Line } from "../supervise/line.ts";
import type { CallFault, Operation } from "../supervise/operation.ts";

/** What an answer may take at most; a hung process is found out by it. */
const DEADLINE_MS = 10_000;
const RETRY_SECONDS = 3;

/** @param absent the fault while there is no process to ask. Throws where the other side threw: a bug. */
export function remoteAssistant(call: Line["call"], absent: () => Fault): Assistant {
  const on =
    <A, T>(operation: Operation<A, Result<T>>) =>
    async (asked: A, signal?: AbortSignal): Promise<Result<T>> => {
      const outcome = await call(operation, asked, { deadlineMs: DEADLINE_MS, signal });
      return outcome.ok ? outcome.value : fail(faultOf(outcome.fault, absent));
    };
  return {
    overview: on(operations.overview),
    documents: on(operations.documents),
    document: on(operations.document),
    reading: on(operations.reading),
    converted: on(operations.converted),
    source: on(operations.source),
    cite: on(operations.cite),
    search: on(operations.search),
    targets: on(operations.targets),
    targetFacets: on(operations.targetFacets),
    measures: on(operations.measures),
    compare: on(operations.compare),
    topics: on(operations.topics),
    compareText: on(operations.compareText),
    conflicts: on(operations.conflicts),
    ask: on(operations.ask),
    reread: on(operations.reread),
  };
}

function faultOf(fault: CallFault, absent: () => Fault): Fault {
  switch (fault.code) {
    case "away":
      return absent();
    case "late":
      return { code: "too-slow", retryAfterSeconds: RETRY_SECONDS };
    case "cancelled":
      return { code: "cancelled" };
    case "failed":
      throw new Error(`answerer: ${fault.reason}`);
  }
}

export const answersAway: Fault = { code: "answers-away", retryAfterSeconds: RETRY_SECONDS };
