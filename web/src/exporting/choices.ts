/** How the reader last exported: format and citation style, kept by this browser. */
import { z } from "zod";
import { citationStyleSchema, exportFormatSchema } from "../../../src/domain/export.ts";
import { makeStore } from "../state/store.ts";

const KEY = "guiwen.export";
const choicesSchema = z.object({ format: exportFormatSchema.catch("docx"), style: citationStyleSchema.catch("gongwen") });
export type Choices = Readonly<z.infer<typeof choicesSchema>>;

export const choices = makeStore<Choices>(choicesSchema.parse(kept()));

export function choose(change: Partial<Choices>): void {
  choices.set({ ...choices.get(), ...change });
  try {
    localStorage.setItem(KEY, JSON.stringify(choices.get()));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function kept(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {};
  } catch {
    return {};
  }
}
