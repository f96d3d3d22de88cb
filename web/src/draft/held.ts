/** Edge: the browser's storage. Which basket is in use and what of it has not reached the server; other windows are told of saves. */
import { z } from "zod";
import { itemKeySchema } from "../../../src/domain/draft.ts";
import { changeSchema } from "./changes.ts";

const KEY = "guiwen.basket";
const heldSchema = z.object({ id: itemKeySchema, changes: z.array(changeSchema).readonly() });
export type Held = Readonly<z.infer<typeof heldSchema>>;

/** null where nothing is kept, or what is kept cannot be read. */
export function held(): Held | null {
  try {
    return heldSchema.parse(JSON.parse(localStorage.getItem(KEY) ?? "null"));
  } catch {
    return null;
  }
}

export function hold(kept: Held | null): void {
  try {
    if (kept === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still works until the page is closed.
  }
}

const windows = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("guiwen.basket");
/** Tells other windows that a basket has been saved. */
export const announce = (id: string): void => windows?.postMessage(id);
export function onOthers(work: (id: string) => void): void {
  windows?.addEventListener("message", ({ data }) => typeof data === "string" && work(data));
}
