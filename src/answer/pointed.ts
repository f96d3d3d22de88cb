/** Messages that point at what was shown before: 第二条出处, 原文怎么说, 展开说说, 还有呢, 一共多少, 这是谁负责, 是约束性的吗, 为什么比基线低. Pure. */
import type { Reference } from "../cite/citations.ts";
import { toClean, toStored } from "../cleaned.ts";
import type { Citation } from "../domain/reply.ts";
import type { Span } from "../domain/source.ts";
import type { Conflict, Target } from "../domain/target.ts";
import { overlaps } from "../overlaps.ts";
import { toSimplified } from "../script.ts";
import { figuresSaid, numberIn } from "../understand/quantities.ts";
import { type Asking, storedReference } from "./asking.ts";
import { NO_REASON } from "./contradictions.ts";
import { type Draft, draft, line, targetReference } from "./draft.ts";
import { dutyOfPlace, responsibleUnits } from "./duties.ts";
import { shownProjects } from "./projects.ts";
import { figuresToAdd, sumLine } from "./reckoned.ts";
import { labelOf, recordLine } from "./records.ts";
import { notFound } from "./refusal.ts";
import { choose } from "./sentences.ts";
import { picked } from "./shown.ts";
import { originOf, stretchLine } from "./words.ts";

/** Null where the message does not point, or nothing was shown to point at. */
export function pointed(asking: Asking): Draft | null {
  const { followUp, before } = asking.reading;
  if (before === null) return null;
  if (followUp === "more") return furtherPlaces(asking, before.citations);
  if (followUp === "why") return reasons(asking);
  if (followUp === "sum") return summed(asking, before.targets);
  if (followUp === "attribute") return attributes(asking, before.targets);
  if (followUp !== "citation" && followUp !== "source" && followUp !== "duty" && followUp !== "detail") return null;
  const meant = picked(asking.reading, before);
  if (meant === null) return beyond(asking, before.citations);
  if (followUp === "duty") return dutyOfPlace(asking, meant) ?? responsibleUnits(asking);
  return followUp === "detail" ? inDetail(asking, meant) : shownAgain(asking, meant);
}

const MOST = 3;
/** The places meant, quoted with where they stand. */
function shownAgain(asking: Asking, shown: readonly Citation[]): Draft {
  const references = shown.slice(0, MOST).flatMap((c) => storedReference(asking, c) ?? []);
  if (references.length === 0) return draft("not_found", [line("没有找到：上一条回答引用的文件已不在库中。")]);
  return draft(
    "answered",
    references.map((r) => line(`${originOf(r)}“{1}”`, [r])),
  );
}
/** 第五条 where fewer were shown: the one that was, or which of them is meant. */
function beyond(asking: Asking, shown: readonly Citation[]): Draft {
  const said = line(`上一条回答只有${shown.length}处出处${shown.length === 1 ? "：" : "，请问是哪一处？"}`);
  if (shown.length === 1) {
    const again = shownAgain(asking, shown);
    return again.status === "answered" ? { ...again, lines: [said, ...again.lines] } : again;
  }
  return draft("clarify", [said], { choices: shown.slice(0, 6).map((_, i) => ({ label: `第${i + 1}条`, question: `第${i + 1}条出处` })) });
}

