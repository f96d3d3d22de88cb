/** A request enters; its JSON leaves, bounded by itself and, with all others being read, together. */
import { fail, ok, type Result } from "../faults.ts";

/** Bytes of all bodies held at once: a thousand callers may each send a large one slowly. */
const togetherMost = 32 << 20;

export interface Bodies {
  read(request: Request, limitBytes: number): Promise<Result<unknown>>;
}

export function makeBodies(together = togetherMost): Bodies {
  let held = 0;
  return {
    read: async (request, limitBytes) => {
      if (Number(request.headers.get("content-length") ?? 0) > limitBytes) return fail({ code: "too-large", limitBytes });
      const parts: Uint8Array[] = [];
      let size = 0;
      try {
        for await (const part of request.body ?? []) {
          size += part.length;
          held += part.length;
          if (size > limitBytes) return fail({ code: "too-large", limitBytes });
          if (held > together) return fail({ code: "overloaded", retryAfterSeconds: 5 });
          parts.push(part);
        }
      } catch {
        return notJson; // cut off on the way: nobody hears the answer
      } finally {
        held -= size;
      }
      return parsed(Buffer.concat(parts));
    },
  };
}

const notJson: Result<never> = fail({ code: "bad-request", issues: [{ path: "", message: "内容不是合法的 JSON" }] });
const decoder = new TextDecoder("utf-8", { fatal: true });

function parsed(bytes: Uint8Array): Result<unknown> {
  try {
    return ok(JSON.parse(decoder.decode(bytes)));
  } catch {
    return notJson;
  }
}
