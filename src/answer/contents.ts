/** 专栏5讲什么, 有哪些专栏, 规划分几章: a question for a part of a document by its name, or for its parts -> told from the structure of the text. Pure. */
import { withoutCities } from "../cities-held.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Section } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import { toSimplified } from "../script.ts";
import type { Reading } from "../understand/reading.ts";
import { type Asking, cityGroups, cleanReference } from "./asking.ts";
import { cityLabel, type Draft, draft, type Line, line } from "./draft.ts";
import { notFound } from "./refusal.ts";

export function fromContents(asking: Asking): Draft | null {
  return listed(asking) ?? told(asking) ?? headed(asking);
}

interface Kind {
  readonly name: string;
  readonly asks: RegExp;
  readonly matches: string;
  readonly not: string;
  readonly holds: (section: Section) => boolean;
}
export const KINDS_OF_PART: readonly Kind[] = [
  {
    name: "专栏",
    asks: /专栏(?:都|一共|总共|分别)?(?:有(?:哪|几|多少|什么|啥)|是哪|叫什么|列)|(?:哪[些几]个?|几个|多少个?|所有的?|全部)专栏/,
    matches: "清远规划有哪些专栏",
    not: "专栏7里有哪些高中",
    holds: (section) => section.kind === "box",
  },
  {
    name: "章",
    asks: /(?:几|哪[几些]|多少)(?:个)?(?:大)?章(?!程)|章节|目录|提纲|(?:几|哪几)(?:大|个)部分/,
    matches: "柳州规划分几章",
    not: "学校章程有哪些要求",
    holds: (section) => section.parent === 0 && (section.kind === "chapter" || section.kind === "numbered"),
  },
];

/** Headings of all parts of a kind, document by document, with their number. */
function listed(asking: Asking): Draft | null {
  const kind = KINDS_OF_PART.find((k) => k.asks.test(asking.reading.text));
  if (kind === undefined || asking.query.subject.length > 0 || asking.reading.sections.length > 0) return null;
  const held = asking.documents.map((document) => ({ document, parts: document.plan.sections.filter(kind.holds) }));
  const found = held.filter(({ parts }) => parts.length > 0);
  if (found.length === 0) return notFound(asking, { why: `所查文件没有分${kind.name}。` });
  return draft(
    "answered",
    found.flatMap(({ document, parts }) => headings(document, parts, kind.name)),
  );
}
function headings(document: PlanDocument, parts: readonly Section[], name: string): readonly Line[] {
  const rests = parts.map((p) => cleanReference(document, p.headingSpan));
  const count = `${parts.length}${name === "章" ? "个部分" : `个${name}`}`;
  const head = {
    text: `${cityLabel(document)}共${count}：`,
    rests: rests.slice(0, 1),
    computed: [{ valueText: count, how: "count" as const }],
  };
  return [head, ...rests.map((r) => line("- {1}", [r]))];
}

/** Characters of one part that are quoted. */
const MOST = 900;
/** A part named, and nothing else asked of it: what stands under its heading, as it stands there. */
function told(asking: Asking): Draft | null {
  const { sections, candidates } = asking.reading;
  const name = sections[0] ?? "";
  const asked = asking.query.subject.filter((s) => s.word !== name);
  if (sections.length !== 1 || asked.length > 0 || candidates.length > 0) return null;
  const found = asking.documents.flatMap((document) => {
    const section = document.plan.sections.find((s) => s.kind !== "table" && isNamed(s, name));
    return section === undefined ? [] : [{ document, section }];
  });
  const lines = found.flatMap(({ document, section }) => body(document, section, found.length));
  return lines.length === 0 ? null : draft("answered", lines);
}
function isNamed({ heading }: Section, name: string): boolean {
  const plain = toSimplified(heading.normalize("NFKC")).replace(/\s/g, "");
  return plain.startsWith(name) && !/\d/.test(plain.charAt(name.length));
}
/** The first of them, until so many characters are reached. */
function fitting<T extends { readonly span: Span }>(paragraphs: readonly T[], most: number): readonly T[] {
  let left = most;
  return paragraphs.filter(({ span }) => {
    const fits = left > 0;
    left -= span.end - span.start;
    return fits;
  });
}
/** A chapter is told by the headings in it. */
function body(document: PlanDocument, section: Section, several: number): readonly Line[] {
  const { headingSpan, span } = section;
  const below = document.plan.sections.filter((s) => s.parent === section.id && s.heading !== "");
  if (below.length > 1) return headings(document, below, "章");
  const under = document.plan.paragraphs.filter((p) => p.span.start >= headingSpan.end && p.span.end <= span.end);
  const quoted = fitting(under, MOST / several);
  const heading = line(`**${cityLabel(document)}** {1}`, [cleanReference(document, headingSpan)]);
  return quoted.length === 0 ? [] : [heading, ...quoted.map((p) => line("{1}", [cleanReference(document, p.span)]))];
}

