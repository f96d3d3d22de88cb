/** What node-server hands over beside a request enters; the peer's address leaves. */
import { IncomingMessage } from "node:http";
import { z } from "zod";

const bindingsSchema = z.object({ incoming: z.instanceof(IncomingMessage) });

/** Forwarded headers are not believed. null where there is no connection, as in tests. */
export const remoteAddress = (bindings: unknown): string | null =>
  bindingsSchema.safeParse(bindings).data?.incoming.socket.remoteAddress ?? null;
