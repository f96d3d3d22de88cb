/** Edge: the tab's storage. Where a conversation looks is kept beside its id. */
import { z } from "zod";
import { type Scope, scopeSchema } from "../../../../src/domain/reply.ts";

const KEY = "guiwen.scope";
const keptSchema = z.object({ id: z.string(), scope: scopeSchema });

export function keepScope({ id, scope }: { readonly id: string | null; readonly scope: Scope }): void {
  if (id !== null) sessionStorage.setItem(KEY, JSON.stringify({ id, scope }));
}

/** Everything, where nothing is kept for the conversation. */
export function keptScope(id: string): Scope {
  try {
    const kept = keptSchema.parse(JSON.parse(sessionStorage.getItem(KEY) ?? "null"));
    return kept.id === id ? kept.scope : {};
  } catch {
    return {};
  }
}
