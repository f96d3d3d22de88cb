/** Frames of text enter; a response that beats while it waits, stops with its reader, and cuts a reader that stalls leaves. */

const heartbeatMs = 10_000;
const stalledMs = 20_000;

/** @param stop called once when the reader is gone or cut. */
export function streamResponse(frames: AsyncGenerator<string>, stop: () => void): Response {
  const encoder = new TextEncoder();
  let waiting: Promise<IteratorResult<string>> | null = null;
  let stalled: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      clearTimeout(stalled);
      waiting ??= frames.next();
      const next = await orHeartbeat(waiting);
      if (next !== "heartbeat") waiting = null;
      if (next !== "heartbeat" && next.done === true) return controller.close();
      controller.enqueue(encoder.encode(next === "heartbeat" ? ": 仍在处理\n\n" : next.value));
      stalled = setTimeout(() => {
        stop();
        controller.error(new Error("reader stalled"));
      }, stalledMs);
    },
    cancel() {
      clearTimeout(stalled);
      stop();
    },
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}

async function orHeartbeat(next: Promise<IteratorResult<string>>): Promise<IteratorResult<string> | "heartbeat"> {
  let timer: NodeJS.Timeout | undefined;
  const beat = new Promise<"heartbeat">((resolve) => {
    timer = setTimeout(() => resolve("heartbeat"), heartbeatMs);
  });
  try {
    return await Promise.race([next, beat]);
  } finally {
    clearTimeout(timer);
  }
}
