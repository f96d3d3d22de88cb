/** The words a question uses for a document (规划, 实施方案, 征求意见稿) -> the documents it narrows itself to. Pure. */
import type { NamedDocument, Reading } from "./reading.ts";

interface DocumentWord {
  readonly pattern: RegExp;
  readonly means: (document: NamedDocument) => boolean;
  readonly matches: string;
  readonly not: string;
}
export const DOCUMENT_WORDS: readonly DocumentWord[] = [
  {
    pattern: /征求意见稿?|意见稿|草案/,
    means: (d) => d.docStatus === "draft",
    matches: "钦州征求意见稿里作业怎么规定",
    not: "督导的意见怎么反馈",
  },
  {
    pattern: /实施方案|提质方案|(?<!课程|计划|工作|课|一套|一个|什么|哪套|应急|激励|改革|培养)方案(?!例|报|由|谁|要报|经)/,
    means: (d) => /方案/.test(d.title),
    matches: "钦州提质方案怎么管住检查",
    not: "开足课程方案里的课",
  },
  {
    pattern:
      /(?:十[一二三四五六]五[”"」]?|教育|发展|这份|这个|那份|两份|市|区|州|北|远)规划(?!纲|表|新|建|了|局|目|期|为|要|多|的学)|规划(?:里|中|文本|书|全文|原文|提|写|说|怎么|有没有)/,
    means: (d) => /规划/.test(d.title),
    matches: "柳州规划里怎么写",
    not: "浦北县规划新建几所",
  },
  { pattern: /行动计划(?:里|中|怎么)/, means: (d) => /行动计划/.test(d.title), matches: "行动计划里怎么写", not: "实施行动计划" },
];

/**
 * Ids of the documents meant; empty where the question does not narrow itself. A word speaks for the city said before it
 * (柳州规划和钦州实施方案), for all where none was; cities without a word of their own keep all their documents.
 */
export function findDocuments(
  text: string,
  documents: readonly NamedDocument[],
  cities: readonly { readonly name: string; readonly at: number }[],
): readonly string[] {
  const said = DOCUMENT_WORDS.flatMap((w) => {
    const at = text.search(w.pattern);
    return at < 0 ? [] : [{ ...w, city: cityBefore(at, cities) }];
  });
  if (said.length === 0) return [];
  const inCities = documents.filter((d) => cities.length === 0 || cities.some((c) => c.name === d.city));
  const kept = inCities.filter((d) => {
    const mine = said.filter((s) => s.city === null || s.city === d.city);
    return mine.length === 0 || mine.some((s) => s.means(d));
  });
  return kept.length === inCities.length ? [] : kept.map((d) => d.id);
}
/** The wordings themselves, for carrying them on; a bare 规划 narrows nothing worth carrying. */
export const documentWords = (text: string): readonly string[] =>
  DOCUMENT_WORDS.slice(0, 2).flatMap((w) => w.pattern.exec(text)?.slice(0, 1) ?? []);

/** The first wording of a document in the text, a bare 规划 included. */
export const documentSaid = (text: string): string | null =>
  DOCUMENT_WORDS.some((w) => w.pattern.test(text)) ? (SAID.exec(text)?.[0] ?? null) : null;
const SAID = /(?:(?:征求)?意见稿|草案|(?:实施|提质)?方案|规划(?:文本|书|全文)?|行动计划)(?:里面?|中)?/;

function cityBefore(at: number, cities: readonly { readonly name: string; readonly at: number }[]): string | null {
  if (cities.length < 2) return null;
  const before = cities.filter((c) => c.at < at).sort((a, b) => b.at - a.at);
  return before[0]?.name ?? null;
}

/** 专栏7, 表一, 第三章, 附件1 as a question names them, blanks gone. */
const SECTION = /(?:专栏\s?\d{1,2}|(?<![发代图])表[一二三四五六七八九十]|第[一二三四五六七八九十]{1,2}[章节]|附件\s?\d?)/g;
export const findSections = (text: string): readonly string[] => [...text.matchAll(SECTION)].map((m) => m[0].replace(/\s/g, ""));

/** The fact of a document that is asked: its number, date, issuer or title. */
export function fieldOf(text: string): Reading["field"] {
  if (/文号|发文字号/.test(text)) return "number";
  if (/(印发|发布|发文|落款|出台|公布|通过)(的)?(日期|时间)|哪一?天|几月几|什么时候|啥时候|何时/.test(text)) return "date";
  if (/发文(机关|单位)|谁(印发|发布|批准|制定)|(制定|批准)(机关|单位)/.test(text)) return "issuer";
  return /标题|全称/.test(text) ? "title" : null;
}
