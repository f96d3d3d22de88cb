/** The headings over a sentence -> the words that say what its bare figures are of. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import { headingPath } from "../headings.ts";
import { toSimplified } from "../script.ts";
import { bareHeading } from "../structure/headings.ts";
import { PAST } from "./facts.ts";
import type { Context } from "./items.ts";
import { stageOf } from "./stages.ts";

const LONGEST_HEADING = 18;

export function contextOf(document: PlanDocument, sectionId: number): Context {
  const path = headingPath(document.plan, sectionId).map((heading) => toSimplified(bareHeading(heading)).replace(/[\s“”]/g, ""));
  const heading = path.findLast((words) => words.length > 1 && words.length <= LONGEST_HEADING && !PAST.test(words)) ?? "";
  const stage = path.map(stageOf).findLast((found) => found !== null) ?? null;
  return { heading, stage };
}
