/** The headings over a sentence -> the words that say what its bare figures are of. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import { headingPath } from "../headings.ts";
import { toSimplified } from "../script.ts";
import { bareHeading } from "../structure/headings.ts";
import { PAST } from "./facts.ts";
import type { Context } from "./items.ts";
import { stageOf } from "./stages.ts";

const LONGEST_HEADING = 18;
/** Headings that say how something went name no thing: 园舍建设任务重, 经济发展迈上了新台阶. */
const STATEMENT = /了|得到|不断|进一步|更加|日益|(?:重|大|强|高|紧|足|低|难|明显|突出|提升|提高|改善|优化|显著|增强|加快|扩大|深入|到位)$/;

export function contextOf(document: PlanDocument, sectionId: number): Context {
  const path = headingPath(document.plan, sectionId).map((heading) => toSimplified(bareHeading(heading)).replace(/[\s“”]/g, ""));
  const heading =
    path.findLast((words) => words.length > 1 && words.length <= LONGEST_HEADING && !PAST.test(words) && !STATEMENT.test(words)) ?? "";
  const stage = path.map(stageOf).findLast((found) => found !== null) ?? null;
  return { heading, stage };
}
