/** Kept conversations: list, one, rename, remove, restore. */
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { turnSchema } from "../../../src/domain/reply.ts";
import { call, read, sending } from "./door.ts";

const cardSchema = z.object({ id: z.string(), title: z.string(), updatedAt: z.string() });
export type ConversationCard = Readonly<z.infer<typeof cardSchema>>;

const at = (id: string) => `/api/conversations/${encodeURIComponent(id)}`;

export const conversationsQuery = queryOptions({
  queryKey: ["conversations"],
  queryFn: async ({ signal }) =>
    (await read("/api/conversations", z.object({ conversations: z.array(cardSchema) }), { signal })).conversations,
});

export const readConversation = (id: string) => read(at(id), z.object({ id: z.string(), turns: z.array(turnSchema) }));
export const renameConversation = (id: string, title: string) => call(at(id), sending("PATCH", { title }));
export const removeConversation = (id: string) => call(at(id), { method: "DELETE" });
export const restoreConversation = (id: string) => call(`${at(id)}/restore`, { method: "POST" });
