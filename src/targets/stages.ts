/** Words of an indicator or heading -> the stage or field of education they speak of. Pure. */

interface StageWords {
  readonly stage: string;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly leaves: string;
}

/** Tried in order: 特殊教育学校 is no 学校 of compulsory schooling. */
const stages: readonly StageWords[] = [
  { stage: "特殊教育", pattern: /特殊教育|特教|残疾|随班就读|送教上门/, matches: "特教资源中心", leaves: "特级教师" },
  { stage: "学前教育", pattern: /学前|幼儿|幼教|入园|普惠性?园|公办园|民办园|保教/, matches: "公办幼儿园", leaves: "园林" },
  { stage: "职业教育", pattern: /职业|中职|高职|职校|职教|技工|技能人才|双师|产教|学徒|实训/, matches: "中职学校", leaves: "职工" },
  { stage: "高中阶段教育", pattern: /高中|高考/, matches: "普通高中", leaves: "提高中" },
  {
    stage: "高等教育",
    pattern: /高校|高等教育|高等院校|高等学校|本科生|研究生|(?<![加扩增])大学(?![位前龄习])/,
    matches: "高等教育毛入学率",
    leaves: "加大学位供给",
  },
  { stage: "义务教育", pattern: /义务教育|义教|小学|初中|中小学|控辍|大班额/, matches: "初中毕业生", leaves: "中学" },
  { stage: "终身教育", pattern: /终身|社区教育|老年|继续教育|成人教育|扫盲/, matches: "老年教育", leaves: "青少年" },
];

/** The stage named last in the words; null where none is. */
export function stageOf(words: string): string | null {
  return stages.find(({ pattern }) => pattern.test(words))?.stage ?? null;
}

/** The one stage all of the names speak of; null where they differ or name none. */
export function sharedStage(names: readonly string[]): string | null {
  const found = new Set(names.flatMap((name) => stageOf(name) ?? []));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

export const stageTable = stages;
