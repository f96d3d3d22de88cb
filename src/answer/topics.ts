/** The fields of policy the corpus treats, from its section headings: a heading's subject that more than one section shares. Pure. */
import type { Topic } from "../domain/ask.ts";
import type { Library } from "../domain/library.ts";
import { toSimplified } from "../script.ts";

/** Fields of education policy; listed where the corpus has a passage whose headings or words name them. Chinese name = id. */
const FIELDS = [
  "学前教育",
  "义务教育",
  "控辍保学",
  "高中阶段教育",
  "职业教育",
  "产教融合",
  "高等教育",
  "特殊教育",
  "民办教育",
  "民族教育",
  "终身教育",
  "老年教育",
  "社区教育",
  "教师队伍",
  "教师待遇",
  "师德师风",
  "思想政治",
  "德育",
  "体育",
  "美育",
  "劳动教育",
  "心理健康",
  "近视",
  "国防教育",
  "国家通用语言文字",
  "教育信息化",
  "智慧校园",
  "教育督导",
  "教育评价",
  "招生",
  "中考",
  "高考",
  "集团化办学",
  "学区制",
  "县管校聘",
  "教育经费",
  "学生资助",
  "校园安全",
  "党的建设",
  "对外合作",
  "家庭教育",
  "课后服务",
  "托育",
  "专门教育",
  "寄宿制学校",
  "校外培训",
] as const;

export function findTopics(library: Library): readonly Topic[] {
  const texts = library.passages.map((p) => ({ words: toSimplified(`${p.section.join(" ")} ${p.text}`), documentId: p.documentId }));
  const cityOf = new Map(library.documents.map((d) => [d.source.id, d.entry.city]));
  return FIELDS.flatMap((name) => {
    const speaking = texts.filter((t) => t.words.includes(name));
    const cities = [...new Set(speaking.flatMap((t) => cityOf.get(t.documentId) ?? []))];
    return speaking.length > 0 ? [{ id: name, name, cities, passages: speaking.length }] : [];
  });
}
