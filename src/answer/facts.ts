/** Questions about the collection itself: a document's number, date or issuer, what is held, what can be asked. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import { type Asking, cleanReference } from "./asking.ts";
import { type Draft, draft, type Line, line } from "./draft.ts";
import { nameOf } from "./words.ts";

const FIELDS = { number: "发文字号", date: "印发日期", issuer: "发文机关", title: "标题", status: "文件状态" } as const;
type Field = keyof typeof FIELDS;

/** The fact with the place that states it; 文本中没有 where the text does not. */
export function documentFacts(asking: Asking): Draft {
  const fields = fieldsAsked(asking);
  const answered = asking.documents.flatMap((d) => fields.map((field) => factLine(d, field)));
  const stated = answered.some((l) => l.rests.length > 0);
  return draft(stated ? "answered" : "not_found", answered);
}

function fieldsAsked(asking: Asking): readonly Field[] {
  const { question } = asking.reading.understood;
  const date = /日期|时间|時間|哪天|什么时候|什麼時候/.test(question) ? (["date"] as const) : [];
  const number = /文号|文號|字号|字號/.test(question) ? (["number"] as const) : [];
  const issuer = /机关|機關|单位|單位|谁|誰/.test(question) ? (["issuer"] as const) : [];
  const status = /正式|草案|草稿|征求意见|徵求意見/.test(question) && /还是|還是|吗|嗎|是不是/.test(question) ? (["status"] as const) : [];
  const asked = [...status, ...number, ...date, ...issuer];
  return asked.length > 0 ? asked : ["number", "date", "issuer"];
}

function factLine(document: PlanDocument, field: Field): Line {
  const name = nameOf(document);
  const value = fieldValue(document, field);
  const at = value === null ? -1 : document.cleaned.text.indexOf(value);
  if (value === null || at < 0) return line(`${name}：文本中没有${FIELDS[field]}，查不到。`);
  return line(`${name}的${FIELDS[field]}：${value}`, [cleanReference(document, { start: at, end: at + value.length })]);
}

function fieldValue(document: PlanDocument, field: Field): string | null {
  const { docNumber, date, issuer, title, titleStated } = document.entry;
  if (field === "number") return docNumber;
  if (field === "issuer") return issuer;
  if (field === "title") return titleStated ? title : null;
  if (field === "status") return document.entry.docStatus === "draft" ? "征求意见稿" : docNumber;
  return date === null ? null : writtenDate(date, document.cleaned.text);
}

/** The date in the form the text writes it, null where it writes none. */
function writtenDate(date: string, text: string): string | null {
  const [year, month, day] = date.split("-").map(Number);
  const forms = [`${year}年${month}月${day}日`, date];
  return forms.find((f) => text.includes(f)) ?? null;
}

/** What is held, by name. */
export function inventory(asking: Asking): Draft {
  const status = { issued: "已印发", draft: "征求意见稿", unknown: "文本未注明发文信息" } as const;
  const rows = asking.documents.map((d) => line(`- ${nameOf(d)}（${d.entry.city ?? "未注明城市"}，${status[d.entry.docStatus]}）`));
  return draft("answered", [line("现收有以下文件："), ...rows, ...help(asking).lines]);
}

export function help(asking: Asking): Draft {
  const cities = [...new Set(asking.documents.flatMap((d) => d.entry.city ?? []))].join("、");
  return draft("answered", [
    line(
      `可以问${cities}教育规划中的指标、措施、责任单位和原文，也可以让几个城市对照。例如：「柳州高中阶段毛入学率目标是多少」「钦州和柳州防近视有什么不同」「浦北县要新建哪几所小学」。`,
    ),
    line("每句回答后面的标记都能点开原文核对；文本里没有的，会直接说没有找到。"),
  ]);
}

export function smalltalk(): Draft {
  return draft("answered", [line("您好，我可以帮您查教育规划里的指标、措施和原文，请直接提问。")]);
}
