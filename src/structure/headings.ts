/** One trimmed line -> the heading it begins with, if it does. Pure. */
import type { Section } from "../domain/plan.ts";
import { toSimplified } from "../script.ts";

export interface Heading {
  readonly kind: Section["kind"];
  /** Depth by numbering style: the smaller encloses the larger. */
  readonly rank: number;
  /** The number read, where it counts (for telling which list an item continues). */
  readonly number: number | null;
  /** Units of the line that are the heading. */
  readonly length: number;
  /** 第一章, 专栏1 and the like: never mistaken for the rest of a cell or an item of a list. */
  readonly strong: boolean;
}

interface Style {
  readonly name: string;
  readonly kind: Section["kind"];
  readonly rank: number;
  readonly strong: boolean;
  /** Over the line in Simplified characters; group 1 is the number. */
  readonly pattern: RegExp;
  readonly matches: string;
  readonly leaves: string;
}

const N = "[一二三四五六七八九十百零〇]";
export const BOX_RANK = 4.5;
/** An item after a dash has no number and holds only its own line. */
export const ITEM_RANK = 8;
/** A standalone heading may be this long; longer lines are prose. */
const LONGEST = 60;
const LONGEST_BEFORE_COLON = 30;

export const styles: readonly Style[] = [
  {
    name: "chapter",
    kind: "chapter",
    rank: 1,
    strong: true,
    pattern: new RegExp(`^第(${N}{1,4}|\\d{1,2})[章编篇部]`),
    matches: "第一章  规划背景",
    leaves: "第一，坚持优先发展",
  },
  {
    name: "section",
    kind: "section",
    rank: 2,
    strong: true,
    pattern: new RegExp(`^第(${N}{1,4}|\\d{1,2})节`),
    matches: "第二节 面临挑战",
    leaves: "第二课堂活动",
  },
  {
    name: "box",
    kind: "box",
    rank: BOX_RANK,
    strong: true,
    pattern: new RegExp(`^专栏\\s?(\\d{1,2}|${N}{1,3})(?!(?:中|所|的|列))`),
    matches: "专栏 5 义务教育优质均衡发展计划",
    leaves: "专栏3所列项目",
  },
  {
    name: "table",
    kind: "table",
    rank: BOX_RANK,
    strong: true,
    pattern: new RegExp(`^附?表\\s?(\\d{1,2}|${N}{1,3})\\s?[：: 　]`),
    matches: "表一：主要指标",
    leaves: "表一中的指标",
  },
  {
    name: "一、",
    kind: "numbered",
    rank: 3,
    strong: true,
    pattern: new RegExp(`^(${N}{1,3})、`),
    matches: "一、指导思想",
    leaves: "一是加强领导",
  },
  {
    name: "（一）",
    kind: "numbered",
    rank: 4,
    strong: true,
    pattern: new RegExp(`^[（(]\\s?(${N}{1,3})\\s?[）)]`),
    matches: "(一)學前教育",
    leaves: "（见附件）",
  },
  {
    name: "1.",
    kind: "numbered",
    rank: 5,
    strong: false,
    pattern: /^(\d{1,2})(?:[.．]\s?(?!\d)|、)/,
    matches: "1.突出德育实效。",
    leaves: "1.5万人",
  },
  {
    name: "（1）",
    kind: "numbered",
    rank: 6,
    strong: false,
    pattern: /^[（(]\s?(\d{1,2})\s?[）)]/,
    matches: "（1）市区幼儿园建设：",
    leaves: "（2021-2025年）",
  },
  { name: "①", kind: "numbered", rank: 7, strong: false, pattern: /^([①-⑳])/, matches: "①开展评估。", leaves: "O开展评估" },
  {
    name: "——",
    kind: "numbered",
    rank: ITEM_RANK,
    strong: false,
    pattern: /^——(?!—)()/,
    matches: "——学前教育：深化改革",
    leaves: "—学前教育",
  },
  { name: "#", kind: "plain", rank: 0.5, strong: true, pattern: /^#{1,6}\s+()/, matches: "## 发展目标", leaves: "#1教学楼" },
];

/** The heading a line begins with; it ends at the first 。 (or an early ：), else with the line. */
export function headingOf(line: string): Heading | null {
  const hashes = /^#{1,6}\s+/.exec(line)?.[0].length ?? 0;
  if (hashes > 0) return hashHeading(line, hashes);
  const plain = toSimplified(line);
  for (const style of styles) {
    const match = style.pattern.exec(plain);
    if (match === null) continue;
    const length = headingLength(plain, match[0].length, style);
    if (length === null || length <= match[0].length) return null;
    return { kind: style.kind, rank: style.rank, number: numberOf(match[1] ?? ""), length, strong: style.strong };
  }
  return null;
}

function hashHeading(line: string, hashes: number): Heading {
  const inner = headingOf(line.slice(hashes));
  if (inner !== null) return { ...inner, length: inner.length + hashes };
  return { kind: "plain", rank: 0.4 + hashes * 0.05, number: null, length: line.length, strong: true };
}

function headingLength(line: string, from: number, style: Style): number | null {
  const stop = line.indexOf("。", from);
  const colon = line.slice(from).search(/[：:]/) + from;
  if (style.kind === "numbered" && colon > from && colon < LONGEST_BEFORE_COLON && (stop < 0 || colon < stop)) return colon;
  const end = stop < 0 ? line.length : stop;
  if (end <= LONGEST && !/[；;]/.test(line.slice(from, end))) return end;
  return style.kind === "numbered" && style.rank < ITEM_RANK ? firstClause(line, from) : null;
}

/** An item that begins with a long sentence is named by its first clause, so that its words stand under it. */
function firstClause(line: string, from: number): number | null {
  const comma = line.slice(from).search(/[，,；;]/) + from;
  return comma > from + 2 && comma <= LONGEST ? comma : null;
}

const DIGITS = "〇一二三四五六七八九";

/** 十二 -> 12, 3 -> 3; null for marks without a count. */
function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const ten = text.indexOf("十");
  if (ten < 0) return DIGITS.includes(text) && text !== "" ? DIGITS.indexOf(text) : null;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
  return tens * 10 + Math.max(0, DIGITS.indexOf(text.charAt(ten + 1) || "〇"));
}

/** 2.义务教育巩固率达到98%: a heading that states a figure. Names in quotation marks and numbers of the list are none. */
export function statesFigure(heading: string): boolean {
  return FIGURE.test(bareHeading(heading).replace(/[“「"][^”」"]{0,200}[”」"]/g, ""));
}

const FIGURE =
  /(?:\d\s?(?:[%％‰]|[十百千万亿余多]*(?:[所个個人名元项項家间間套台座亩畝册册辆輛门門]|平方米|公里|学时|學時|课时|課時|分钟|分鐘|小时|小時))|百分之)/;

/** The heading without its number: 「（一）学前教育」 -> 「学前教育」. */
export function bareHeading(heading: string): string {
  const plain = toSimplified(heading);
  const match = styles.map((s) => s.pattern.exec(plain)).find((m) => m !== null);
  return heading
    .slice(match?.[0].length ?? 0)
    .replace(/^[\s：:]+/, "")
    .trim();
}