/** 柳州规划的指导思想原文: a heading by its title, and nothing else asked of it -> what stands under it before its own parts, and their headings. */
function headed(asking: Asking): Draft | null {
  const [group, ...more] = cityGroups(asking);
  const title = titleAsked(asking.reading);
  if (group === undefined || group.city === null || more.length > 0 || title === null) return null;
  const ids = asking.reading.understood.documents;
  const documents = ids.length === 0 ? group.documents : group.documents.filter((d) => ids.includes(d.source.id));
  const found = documents.flatMap((document) => {
    const section = document.plan.sections.find((s) => s.kind !== "table" && titleOf(s) === title);
    return section === undefined ? [] : [{ document, section }];
  });
  const lines = found.flatMap(({ document, section }) => opening(document, section, found.length));
  return lines.length === 0 ? null : draft("answered", lines);
}
/** Titles shorter than this are words of any question: 体育, 美育. */
const SHORTEST_TITLE = 4;
function titleAsked({ text, understood }: Reading): string | null {
  const said = withoutCities(text, understood.cities).replace(/[\s“”"「」《》]/g, "");
  const title = said.replace(LEADS_TO_TITLE, "").replace(BEHIND_TITLE, "");
  const asks = understood.intent === "quote" || /(?:是|讲|说|写)(?:的是)?(?:什么|啥)|怎么[写说]/.test(text);
  return asks && title.length >= SHORTEST_TITLE ? title : null;
}
const LEADS_TO_TITLE =
  /^(?:(?:这份|那份)?(?:教育)?(?:事业)?(?:发展)?(?:十四五)?(?:规划|方案|征求意见稿|意见稿|文件|文本))?(?:里|中|上)?面?(?:对|关于)?的?/;
const BEHIND_TITLE =
  /(?:那|这)?一?(?:节|章|部分|段|块|条)?的?(?:里|中)?(?:的)?(?:原文|原话|原句|全文|内容|表述)?(?:是|讲|说|写)?(?:的是)?(?:什么|啥|怎么[写说]的?)?(?:给我|发我|贴一下|念一下|发一下)?[?？。]{0,3}$/;
const titleOf = ({ heading }: Section): string =>
  toSimplified(heading.normalize("NFKC"))
    .replace(/\s/g, "")
    .replace(/^(?:第[一二三四五六七八九十]{1,3}[章节]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/, "")
    .replace(/[。:：]$/, "");
function opening(document: PlanDocument, section: Section, several: number): readonly Line[] {
  const { headingSpan, span } = section;
  const below = document.plan.sections.filter((s) => s.parent === section.id && s.kind !== "table" && s.kind !== "box" && s.heading !== "");
  const until = Math.min(span.end, ...below.map((s) => s.headingSpan.start));
  const own = document.plan.paragraphs.filter((p) => p.span.end > headingSpan.end + 1 && p.span.end <= until);
  const heading = line(`**${cityLabel(document)}** {1}`, [cleanReference(document, headingSpan)]);
  const quoted = fitting(own, MOST / several).map((p) => line("{1}", [cleanReference(document, p.span)]));
  const parts = below.map((s) => line("- {1}", [cleanReference(document, s.headingSpan)]));
  return quoted.length + parts.length === 0 ? [] : [heading, ...quoted, ...parts];
}
