/** Questions about a document itself: its number, date or issuer. Pure. */

import type { Reference } from "../cite/citations.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Span } from "../domain/source.ts";
import { literal } from "../literal.ts";
import { toSimplified } from "../script.ts";
import { type Asking, cleanReference } from "./asking.ts";
import { type Draft, draft, type Line, line } from "./draft.ts";
import { nameOf } from "./words.ts";

const FIELDS = {
  number: "发文字号",
  date: "印发日期",
  issuer: "发文机关",
  title: "标题",
  status: "文件状态",
  basis: "制定依据",
  page: "网页发布时间",
  source: "网页来源",
  seal: "落款、盖章和抄送信息",
} as const;
type Field = keyof typeof FIELDS;

/** The fact with the place that states it; 文本中没有 where the text does not. */
export function documentFacts(asking: Asking): Draft {
  const fields = fieldsAsked(asking);
  const answered = asking.documents.flatMap((d) => withPage(d, fields).map((field) => factLine(d, field)));
  const stated = answered.some((l) => l.rests.length > 0);
  return draft(stated ? "answered" : "not_found", answered);
}

function fieldsAsked(asking: Asking): readonly Field[] {
  const { question } = asking.reading.understood;
  const date = /日期|时间|時間|哪一?[天日年]|几月几|幾月幾|何时|何時|什么时候|什麼時候/.test(question) ? (["date"] as const) : [];
  const number = /文号|文號|字号|字號/.test(question) ? (["number"] as const) : [];
  const issuer = /机关|機關|单位|單位|谁|誰/.test(question) ? (["issuer"] as const) : [];
  const status = /正式|草案|草稿|征求意见|徵求意見/.test(question) && /还是|還是|吗|嗎|是不是/.test(question) ? (["status"] as const) : [];
  const also = ALSO.filter((a) => a.pattern.test(toSimplified(question))).flatMap((a) => a.fields);
  const asked = also.length > 0 ? [...status, ...also] : [...status, ...number, ...date, ...issuer];
  return asked.length > 0 ? asked : ["number", "date", "issuer"];
}

/** Further facts that the text itself states. */
const ALSO: readonly { readonly pattern: RegExp; readonly fields: readonly Field[] }[] = [
  { pattern: /依据|根据|[按照][照着]?[^，。]{0,8}(什么|哪|啥)/, fields: ["basis"] },
  { pattern: /网上|网页|网站|挂出/, fields: ["page", "source"] },
  { pattern: /盖章|抄送|主送/, fields: ["seal"] },
];
/** How a text states them; the first group is the value. */
const STATED: Partial<Readonly<Record<Field, RegExp>>> = {
  basis: /((?:根据|依据|為貫徹|为贯彻|为深入贯彻|为全面贯彻|按照)[^。]{0,40}《[^。]{10,400}?)[，,][^。，,]{0,30}(?:制定|编制|編制|提出)/,
  page: /^[\s\S]{0,600}?((?:19|20)\d{2}-\d{2}-\d{2}(?:[ 　]+\d{1,2}:\d{2})?)/,
  source: /^[\s\S]{0,600}?(?:来源|來源)[:：]\s*(\S{2,40})/,
};

/** Where the text has no date of its own, that of the page it was taken from is told beside. */
const withPage = (document: PlanDocument, fields: readonly Field[]): readonly Field[] =>
  fields.includes("date") && fieldValue(document, "date") === null && fieldValue(document, "page") !== null ? [...fields, "page"] : fields;

function factLine(document: PlanDocument, field: Field): Line {
  const name = nameOf(document);
  const value = fieldValue(document, field);
  const rest = value === null ? null : placeOf(document, value, field);
  if (value === null || rest === null) return line(`${name}：文本中没有${FIELDS[field]}，查不到。`);
  return line(field === "basis" ? `${name}的${FIELDS[field]}：{1}` : `${name}的${FIELDS[field]}：${value}`, [rest]);
}
/** What a web page put around the text stands in the stored text alone. */
function placeOf(document: PlanDocument, value: string, field: Field): Reference | null {
  const stored = AROUND.has(field);
  const text = stored ? document.source.text : document.cleaned.text;
  const whole = field === "status" ? titleIn(text, document, value) : null;
  const start = whole?.start ?? text.indexOf(value);
  const span = whole ?? { start, end: start + value.length };
  return start < 0 ? null : stored ? { document, span, header: null } : cleanReference(document, span);
}
/** 征求意见稿 says more in the title it stands in, which may run over several lines. */
function titleIn(text: string, { entry: { title } }: PlanDocument, value: string): Span | null {
  if (title === null || !title.includes(value)) return null;
  const found = new RegExp([...title.replace(/\s/g, "")].map(literal).join("\\s*"), "u").exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}
const AROUND: ReadonlySet<Field> = new Set(["page", "source"]);

function fieldValue(document: PlanDocument, field: Field): string | null {
  const { docNumber, date, issuer, title, titleStated } = document.entry;
  const stated = STATED[field];
  if (stated !== undefined) return stated.exec(AROUND.has(field) ? document.source.text : document.cleaned.text)?.[1] ?? null;
  if (field === "seal") return null;
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

export function smalltalk({ reading }: Asking): Draft {
  const said = TAKES_LEAVE.test(reading.text) ? "不客气，有需要随时再问。" : "您好，我可以帮您查教育规划里的指标、措施和原文，请直接提问。";
  return draft("answered", [line(said)]);
}
const TAKES_LEAVE = /谢|辛苦|再见|拜拜|^(?:好|行|可以|知道|明白|没事|没别|收到|ok)(?!.*你?好$)/i;
