/** How sources are read, kept while the page is open: clean, with the cleaning marked, or as stored; in which script. */
import type { Script } from "../../../../src/domain/source.ts";
import { makeStore } from "../../state/store.ts";
import type { Look } from "./shown.ts";

export interface ReaderLook {
  readonly look: Look;
  /** stored: the document's own script. */
  readonly script: Script | "stored";
}
export const readerLook = makeStore<ReaderLook>({ look: "clean", script: "stored" });
export const setLook = (change: Partial<ReaderLook>): void => readerLook.set({ ...readerLook.get(), ...change });
