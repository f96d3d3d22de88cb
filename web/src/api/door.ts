/** The page's only door to the server. Calls enter; parsed values leave, or a Failure with words for the reader. */
import { z } from "zod";
import { text } from "../text/text.ts";
import { askForCode, heldCode } from "./access-code.ts";
import { lost, reached } from "./connection.ts";
import { Failure } from "./failure.ts";

/** What the page needs of a Problem (RFC 9457). */
const problemSchema = z.object({ detail: z.string(), code: z.string(), requestId: z.string() });

/** Sends a request with the access code, asks for one where the server wants it, and throws a Failure for any refusal. */
export async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const code = heldCode.get();
  const response = await reach(path, init, code);
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  if (response.status === 401) {
    // Another call may have brought a new code while this one was under way.
    if (heldCode.get() === code) await askForCode(code);
    return call(path, init);
  }
  if (!problem.success) throw new Failure("broken", text().frame.broken);
  throw new Failure(problem.data.code, problem.data.detail, problem.data.requestId);
}

async function reach(path: string, init: RequestInit, code: string | null): Promise<Response> {
  const headers = new Headers(init.headers);
  if (code !== null) headers.set("authorization", `Bearer ${code}`);
  try {
    const response = await fetch(path, { ...init, headers });
    reached();
    return response;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    lost();
    throw new Failure("offline", text().frame.offline);
  }
}

/** A JSON answer, checked with the schema given. */
export async function read<T>(path: string, schema: z.ZodType<T>, init: RequestInit = {}): Promise<T> {
  const parsed = schema.safeParse(await (await call(path, init)).json().catch(() => null));
  if (!parsed.success) throw new Failure("broken", text().frame.broken);
  return parsed.data;
}

/** The parts of a request that sends JSON. */
export const sending = (method: "POST" | "PUT" | "PATCH", body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** Fetches a file with the access code and hands it to the browser as a download. */
export async function download(path: string, fileName: string, init: RequestInit = {}): Promise<void> {
  const url = URL.createObjectURL(await (await call(path, init)).blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the file by then; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
