/** Frames of text enter; a response that beats while it waits, ends with its reader, and cuts a reader that does not read leaves. */

export interface StreamTimes {
  readonly heartbeatMs: number;
  readonly stalledMs: number;
}
/** Proxies cut a connection that is silent for 15 s or more. */
const usual: StreamTimes = { heartbeatMs: 10_000, stalledMs: 20_000 };
const beat = ": 仍在处理\n\n";

export interface Reader {
  /** Called once, when the last frame was taken, or the reader is gone or cut. */
  end(): void;
  /** Closes the connection of a reader that does not read. */
  cut(): void;
}

export function streamResponse(frames: AsyncGenerator<string>, reader: Reader, times: StreamTimes = usual): Response {
  const encoder = new TextEncoder();
  let next: Promise<IteratorResult<string>> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let open = true;
  const finish = () => {
    clearTimeout(timer);
    if (open) reader.end();
    open = false;
  };
  /** The next frame, or a heartbeat when there is none in time. */
  const frame = (): Promise<IteratorResult<string> | "beat"> => {
    next ??= frames.next();
    const waiting = next;
    return new Promise((resolve, reject) => {
      timer = setTimeout(() => resolve("beat"), times.heartbeatMs);
      waiting.then(resolve, reject);
    });
  };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      clearTimeout(timer);
      const given = await frame().catch((error: unknown) => {
        finish();
        throw error;
      });
      clearTimeout(timer);
      if (!open) return;
      if (given !== "beat") next = null;
      if (given !== "beat" && given.done === true) {
        finish();
        return controller.close();
      }
      controller.enqueue(encoder.encode(given === "beat" ? beat : given.value));
      timer = setTimeout(() => {
        finish();
        reader.cut();
      }, times.stalledMs);
    },
    cancel: finish,
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
