/** A section of a document -> the headings that lead to it. Pure. */
import type { Plan } from "./domain/plan.ts";

/** Headings from the outermost in, the document itself and unnamed sections left out; empty for an unknown section. */
export function headingPath(plan: Plan, sectionId: number | null): string[] {
  const path: string[] = [];
  let at = sectionId === null ? undefined : plan.sections[sectionId];
  while (at && at.kind !== "document") {
    if (at.heading !== "") path.unshift(at.heading);
    at = at.parent === null ? undefined : plan.sections[at.parent];
  }
  return path;
}
