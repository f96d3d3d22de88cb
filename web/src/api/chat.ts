/** A question enters; the events of its streamed answer leave in order, each checked. */
import { type ChatEvent, type ChatRequest, chatEventSchema } from "../../../src/domain/reply.ts";
import { text } from "../text/text.ts";
import { call, sending } from "./door.ts";
import { Failure } from "./failure.ts";

export async function* ask(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatEvent> {
  const response = await call("/api/chat", { ...sending("POST", { ...request, stream: true }), signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Failure("broken", text().frame.broken);
  let waiting = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const frames = (waiting + part.value).split(/\r?\n\r?\n/);
    waiting = frames.pop() ?? "";
    for (const frame of frames) yield* eventOf(frame);
  }
}

/** The field of each event that its data is, by the contract's names; the data of `text` holds its fields itself. */
const FIELDS: Readonly<Record<string, string>> = {
  understood: "understood",
  citation: "citation",
  target: "target",
  done: "reply",
  error: "problem",
};

/** Comment lines (the heartbeat) give nothing. */
function* eventOf(frame: string): Generator<ChatEvent> {
  const lines = frame.split(/\r?\n/);
  const type =
    lines
      .find((l) => l.startsWith("event:"))
      ?.slice(6)
      .trim() ?? "";
  const data = lines.filter((l) => l.startsWith("data:")).map((l) => l.slice(5).replace(/^ /, ""));
  if (data.length === 0) return;
  const value = parsedJson(data.join("\n"));
  const field = FIELDS[type];
  const event = chatEventSchema.safeParse(field ? { type, [field]: value } : typeof value === "object" ? { type, ...value } : null);
  if (!event.success) throw new Failure("broken", text().frame.broken);
  yield event.data;
}

function parsedJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
