/** The access code of this browser: kept after the first time, asked for once however many calls need it. */
import { makeStore } from "../state/store.ts";

const KEY = "guiwen.code";

interface Asking {
  /** The last code given was refused. */
  readonly wrong: boolean;
  readonly answer: (code: string) => void;
}
/** Set while the page waits for a code; the frame shows the prompt. */
export const asking = makeStore<Asking | null>(null);
export const heldCode = makeStore<string | null>(stored());

let waiting: Promise<string> | null = null;

/** Asks the reader for a code. Calls that need one at the same time share the question. */
export function askForCode(refused: string | null): Promise<string> {
  waiting ??= new Promise<string>((resolve) => {
    asking.set({ wrong: refused !== null, answer: resolve });
  }).then((code) => {
    keep(code);
    waiting = null;
    asking.set(null);
    return code;
  });
  return waiting;
}

export function keep(code: string | null): void {
  heldCode.set(code);
  try {
    if (code === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, code);
  } catch {
    // Without storage the code lives as long as the page.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
