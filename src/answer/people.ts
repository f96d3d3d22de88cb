/** Whom a question is about, and how texts name them: what is told of a school is not told of its teachers. Data only; texts are Simplified. */
import type { Slot } from "./slots.ts";

export const PEOPLE: readonly Slot[] = [
  {
    name: "教师",
    asks: /老师|教师|教职工|师资/,
    gives: /师|教职|教官|教练|人才/,
    matches: "中职学校整合后老师怎么安置",
    not: "学校怎么布局",
    given: "补齐幼儿园教职工",
    silent: "推进中职学校布局调整",
  },
  {
    name: "学生",
    asks: /学生|孩子|娃|小孩|儿童/,
    gives: /生(?!态|活|命)|儿童|少年|幼儿|子女|学员|孩子|学位|在园|规模|人数|人口/,
    matches: "民办学校退出后学生怎么安排",
    not: "幼儿园怎么收费",
    given: "保障随迁子女平等接受义务教育",
    silent: "健全民办学校退出机制",
  },
  {
    name: "家长",
    asks: /家长|父母|爸妈/,
    gives: /家长|父母|家庭|家校|监护/,
    matches: "随班就读的家长怎么参与",
    not: "校长怎么培训",
    given: "畅通学校家庭沟通渠道",
    silent: "完善随班就读资源配置",
  },
  {
    name: "校长",
    asks: /校长|园长/,
    gives: /校长|园长|校级干部/,
    matches: "龙头学校的校长怎么选",
    not: "家长怎么投诉",
    given: "健全校长选拔任用制度",
    silent: "遴选一批优质学校作为龙头学校",
  },
];

/** What is asked of people right behind their name: 老师怎么安置, 学生住哪. */
export const ASKED_OF = /^(?:(?:怎么|怎样|如何|咋)(?!办|[?？]?$)|由?谁|住哪|从哪|去哪)/;
