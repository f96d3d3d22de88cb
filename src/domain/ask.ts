/** One turn as the asking wing receives it, and the fields of policy the corpus treats. */
import { z } from "zod";
import { replySchema, scopeSchema, understoodSchema } from "./reply.ts";

/** The asker's correction of how the question was read: only what is to change. */
export const correctionSchema = understoodSchema.partial();

/** What a question may lean on of an earlier turn: what was said, how it was read and what was shown. The rest of a reply stays behind. */
export const heardTurnSchema = z
  .object({
    message: z.string(),
    reply: replySchema.pick({ generation: true, status: true, text: true, understood: true, citations: true, targets: true }).readonly(),
  })
  .readonly();
export type HeardTurn = z.infer<typeof heardTurnSchema>;

export const askInputSchema = z
  .object({
    conversationId: z.string(),
    message: z.string(),
    /** Earlier turns, oldest first. */
    turns: z.array(heardTurnSchema).readonly(),
    scope: scopeSchema,
    understood: correctionSchema.nullable(),
    trace: z.boolean(),
    /** The injected clock: 今年, 去年 and 目前 resolve by it. */
    now: z.date(),
  })
  .readonly();
export type AskInput = z.infer<typeof askInputSchema>;

export const topicSchema = z
  .object({ id: z.string(), name: z.string(), cities: z.array(z.string()).readonly(), passages: z.int() })
  .readonly();
/** A field of policy the corpus treats. */
export type Topic = z.infer<typeof topicSchema>;

/** The kind of quantity a question wants. */
export type QuantityKind = "money" | "percent" | "people" | "count" | "time" | "clock" | "area" | "ratio" | "any";

/** One word a question is about, with the policy words it may stand for. */
export interface SubjectWord {
  readonly word: string;
  readonly alternatives: readonly string[];
  /** How surely the alternatives mean the word, 0..1: the weight of the glossary entry. */
  readonly strength: number;
}
