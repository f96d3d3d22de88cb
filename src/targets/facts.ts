/** A document -> what every figure of it needs: the years it plans for, and lines that look back or ahead. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import type { StandardMeasure } from "../domain/target.ts";
import { headingPath } from "../headings.ts";
import { toSimplified } from "../script.ts";
import { bareHeading } from "../structure/headings.ts";

/** The years a plan is for. */
export interface PlanYears {
  readonly start: number;
  readonly end: number;
}

/** A short line that stands over what follows in a text without numbered headings: 过去五年工作回顾. */
interface Signpost {
  readonly at: number;
  readonly back: boolean;
  readonly words: string;
}

export interface Facts {
  readonly document: PlanDocument;
  readonly measures: readonly StandardMeasure[];
  /** null where the text does not say. */
  readonly plan: PlanYears | null;
  readonly signposts: readonly Signpost[];
  /** What the headings over each section say, by section id. */
  readonly sections: readonly Over[];
}

export function factsOf(document: PlanDocument, measures: readonly StandardMeasure[]): Facts {
  const plan = planYears(document.entry.period) ?? planInText(document);
  const sections = document.plan.sections.map((section) => overOf(headingPath(document.plan, section.id)));
  return { document, measures, plan, signposts: signpostsOf(document), sections };
}

export function planYears(period: string | null): PlanYears | null {
  const [start, end] = (period?.match(/20\d{2}/g) ?? []).map(Number);
  return start === undefined || end === undefined ? null : { start, end };
}

const FIRST_PLAN = 1953;
const FIVE = 5;
const NUMBERS = "一二三四五六七八九";

/** 十四五 -> 2021 to 2025: the first five-year plan began in 1953, the third in 1966, and so on every five years. */
export function fiveYears(name: string): PlanYears {
  const number = 10 + NUMBERS.indexOf(name.charAt(1)) + 1;
  const start = FIRST_PLAN + 3 + (number - 1) * FIVE;
  return { start, end: start + FIVE - 1 };
}

/** A title in the text's own words: 《…“十三五”规划》, 三年行动计划（2011—2013年）. */
function planInText({ cleaned }: PlanDocument): PlanYears | null {
  const head = toSimplified(cleaned.text.slice(0, 3000));
  const years = /(?:规划|计划|方案|纲要)\s?[（(](20\d{2})\s?[-—－–~至]\s?(20\d{2})年?[）)]/.exec(head);
  if (years) return { start: Number(years[1]), end: Number(years[2]) };
  const numbered = /第(十[一二三四五六])个五年规划/.exec(head)?.[1];
  if (numbered !== undefined) return fiveYears(`${numbered}五`);
  const name =
    /“?(十[一二三四五六]五)”?(?:时期|期间)?\s?(?:\p{Script=Han}{0,12})规划(?!确定|目标|任务|实施|主要|收官|圆满|完成|执行|期)/u.exec(
      head,
    )?.[1];
  return name === undefined ? null : fiveYears(name);
}

const LONGEST_SIGNPOST = 26;
/** Headings of chapters that look back or describe the present. */
export const PAST =
  /(?:发展|工作|现实|改革|规划|教育)(?:的)?(?:基础|现状)$|成就|成绩|成效|回顾|现状|十三五|十二五|面临|形势|机遇|挑战|主要问题|存在问题|短板|背景|基本情况|取得/;
/** Headings that only seem to: 提升教育质量成效. */
const FORWARD = /^(?:提升|提高|增强|推进|确保|巩固|实施|加强)/;
const AHEAD = /目标|任务|措施|举措|安排|部署|打算|保障|建议|工程|思路|要求/;

function signpostsOf({ cleaned, plan }: PlanDocument): readonly Signpost[] {
  return plan.paragraphs.flatMap(({ span }) => {
    if (span.end - span.start > LONGEST_SIGNPOST) return [];
    const words = toSimplified(cleaned.text.slice(span.start, span.end)).trim();
    if (/[。；，：:、]|^\d/.test(words) || words.length < 4) return [];
    const back = looksBack(words);
    return back || AHEAD.test(words) ? [{ at: span.start, back, words }] : [];
  });
}

function looksBack(heading: string): boolean {
  const words = toSimplified(bareHeading(heading)).replace(/[“”"\s]/g, "");
  return PAST.test(words) && !FORWARD.test(words);
}

export interface Over {
  /** What stands over the place looks back or describes the present; null where it points neither way. */
  readonly back: boolean | null;
  /** The five years that looking back names (“十三五”发展回顾), null for none. */
  readonly years: PlanYears | null;
  /** The one year a heading is about (2006年工作回顾), null for none. */
  readonly year: number | null;
}

function overOf(headings: readonly string[]): Over {
  const back = headings.filter(looksBack);
  const name = back.flatMap((h) => /十[一二三四五六]五/.exec(toSimplified(h))?.[0] ?? []).at(-1);
  const years = name === undefined ? null : fiveYears(name);
  const year = headings.map(onlyYear).findLast((y) => y !== null) ?? null;
  if (back.length > 0) return { back: true, years, year };
  return { back: headings.some((h) => AHEAD.test(toSimplified(h))) ? false : null, years, year };
}

/** 2006年工作的回顾 -> 2006; 2021-2025年 and 到2025年的目标 are no year of a heading. */
function onlyYear(heading: string): number | null {
  if (/十[一二三四五六]五/.test(heading)) return null;
  const all = heading.match(/(?<!\d)20\d{2}(?=年(?!以|来|起|前|后))/g) ?? [];
  return all.length === 1 && !/20\d{2}\s?[-—–~至]|[到至]20\d{2}/.test(heading) ? Number(all[0]) : null;
}

/** Headings over a section; where none of them points back or ahead, the last signpost before the place, which also says of what years. */
export function over({ sections, signposts }: Facts, sectionId: number, at: number): Over {
  const own = sections[sectionId] ?? { back: null, years: null, year: null };
  if (own.back === false || own.years !== null || own.year !== null) return own;
  const post = signposts.findLast((s) => s.at <= at);
  if (post === undefined || (own.back === true && !post.back)) return own;
  return overOf([post.words]);
}
