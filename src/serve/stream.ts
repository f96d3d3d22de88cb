/** Frames of text enter; a response that beats while it waits and ends with its reader leaves. */

/** Proxies cut a connection that is silent for 15 s or more. */
const heartbeatMs = 10_000;
const beat = ": 仍在处理\n\n";

/**
 * One frame at a time, when the reader has room for it; whoever does not read is cut by the server's socket limits.
 * @param end called once, when the last frame was taken or the reader is gone.
 */
export function streamResponse(frames: AsyncGenerator<string>, end: () => void, everyMs = heartbeatMs): Response {
  const encoder = new TextEncoder();
  let next: Promise<IteratorResult<string>> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let open = true;
  const finish = () => {
    clearTimeout(timer);
    if (open) end();
    open = false;
  };
  /** The next frame, or a heartbeat when there is none in time. */
  const frame = (): Promise<IteratorResult<string> | "beat"> => {
    next ??= frames.next();
    const waiting = next;
    return new Promise((resolve, reject) => {
      timer = setTimeout(() => resolve("beat"), everyMs);
      waiting.then(resolve, reject);
    });
  };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const given = await frame().catch((error: unknown) => {
        finish();
        throw error;
      });
      clearTimeout(timer);
      if (!open) return;
      if (given === "beat") return controller.enqueue(encoder.encode(beat));
      next = null;
      if (given.done !== true) return controller.enqueue(encoder.encode(given.value));
      finish();
      controller.close();
    },
    cancel: finish,
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