/** Stored units of text shown in detail at most; a longer single sentence is kept whole. */
const DETAIL = 700;
/** The whole paragraph around each place; where it was shown whole, what follows it in its section. */
function inDetail(asking: Asking, shown: readonly Citation[]): Draft {
  const wider = shown
    .slice(0, 2)
    .flatMap((c) => storedReference(asking, c) ?? [])
    .flatMap(around);
  if (wider.length === 0) return furtherPlaces(asking, shown);
  return draft(
    "answered",
    wider.map((r) => line(`${originOf(r)}{1}`, [r])),
  );
}
function around({ document, span }: Reference): readonly Reference[] {
  const { plan, cleaned } = document;
  const at = toClean(cleaned, span);
  const paragraph = plan.paragraphs.find((p) => p.span.start <= at.start && at.start < p.span.end);
  if (paragraph === undefined) return [];
  const inside = plan.sentences.filter((s) => paragraph.span.start <= s.span.start && s.span.end <= paragraph.span.end);
  const later = plan.sentences.filter((s) => s.sectionId === paragraph.sectionId && s.span.start >= paragraph.span.end);
  const wholeShown = at.start <= paragraph.span.start + 1 && paragraph.span.end - 1 <= at.end;
  const from = paragraph.span.end - paragraph.span.start > DETAIL ? at.start : paragraph.span.start;
  const sentences = (wholeShown ? later : inside).filter((s) => s.span.start >= (wholeShown ? at.end : from));
  const [first] = sentences;
  const last = sentences.findLast((s) => first !== undefined && s.span.end - first.span.start <= DETAIL) ?? first;
  if (first === undefined || last === undefined) return [];
  return [{ document, span: toStored(cleaned, { start: first.span.start, end: last.span.end }), header: null }];
}

/** The next best places for the question before, without those shown. */
function furtherPlaces(asking: Asking, shown: readonly Citation[]): Draft {
  if (asking.reading.before?.targets.some((t) => t.extra !== null && "school" in t.extra)) {
    return draft("not_found", [line("没有更多：上面已列出文本中的全部项目。")]);
  }
  const isShown = (documentId: string, span: Span): boolean => shown.some((c) => c.documentId === documentId && overlaps(c, span));
  const words = asking.reading.subject.map((s) => [s.word, ...s.alternatives]);
  const rest = shown
    .slice(0, 1)
    .flatMap((c) => storedReference(asking, c) ?? [])
    .flatMap((r) => restOfParagraph(r, words))
    .filter((r) => !isShown(r.document.source.id, r.span));
  if (rest.length > 0) return draft("answered", [line("同一段里还写了："), ...rest.map((r) => line("{1}", [r]))]);
  const ranked = asking.rankUnits(asking.documents);
  const top = ranked[0]?.score ?? 0;
  const fresh = ranked.filter(({ unit, score }) => top - score < 1 && !isShown(unit.documentId, unit.span));
  const texts = { documents: asking.documents, units: asking.library.units };
  const stretches = choose(fresh, texts, { places: 2, characters: 250, opens: 0.1, least: 0 }).filter(
    ({ reference: r }) => !isShown(r.document.source.id, r.span),
  );
  if (stretches.length === 0) return draft("not_found", [line("没有找到更多相关表述，上面已是文本中与此有关的内容。")]);
  return draft("answered", [line("还有以下相关表述："), ...stretches.map((s) => stretchLine(s, asking, true))]);
}

