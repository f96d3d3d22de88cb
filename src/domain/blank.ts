/** A row of a comparison and an empty cell of it -> why it is empty. Pure. */
import type { ComparedMeasure } from "./reply.ts";

type Row = ComparedMeasure["rows"][number];

/**
 * blank-in-source: the source has the cell, with nothing in it. other-years: the city states the measure, but not for this time.
 * not-stated: the city states it nowhere.
 */
export type BlankKind = "blank-in-source" | "other-years" | "not-stated";

export function blankKindOf({ cells }: Row, cell: Row["cells"][number] | undefined): BlankKind {
  if (cell?.state === "blank-in-source") return "blank-in-source";
  return cells.some(({ records }) => records.length > 0) ? "other-years" : "not-stated";
}
