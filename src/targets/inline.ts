/** The prose of a document -> one target per figure or commitment in words, each with its smallest clause. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import type { Sentence } from "../domain/plan.ts";
import type { Quantity, StandardMeasure, Target } from "../domain/target.ts";
import { standardMeasure } from "../measures/standard.ts";
import { toSimplified } from "../script.ts";
import { findQuantities } from "./find.ts";
import { makeTarget } from "./make.ts";
import { timeOf } from "./time.ts";

/** Commitments in words; 未能全覆盖 states the opposite. */
export const WORDS =
  /(?<!(?:未|没有|没能|难以|不能)[能够实现做到达]{0,4})(?:全覆盖|覆盖全体|基本消除|大体相当|零突破|应读尽读|逐年只增不减|不低于\p{Script=Han}{4,16}水平)/gu;
const LEAD = /^(?:到?20\d{2}年[底末]?|其中|全市|力争|争取|确保|实现|推动|保障|努力|使|有)+/;
const TAIL = /(?:稳定在|保持在|提高到|提升到|增加到|提高至|提升至|控制在|逐步)?(?:达到|达|为|至|到|在|实现|超|有|是|比例为)?$/;
const VERB = /^.{0,6}?(?:新建|改扩建|扩建|建设|建成|创建|培养|培训|培育|打造|认定|遴选|建立|设立|引进|补充|新增|推动|评选)$/;

interface Piece {
  readonly text: string;
  readonly start: number;
}

export function inlineTargets(document: PlanDocument, measures: readonly StandardMeasure[]): readonly Target[] {
  return document.plan.sentences.flatMap((sentence) => {
    const text = toSimplified(document.cleaned.text.slice(sentence.span.start, sentence.span.end));
    // Offsets are only safe where the Simplified text is as long as the cleaned one.
    if (text.length !== sentence.span.end - sentence.span.start) return [];
    return piecesOf(text).flatMap((piece) => pieceTargets({ document, sentence, measures, text, piece }));
  });
}

interface PieceInput {
  readonly document: PlanDocument;
  readonly sentence: Sentence;
  readonly measures: readonly StandardMeasure[];
  readonly text: string;
  readonly piece: Piece;
}

interface Stated {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

/** Clauses between commas; a list is cut at 、 only where each part has words and a figure of its own. */
export function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(/[^，；。！？：,;\n]+/g)].flatMap((m) => {
    const parts = [...m[0].matchAll(/[^、]+/g)].map((p) => ({ text: p[0], start: m.index + p.index }));
    const own = parts.every((p) => findQuantities(p.text).length === 1 && p.text.length > 5);
    return parts.length > 1 && own ? parts : [{ text: m[0], start: m.index }];
  });
}

function pieceTargets(input: PieceInput): readonly Target[] {
  const { piece } = input;
  const figures: readonly Stated[] = findQuantities(piece.text);
  const words = [...piece.text.matchAll(WORDS)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    quantity: { valueText: m[0], value: null, valueMax: null, unit: null, comparator: "text" as const },
  }));
  const stated = figures.length > 0 ? figures : words;
  return stated.flatMap((s, i) => {
    const before = piece.text.slice(stated[i - 1]?.end ?? 0, s.start);
    const after = piece.text.slice(s.end, stated[i + 1]?.start ?? piece.text.length);
    const last = piece.text.slice(stated.at(-1)?.end ?? s.end);
    const indicator = indicatorOf({ before, after: /^[\s、和及]*\p{Script=Han}{0,4}$/u.test(after) ? last : after, unit: s.quantity.unit });
    return indicator === null ? [] : [targetOf(input, s, indicator)];
  });
}

/** The noun stands after a count (50所示范校) and before a rate (毛入园率94.67%). */
export function indicatorOf(around: { readonly before: string; readonly after: string; readonly unit: string | null }): string | null {
  const before = around.before
    .replace(/^[\s、和及（(]+/, "")
    .replace(LEAD, "")
    .replace(TAIL, "");
  const after = around.after
    .replace(/^[\s、的]+/, "")
    .replace(/^在.*的(?=\p{Script=Han}{2,8}$)/u, "")
    .replace(/[、（(].*$/, "");
  const bare = before === "" || VERB.test(before);
  if (after.length >= 2 && (bare || (around.unit !== "%" && before.length < 4))) return `${before}${after}`;
  return before.length >= 2 && before.length <= 40 ? before : after.length >= 2 ? after : null;
}

function targetOf(input: PieceInput, stated: Stated, indicator: string): Target {
  const { document, sentence, measures, piece } = input;
  const from = sentence.span.start + piece.start;
  return makeTarget(document, {
    kind: "inline",
    indicator,
    measure: standardMeasure(indicator, { group: null, unit: stated.quantity.unit }, measures),
    quantity: {
      ...stated.quantity,
      valueText: document.cleaned.text.slice(from + stated.start, from + stated.end),
    },
    span: { start: from, end: from + piece.text.length },
    sectionId: sentence.sectionId,
    ...timeOf(document, sentence.sectionId, input.text.slice(0, piece.start + stated.start)),
  });
}
