/** What two processes say to each other over one IPC channel, in both directions. Bodies are checked by the operation they belong to. */
import { z } from "zod";

const id = z.int().nonnegative();
const reason = z.string();

export const messageSchema = z.discriminatedUnion("type", [
  /** The child can be asked. */
  z.object({ type: z.literal("ready"), body: z.unknown() }),
  /** The child cannot start; `lasting`: starting it again at once would not help. */
  z.object({ type: z.literal("failed"), reason, lasting: z.boolean() }),
  z.object({ type: z.literal("request"), id, name: z.string(), body: z.unknown() }),
  z.object({ type: z.literal("cancel"), id }),
  z.object({ type: z.literal("answer"), id, body: z.unknown() }),
  z.object({ type: z.literal("error"), id, reason }),
  /** The parent asks the child to finish and leave. */
  z.object({ type: z.literal("stop") }),
]);
export type Message = z.infer<typeof messageSchema>;
