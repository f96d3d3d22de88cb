/** What node-server hands over beside a request enters; the peer's address, or the end of its connection, leaves. */
import { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";

const bindingsSchema = z.object({ incoming: z.instanceof(IncomingMessage), outgoing: z.instanceof(ServerResponse) });

/** Forwarded headers are not believed. null where there is no connection, as in tests. */
export const remoteAddress = (bindings: unknown): string | null =>
  bindingsSchema.safeParse(bindings).data?.incoming.socket.remoteAddress ?? null;

/** Ends the connection at once, whatever is still to be sent. */
export const closeConnection = (bindings: unknown): void => void bindingsSchema.safeParse(bindings).data?.outgoing.destroy();