/** What stands in the paragraph of the place shown after it, where that still speaks of most of the subject. */
function restOfParagraph({ document, span }: Reference, subject: readonly (readonly string[])[]): readonly Reference[] {
  const { plan, cleaned } = document;
  const at = toClean(cleaned, span);
  const paragraph = plan.paragraphs.find((p) => p.span.start <= at.start && at.start < p.span.end);
  if (paragraph === undefined) return [];
  const inside = plan.sentences.map((s) => s.span).filter((s) => paragraph.span.start <= s.start && s.end <= paragraph.span.end);
  const words = (s: Span): string => toSimplified(cleaned.text.slice(s.start, s.end));
  const after = inside.filter((s) => s.start >= at.end && !/^\s*[（(]责任单位/.test(words(s)));
  const told = after.map(words).join("");
  if (subject.filter((forms) => forms.some((w) => told.includes(w))).length <= subject.length / 2) return [];
  const [first] = after;
  const last = after.findLast((s) => first !== undefined && s.end - first.start <= DETAIL);
  return first === undefined || last === undefined
    ? []
    : [{ document, span: toStored(cleaned, { start: first.start, end: last.end }), header: null }];
}

/** The figures shown, added. */
function summed(asking: Asking, shown: readonly Target[]): Draft {
  const sum = sumLine(figuresToAdd(present(asking, shown), asking), asking);
  if (sum.length === 0) return draft("not_found", [line("上一条回答里没有两个可以相加的数。请说明要把哪几个数相加。")]);
  return draft("answered", sum, { targets: present(asking, shown) });
}
/** Whether the figures shown are binding, the schools shown 公办 or 新建, as their table says. */
function attributes(asking: Asking, shown: readonly Target[]): Draft {
  const projects = shownProjects(asking, present(asking, shown));
  if (projects !== null) return projects;
  if (/哪一?年|什么时候/.test(asking.reading.said)) return datesOf(present(asking, shown), asking);
  const records = present(asking, shown).filter((t) => t.kind === "table" || t.kind === "inline");
  const lines = records.slice(0, 8).flatMap((t) => (t.attribute === null ? unmarked(t, asking) : recordLine(t, asking)));
  if (lines.length > 0) return draft("answered", lines, { targets: records });
  return notFound(asking, { why: "文本没有注明它是约束性还是预期性指标。" });
}
/** 70个是哪年的: the figures meant with their years; a figure that the text gives no year is quoted. */
function datesOf(records: readonly Target[], asking: Asking): Draft {
  const numbers = figuresSaid(asking.reading.said).map(numberIn);
  const said = records.filter((t) => numbers.length === 0 || numbers.some((n) => t.valueText.normalize("NFKC").includes(n)));
  const dated = said.filter((t) => t.year !== null || t.period !== null);
  const lines = dated.slice(0, 8).flatMap((t) => recordLine(t, asking));
  return lines.length > 0
    ? draft("answered", lines, { targets: dated })
    : notFound(asking, { why: "文本没有写明这个数是哪一年的。", targets: said });
}
function unmarked(target: Target, asking: Asking): Draft["lines"] {
  const rest = targetReference(target, asking.library.documents);
  return rest === null ? [] : [line(`${target.city ?? ""}${labelOf(target)}：文本没有注明是约束性还是预期性`, [rest])];
}
/** Records shown before that the present library still holds. */
function present({ library }: Asking, shown: readonly Target[]): readonly Target[] {
  const ids = new Set(shown.map((t) => t.id));
  return library.targets.filter((t) => ids.has(t.id));
}

/** 为什么比基线低: the asker sets two figures beside each other, which are then the answer. */
const SETS_BESIDE = /基线|基数|现状|现在|目前|实际|已[有经]|原来|以前|之前|过去|完成|20\d\d|两个|不一样|不同|一样/;
/** Plans give figures, seldom reasons: the figures that differ are shown, and that no reason is given. */
function reasons(asking: Asking): Draft {
  const { before } = asking.reading;
  const shown = before?.targets ?? [];
  const concerns = (c: Conflict): boolean =>
    shown.some((t) => t.measure === c.measure && t.city === c.city && (t.year === null || c.year === null || t.year === c.year));
  const ids = new Set(shown.map((t) => t.id));
  const ofShown = asking.library.conflicts.filter((c) => ids.has(c.a.id) || ids.has(c.b.id));
  const found = [...ofShown, ...asking.library.conflicts.filter(concerns)].slice(0, 1);
  const lines = found.map((c) =>
    line(
      c.why,
      [c.a, c.b].flatMap((t) => targetReference(t, asking.library.documents) ?? []),
    ),
  );
  if (lines.length === 0) return notFound(asking, { why: "文本没有说明原因，上面的数字之间也没有找到矛盾。" });
  if (!SETS_BESIDE.test(asking.reading.said))
    return draft("not_found", [line("没有找到：文本没有说明原因。与此有关的数字是："), ...lines], { targets: [] });
  return draft("answered", [line(NO_REASON), ...lines], {
    conflicts: found,
    targets: found.flatMap((c) => [c.a, c.b]),
  });
}
