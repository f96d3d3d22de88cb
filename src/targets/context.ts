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
const STATEMENT =
  /^(?:全面|加快|加强|推进|开启|坚持|深化|完善|健全|提升|提高|促进|构建|优化|落实|强化|统筹|大力|着力|稳步|积极)|了|得到|不断|进一步|更加|日益|(?:重|大|强|高|紧|足|低|难|明显|突出|提升|提高|改善|优化|显著|增强|加快|扩大|深入|到位)$/;

/** 主要目标, 重点任务和保障措施: headings of plans on anything. */
const SORT =
  "(?:主要|总体?|具体|发展|工作|重点|基本|核心|量化|阶段|年度|预期|指导|组织|实施|保障)*(?:目标|任务|措施|举措|指标|原则|思想|要求|安排|部署|步骤|思路)";
const GENERAL = new RegExp(`^${SORT}(?:[和与及、]${SORT})*$`);

export function contextOf(document: PlanDocument, sectionId: number): Context {
  const path = headingPath(document.plan, sectionId).map((heading) => toSimplified(bareHeading(heading)).replace(/[\s“”]/g, ""));
  const heading = path.findLast(names) ?? "";
  const stage = path.map(stageOf).findLast((found) => found !== null) ?? null;
  return { heading, stage };
}

function names(heading: string): boolean {
  const length = heading.length > 1 && heading.length <= LONGEST_HEADING;
  return length && !/\d/.test(heading) && !PAST.test(heading) && !STATEMENT.test(heading) && !GENERAL.test(heading);
}
