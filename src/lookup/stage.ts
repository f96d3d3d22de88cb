/** A target -> the stage or field of education it belongs to, by the table of measures, its project, or the words it stands under. Pure. */
import type { StandardMeasure, Target } from "../domain/target.ts";
import { toSimplified } from "../script.ts";

/** Words -> stage, the narrower first; `not` is a line that looks alike and must not match. */
export const STAGE_WORDS: readonly { readonly stage: string; readonly words: RegExp; readonly line: string; readonly not: string }[] = [
  { stage: "特殊教育", words: /特殊教育|残疾|随班就读/, line: "残疾儿童义务教育入学率", not: "特色学校" },
  { stage: "学前教育", words: /学前|幼儿|托育|托班|入园/, line: "普惠性幼儿园覆盖率", not: "免试就近入学" },
  { stage: "职业教育", words: /职业|中职|高职|技工|双师型|产教融合|学徒/, line: "职业教育双师型教师占比", not: "事业发展" },
  { stage: "高等教育", words: /高等|高校|本科|大学城/, line: "高等教育毛入学率", not: "高中阶段毛入学率" },
  { stage: "高中阶段教育", words: /高中|高考|普职/, line: "高中阶段毛入学率", not: "初中毕业生" },
  { stage: "义务教育", words: /义务教育|小学|初中|九年|控辍|大班额|中小学/, line: "九年义务教育巩固率", not: "大学生" },
  { stage: "终身教育", words: /终身|继续教育|社区教育|老年|学习型|开放大学/, line: "社区教育覆盖面", not: "终期评估" },
  { stage: "教师队伍", words: /教师|师资|师德|校长|教职工|编制/, line: "教师空编率", not: "教学改革" },
  { stage: "教育经费", words: /经费|投入|支出|资助|资金/, line: "一般公共预算教育支出", not: "经济发展" },
  { stage: "教育信息化", words: /信息化|互联网|宽带|带宽|多媒体|智慧/, line: "互联网接入率", not: "信息公开" },
  { stage: "立德树人", words: /德育|体育|体质|近视|劳动教育|心理|美育|艺术|思想/, line: "体质健康优良率", not: "体制改革" },
  { stage: "教育治理", words: /治理|督导|安全|民办|规划|办学体制/, line: "校园安全事故", not: "分类招生" },
];
const OF_SCHOOL: readonly (readonly [school: RegExp, stage: string])[] = [
  [/幼儿园/, "学前教育"],
  [/小学|初中|九年/, "义务教育"],
  [/高中|高完中|完中/, "高中阶段教育"],
  [/职/, "职业教育"],
];

/** null where nothing says it. */
export function stageOf(target: Target, table: readonly StandardMeasure[]): string | null {
  const listed = table.find(({ measure }) => measure === target.measure)?.stage ?? null;
  if (listed !== null) return listed;
  if (target.extra !== null && "school" in target.extra) return ofSchool(target.extra.stage ?? target.extra.school);
  for (const words of [target.indicator, target.group ?? "", ...[...target.section].reverse()]) {
    const said = toSimplified(words);
    const found = STAGE_WORDS.find((entry) => entry.words.test(said));
    if (found !== undefined) return found.stage;
  }
  return null;
}

const ofSchool = (school: string): string | null => OF_SCHOOL.find(([words]) => words.test(school))?.[1] ?? null;
