/** Draft baskets on the server: the list, one basket with its words as they stand now, saving, removal and its undo. */
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { type Draft, type DraftBody, draftSchema, draftSummarySchema } from "../../../src/domain/draft.ts";
import { call, read, sending } from "./door.ts";

const at = (id: string) => `/api/drafts/${encodeURIComponent(id)}`;

export const draftsQuery = queryOptions({
  queryKey: ["drafts"],
  queryFn: async ({ signal }) => (await read("/api/drafts", z.object({ drafts: z.array(draftSummarySchema) }), { signal })).drafts,
});

export const loadDraft = (id: string): Promise<Draft> => read(at(id), draftSchema);
/** Throws a Failure `stale-draft` where the basket has been saved elsewhere since `version`. */
export const saveDraft = (id: string, body: DraftBody): Promise<Draft> => read(at(id), draftSchema, sending("PUT", body));
export const removeDraft = (id: string) => call(at(id), { method: "DELETE" });
export const restoreDraft = (id: string) => call(`${at(id)}/restore`, { method: "POST" });
