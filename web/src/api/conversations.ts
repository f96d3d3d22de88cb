/** Kept conversations: list, one, rename, remove, restore. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { turnSchema } from "../../../src/domain/reply.ts";
import { call, read, sending } from "./door.ts";

const cardSchema = z.object({ id: z.string(), title: z.string(), updatedAt: z.string() });
export type ConversationCard = Readonly<z.infer<typeof cardSchema>>;

const at = (id: string) => `/api/conversations/${encodeURIComponent(id)}`;

const listSchema = z.object({ total: z.number(), conversations: z.array(cardSchema) });

/** All lists of conversations, for asking them again after a change. */
export const CONVERSATIONS = ["conversations"] as const;

/** Newest first; with words, those whose title, questions or answers hold them. */
export const conversationsQuery = (words: string, limit: number) =>
  queryOptions({
    queryKey: [...CONVERSATIONS, words, limit],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ limit: String(limit), ...(words === "" ? {} : { q: words }) });
      return read(`/api/conversations?${query}`, listSchema, { signal });
    },
    // While another list comes, the last one stays.
    placeholderData: keepPreviousData,
  });

export const readConversation = (id: string) => read(at(id), z.object({ id: z.string(), turns: z.array(turnSchema) }));
export const renameConversation = (id: string, title: string) => call(at(id), sending("PATCH", { title }));
export const removeConversation = (id: string) => call(at(id), { method: "DELETE" });
export const restoreConversation = (id: string) => call(`${at(id)}/restore`, { method: "POST" });
