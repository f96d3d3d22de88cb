/** Adds POST /api/chat: one turn, as JSON or as a stream of events; the turn is kept behind the answer. */
import type { z } from "@hono/zod-openapi";
import { turnsHeard } from "../../conversation/memory.ts";
import { StoreAway } from "../../conversation/query.ts";
import { idSchema } from "../../domain/id.ts";
import { chatRequestSchema, type Reply, replySchema, type Turn } from "../../domain/reply.ts";
import { type Fault, fail, ok, type Result } from "../../faults.ts";
import type { Deps } from "../context.ts";
import { eventsOf, frameOf } from "../events.ts";
import { heard, turnsOf } from "../history.ts";
import { problemOf } from "../problems.ts";
import type { Queue } from "../queue.ts";
import { streamResponse } from "../stream.ts";
import type { Piece } from "../underway.ts";
import { addRoute, type Kit } from "./route.ts";
import { none } from "./spec.ts";

const bodySchema = chatRequestSchema.extend({ conversationId: idSchema.optional() });
type Body = z.output<typeof bodySchema>;
interface Asked {
  readonly deps: Deps;
  readonly questions: Queue;
  readonly owner: string;
  readonly body: Body;
  readonly requestId: string;
}

export function addChatRoute(kit: Kit): void {
  const { deps, questions } = kit;
  const summary = "提问；stream 为 true 时以事件流回答";
  const spec = {
    method: "post",
    path: "/api/chat",
    params: none,
    query: none,
    body: bodySchema,
    summary,
    gives: replySchema,
    events: true,
  } as const;
  addRoute(kit, spec, ({ body, owner, requestId, signal, hold }) => {
    const asked = { deps, questions, owner, body, requestId };
    if (body.stream !== true) return answer(asked, signal);
    const piece = hold();
    return streamResponse(framesOf(asked, piece), piece.end);
  });
}

async function answer(asked: Asked, signal: AbortSignal): Promise<Result<Reply>> {
  const given = await asked.questions.run(() => turn(asked, signal), signal);
  return given ?? fail({ code: "overloaded", retryAfterSeconds: 5 });
}

/** Loads what was said before, asks, and remembers the turn. */
async function turn({ deps, owner, body }: Asked, signal: AbortSignal): Promise<Result<Reply>> {
  const conversationId = body.conversationId ?? deps.newId();
  const key = { owner, id: conversationId };
  const { turns, first, degraded } = await earlier(deps, body, key);
  const given = await deps.assistant.ask(
    {
      conversationId,
      message: body.message,
      turns: heard(turns.slice(-turnsHeard)),
      scope: body.scope ?? {},
      understood: body.understood ?? null,
      trace: body.trace ?? false,
      now: deps.now(),
    },
    signal,
  );
  if (!given.ok) return given;
  const whole = withNotes(given.value, degraded);
  const onDisk = await deps.store.remember(key, { message: body.message, reply: whole }, first);
  return ok(onDisk ? whole : withNotes(whole, ["这一轮没有写到磁盘，关闭服务后会丢失"]));
}

function withNotes(reply: Reply, notes: readonly string[]): Reply {
  return notes.length === 0 ? reply : { ...reply, degraded: [...new Set([...(reply.degraded ?? []), ...notes])] };
}

/** The stored conversation wins over what the client sent along; a store that is away must not stop an answer. */
async function earlier(deps: Deps, body: Body, key: { readonly owner: string; readonly id: string }) {
  const sent: readonly Turn[] = turnsOf(body.history);
  const later = deps.store.isUp() ? [] : ["对话库暂不可用，这一轮先记在日志里，恢复后写入"];
  if (body.conversationId === undefined) return { turns: sent, first: true, degraded: later };
  try {
    const stored = await deps.store.resume(key);
    return { turns: stored ?? sent, first: stored === null, degraded: later };
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return { turns: sent, first: false, degraded: ["对话记录暂时读不到，这次没有用到前面的对话", ...later] };
  }
}

/** The events of one answer. A server that stops says so instead of the rest. */
async function* framesOf(asked: Asked, { signal, cut }: Piece): AsyncGenerator<string> {
  const errorFrame = (fault: Fault) => frameOf({ type: "error", problem: problemOf(fault, asked.requestId) });
  let stopped = false;
  void cut.then((isCut) => {
    stopped = isCut;
  });
  try {
    const given = await Promise.race([answer(asked, signal), cut]);
    if (given === true) return yield errorFrame({ code: "shutting-down" });
    if (!given.ok) return yield errorFrame(given.fault);
    for (const event of eventsOf(given.value)) {
      if (stopped) return yield errorFrame({ code: "shutting-down" });
      yield frameOf(event);
    }
  } catch (error) {
    // A reader that left is no fault; anything else is a bug, and the reader is told so in the stream.
    if (signal.aborted) return;
    asked.deps.onBug(error, asked.requestId);
    yield errorFrame({ code: "internal" });
  }
}
