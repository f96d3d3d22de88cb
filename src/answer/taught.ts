/** Dimensions of what is taught: a question may name one subject or sport, and a place another. Data only; texts are Simplified. */
import type { Dimension } from "./dimension.ts";

export const TAUGHT: readonly Dimension[] = [
  {
    name: "五育",
    terms: [
      { words: /五育|德智体美劳|体美劳|体育美育|体艺/, values: ["德育", "体育", "美育", "劳动教育"] },
      { words: /德育|思政/, values: ["德育"] },
      { words: /体育/, values: ["体育"] },
      { words: /美育|艺术/, values: ["美育"] },
      { words: /劳动(?:教育|课|实践)/, values: ["劳动教育"] },
    ],
    matches: ["美育特色学校要建几所", "创建体育特色学校10所"],
    not: ["体育特色学校要建几所", "创建体育美育特色学校10所"],
  },
  {
    name: "运动项目",
    terms: [
      "足球",
      "篮球",
      "排球",
      "乒乓球",
      "羽毛球",
      "网球",
      "游泳",
      "田径",
      "武术",
      "跳绳",
      "冰雪",
      "棋",
      "定向越野",
      "龙舟",
      "体操",
    ].map((sport) => ({ words: new RegExp(sport), values: [sport] })),
    matches: ["游泳特色学校要建多少所", "建设70所青少年校园足球特色学校"],
    not: ["足球特色学校要建多少所", "依托田径、足球、篮球等优势项目"],
  },
  {
    name: "学科",
    terms: [
      {
        words: /文化课|[各全]学?科|综合实践/,
        values: ["语文", "数学", "英语", "音乐", "美术", "物理", "化学", "科学", "历史", "信息技术"],
      },
      ...["语文", "数学", "英语", "音乐", "美术", "物理", "化学", "历史", "地理", "生物(?!制)", "书法", "编程"].map((subject) => ({
        words: new RegExp(subject),
        values: [subject.replace(/\(.*/, "")],
      })),
    ],
    matches: ["数学老师缺多少", "音乐教师缺120人"],
    not: ["美术老师缺多少", "音乐、美术教师缺120人"],
  },
];
