/** 答错了: a question, the reply a reader found wrong, and why; kept on this machine for whoever mends the answers. */
import { z } from "zod";
import { placeSchema } from "./draft.ts";
import { idSchema } from "./id.ts";
import { replySchema } from "./reply.ts";

/** A whole Reply may be sent: what is kept of it is picked and bounded here, the rest is left out. */
const keptReplySchema = z.object({
  ...replySchema.pick({ status: true, understood: true }).shape,
  conversationId: idSchema,
  text: z.string().max(200_000),
  generation: z.string().max(200),
  citations: z.array(placeSchema).max(500),
});

export const feedbackBodySchema = z.strictObject({
  message: z.string().trim().min(1).max(4000),
  reply: keptReplySchema,
  /** What the reader expected or found wrong; may be empty. */
  note: z.string().max(4000).default(""),
});
export type FeedbackBody = Readonly<z.infer<typeof feedbackBodySchema>>;

/** `at`: when it was given, ISO 8601. */
export const feedbackSchema = z.object({ id: idSchema, at: z.string(), ...feedbackBodySchema.shape });
export type Feedback = Readonly<z.infer<typeof feedbackSchema>>;
