/** Ids of conversations, drafts and feedback: chosen by us or by a client. */
import { z } from "zod";

export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
