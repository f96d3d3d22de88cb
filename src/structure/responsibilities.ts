/** Sections and text -> who answers for each measure, from （责任单位：…）. Pure. */
import type { Responsibility, Section } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import { toSimplified } from "../script.ts";
import { bareHeading } from "./headings.ts";

/** 责任单位: the units that carry a measure out; the first listed leads. */
const PARENTHESIS = /[（(](?:责任|牵头|主要责任|配合)(?:单位|部门)[：:]([^（）()]{1,400})[）)]/g;
/** 县、区党委: a mark of area kept with the word after it. */
const PART_OF_NAME = /^各?[省市县区乡镇]$/;

export function responsibilitiesOf(text: string, sections: readonly Section[]): readonly Responsibility[] {
  const matches = [...toSimplified(text).matchAll(PARENTHESIS)];
  const spans = matches.map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const found: Responsibility[] = [];
  for (const [i, span] of spans.entries()) {
    const list = text.slice(span.start, span.end).replace(/^[^：:]*[：:]|[）)]$/g, "");
    const units = unitsOf(list);
    const measure = measureOf(sections, span, spans);
    if (units.length === 0 || measure === undefined) continue;
    const start = Math.max(measure.span.start, measure.level === 0 ? (spans[i - 1]?.end ?? 0) : 0);
    const measureSpan = { start, end: span.start };
    found.push({ no: found.length + 1, sectionId: measure.id, title: bareHeading(measure.heading), units: [...units], span, measureSpan });
  }
  return found;
}

/** The outermost section that holds this parenthesis and no other; the innermost one where several share it. */
function measureOf(sections: readonly Section[], span: Span, all: readonly Span[]): Section | undefined {
  const around = sections.filter((s) => s.span.start <= span.start && span.end <= s.span.end).sort((a, b) => a.level - b.level);
  const alone = around.filter((s) => s.level > 0 && all.filter((o) => o.start >= s.span.start && o.end <= s.span.end).length === 1);
  return alone[0] ?? around.at(-1);
}

/** The list before its first 。, split at marks, with 「县、区党委」 kept whole. */
export function unitsOf(list: string): readonly string[] {
  const units: string[] = [];
  let kept = "";
  for (const piece of (list.split("。")[0] ?? "").split(/[，,、；;]/)) {
    const unit = piece.trim();
    if (unit === "") continue;
    if (PART_OF_NAME.test(unit)) kept += `${unit}、`;
    else {
      units.push(kept + unit);
      kept = "";
    }
  }
  return units;
}
