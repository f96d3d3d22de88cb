/** The page's only door to the server: every response is parsed with the server's own schemas. */
import { z } from "zod";
import { type ChatEvent, chatEventSchema, citationSchema, problemSchema, turnSchema } from "../../src/domain/reply.ts";
import { docStatusSchema } from "../../src/domain/source.ts";
import { TEXT } from "./text.ts";

const documentSchema = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string().nullable(),
  city: z.string().nullable(),
  docNumber: z.string().nullable(),
  docStatus: docStatusSchema,
  passages: z.number(),
  targets: z.number(),
});
export type DocumentCard = z.infer<typeof documentSchema>;
const conversationSchema = z.object({ id: z.string(), title: z.string(), updatedAt: z.string() });
export type ConversationCard = z.infer<typeof conversationSchema>;
const outlineSchema = z.looseObject({
  id: z.string(),
  title: z.string().nullable(),
  outline: z.array(z.looseObject({ heading: z.string(), level: z.number(), start: z.number() })).catch([]),
});
export type DocumentDetail = z.infer<typeof outlineSchema>;

async function call(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => {
    throw new Error(TEXT.offline);
  });
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  throw new Error(problem.success ? problem.data.detail : TEXT.offline);
}

async function read<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await (await call(path)).json());
  if (!parsed.success) throw new Error(TEXT.broken);
  return parsed.data;
}

export const listDocuments = async () => (await read("/api/documents", z.object({ documents: z.array(documentSchema) }))).documents;
export const readDetail = (id: string) => read(`/api/documents/${encodeURIComponent(id)}`, outlineSchema);
export const readSource = async (id: string) => (await call(`/api/documents/${encodeURIComponent(id)}/source`)).text();
export const listConversations = async () =>
  (await read("/api/conversations", z.looseObject({ conversations: z.array(z.looseObject(conversationSchema.shape)) }))).conversations;
export const readConversation = (id: string) =>
  read(`/api/conversations/${encodeURIComponent(id)}`, z.looseObject({ id: z.string(), turns: z.array(turnSchema) }));
export const removeConversation = (id: string) => call(`/api/conversations/${encodeURIComponent(id)}`, { method: "DELETE" });
export const restoreConversation = (id: string) => call(`/api/conversations/${encodeURIComponent(id)}/restore`, { method: "POST" });
export const citationAt = (id: string, start: number, end: number) =>
  read(`/api/documents/${encodeURIComponent(id)}/citation?start=${start}&end=${end}`, citationSchema);

/** Asks and yields the events of the streamed answer in order. */
export async function* ask(message: string, conversationId: string | null, signal: AbortSignal): AsyncGenerator<ChatEvent> {
  const body = JSON.stringify({ message, stream: true, ...(conversationId ? { conversationId } : {}) });
  const response = await call("/api/chat", { method: "POST", headers: { "content-type": "application/json" }, body, signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error(TEXT.broken);
  let waiting = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const frames = (waiting + part.value).split(/\r?\n\r?\n/);
    waiting = frames.pop() ?? "";
    for (const frame of frames) yield* eventOf(frame);
  }
}

/** The field of each event that its data is, by the contract's names. */
const FIELDS: Readonly<Record<string, string>> = {
  understood: "understood",
  citation: "citation",
  target: "target",
  done: "reply",
  error: "problem",
};

function* eventOf(frame: string): Generator<ChatEvent> {
  const lines = frame.split(/\r?\n/);
  const type =
    lines
      .find((l) => l.startsWith("event:"))
      ?.slice(6)
      .trim() ?? "";
  const data = lines
    .filter((l) => l.startsWith("data:"))
    .map((l) => l.slice(5).replace(/^ /, ""))
    .join("\n");
  if (data === "") return;
  const value: unknown = JSON.parse(data);
  const field = FIELDS[type];
  const parsed = chatEventSchema.safeParse(field ? { type, [field]: value } : { type, ...z.looseObject({}).parse(value) });
  if (!parsed.success) throw new Error(TEXT.broken);
  yield parsed.data;
}
