/**
 * The child's end: `joinParent` in a process forked by `superviseChild`. Say `ready` when questions can be taken, or `failed` with a
 * Chinese reason. The process ends when the parent goes away or asks it to stop. Edge: process.
 */

import type { Line } from "./line.ts";
import { makeLine } from "./line.ts";
import { type Message, messageSchema } from "./messages.ts";
import type { Handler } from "./operation.ts";

export interface Parent {
  /** Asks the parent, which gave its own handlers to `superviseChild`. */
  readonly call: Line["call"];
  ready(body: unknown): void;
  /** Tells why this process cannot serve, then ends it. `lasting`: starting it again at once would not help. */
  failed(reason: string, lasting: boolean): void;
}

/** @param onStop awaited before the process leaves: close what is open. */
export function joinParent(handlers: readonly Handler[], onStop: () => Promise<void> = async () => undefined): Parent {
  const line = makeLine({ send, handlers });
  const leave = (): void => {
    void onStop().finally(() => process.exit(0));
  };
  process.on("message", (raw) => {
    const message = messageSchema.safeParse(raw);
    if (!message.success) return;
    if (message.data.type === "stop") leave();
    else line.receive(message.data);
  });
  process.once("disconnect", leave);
  // The parent may have gone while this process was still loading its modules: then nobody says so any more.
  if (process.connected === false) leave();
  // A terminal sends these to every process of the group; the parent decides when its children leave.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => undefined);
  return {
    call: line.call,
    ready: (body) => send({ type: "ready", body }),
    failed: (reason, lasting) => {
      process.exitCode = 1;
      process.send?.({ type: "failed", reason, lasting } satisfies Message, () => process.exit(1));
    },
  };
}

/** A parent that died is noticed by `disconnect`; until then sending to it must not throw. */
function send(message: Message): boolean {
  if (!process.connected || process.send === undefined) return false;
  process.send(message, (error: Error | null) => {
    if (error !== null) process.exitCode = 1;
  });
  return true;
}
