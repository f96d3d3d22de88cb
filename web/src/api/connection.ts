/** Whether the server can be reached: set by the door, looked at by the frame, mended by asking again until it answers. */
import { makeStore } from "../state/store.ts";

/** `back` is shown for a moment after the server has returned. */
export const connection = makeStore<"here" | "away" | "back">("here");

const BETWEEN_TRIES_MS = 2000;
let trying: ReturnType<typeof setTimeout> | undefined;
const returned = new Set<() => void>();

/** Runs the work whenever the server is reached again. */
export const onReturn = (work: () => void): (() => void) => {
  returned.add(work);
  return () => returned.delete(work);
};

export function lost(): void {
  connection.set("away");
  clearTimeout(trying);
  trying = setTimeout(tryAgain, BETWEEN_TRIES_MS);
}

export function reached(): void {
  if (connection.get() !== "away") return;
  clearTimeout(trying);
  connection.set("back");
  for (const work of returned) work();
}

export const dismissReturn = (): void => {
  if (connection.get() === "back") connection.set("here");
};

async function tryAgain(): Promise<void> {
  try {
    // Any answer will do: a server that is loading its index is there.
    await fetch("/healthz", { cache: "no-store" });
    reached();
  } catch {
    lost();
  }
}
addEventListener("online", () => connection.get() === "away" && void tryAgain());
