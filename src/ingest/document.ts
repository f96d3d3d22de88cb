/** One decoded source and its catalogue entry -> the document with its cleaning and structure. Pure. */
import { applyEdits } from "../cleaned.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { CatalogueEntry, Source } from "../domain/source.ts";
import { parsePlan } from "../structure/plan.ts";
import { clean } from "./clean.ts";
import { describe } from "./describe.ts";

/** Without a catalogue entry the text is described from what it says of itself. */
export function readDocument(source: Source, entry: CatalogueEntry | null): PlanDocument {
  const edits = clean(source);
  const cleaned = applyEdits(source.text, edits);
  return { source, entry: entry ?? describe(source, cleaned), edits, cleaned, plan: parsePlan(cleaned) };
}
