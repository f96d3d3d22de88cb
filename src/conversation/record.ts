/** One change to what is kept, as the journal holds it; written again into the database it does no harm. */
import { z } from "zod";
import { applyDraft, applyFeedback, removeDraft, restoreDraft } from "./baskets.ts";
import type { Query } from "./query.ts";
import { appendTurn, removeConversation, renameConversation, restoreConversation } from "./turns.ts";

const place = { owner: z.string(), id: z.string(), at: z.string() };
export const changeSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("turn"), ...place, turnId: z.string(), message: z.string(), reply: z.unknown() }),
  z.object({ type: z.literal("rename"), ...place, title: z.string() }),
  z.object({ type: z.literal("remove"), ...place }),
  z.object({ type: z.literal("restore"), ...place }),
  z.object({ type: z.literal("draft"), ...place, version: z.int(), draft: z.unknown() }),
  z.object({ type: z.literal("draft-remove"), ...place }),
  z.object({ type: z.literal("draft-restore"), ...place }),
  z.object({ type: z.literal("feedback"), ...place, feedback: z.unknown() }),
]);
/** `id`: of the conversation, draft or feedback; `at`: when, ISO 8601. */
export type Change = Readonly<z.infer<typeof changeSchema>>;

/** Written again in the order of the journal, all changes end where they ended the first time. */
export async function applyChange(query: Query, change: Change): Promise<void> {
  switch (change.type) {
    case "turn":
      return appendTurn(query, change);
    case "rename":
      return void (await renameConversation(query, change, change.title));
    case "remove":
      return void (await removeConversation(query, change, change.at));
    case "restore":
      return void (await restoreConversation(query, change, change.at));
    case "draft":
      return applyDraft(query, change);
    case "draft-remove":
      return void (await removeDraft(query, change, change.at));
    case "draft-restore":
      return void (await restoreDraft(query, change, change.at));
    case "feedback":
      return applyFeedback(query, change);
  }
}
