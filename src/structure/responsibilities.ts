/** Sections, paragraphs and text -> who answers for each measure, from （责任单位：…） and like notes. Pure. */
import type { Paragraph, Responsibility, Section } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import { toSimplified } from "../script.ts";
import { bareHeading } from "./headings.ts";
import { unitsOfNote } from "./units.ts";

/** In brackets anywhere (with brackets inside), or a line of its own. */
const bracketed = /[（(]((?:[^（）()\n]|[（(][^（）()\n]{0,40}[）)]){4,400})[）)]/g;
const ownLine = /(?<=^|\n)(?=(?:牵头|责任)(?:单位|部门)[:：])([^\n]{5,400})/g;
const longestTitle = 40;

export interface Parsed {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
}

interface Note {
  readonly span: Span;
  readonly units: readonly string[];
}

export function responsibilitiesOf(parsed: Parsed): readonly Responsibility[] {
  const notes = notesOf(parsed.text);
  return notes.flatMap((note, i): Responsibility[] => {
    const measure = measureOf(parsed, note, notes);
    if (measure === null) return [];
    const { section, title, start } = measure;
    const measureSpan = { start, end: note.span.start };
    return [{ no: i + 1, sectionId: section.id, title, units: [...note.units], span: note.span, measureSpan }];
  });
}

/** In document order; a bracket inside a line that is itself a note is not read twice. */
function notesOf(text: string): readonly Note[] {
  const plain = toSimplified(text);
  const found: Note[] = [];
  for (const match of [...plain.matchAll(ownLine), ...plain.matchAll(bracketed)].sort((a, b) => a.index - b.index)) {
    const from = match.index + match[0].indexOf(match[1] ?? "");
    const units = unitsOfNote(text.slice(from, from + (match[1] ?? "").length));
    const isFirst = match.index >= (found.at(-1)?.span.end ?? 0);
    if (units.length > 0 && isFirst) found.push({ span: { start: match.index, end: match.index + match[0].length }, units });
  }
  return found;
}

interface Measure {
  readonly section: Section;
  readonly title: string;
  readonly start: number;
}

/** The outermost section that this note alone closes; else the paragraph it closes. */
function measureOf(parsed: Parsed, note: Note, all: readonly Note[]): Measure | null {
  const { text, sections } = parsed;
  const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;
  const around = sections.filter((s) => holds(s.span, note.span)).sort((a, b) => a.level - b.level);
  const closed = around.find((s) => {
    const alone = all.filter((other) => holds(s.span, other.span)).length === 1;
    return s.level > 0 && alone && text.slice(note.span.end, s.span.end).trim().length <= 1;
  });
  if (closed !== undefined) return { section: closed, title: bareHeading(closed.heading), start: closed.span.start };
  const inner = around.at(-1);
  return inner === undefined ? null : paragraphMeasure(parsed, note, inner);
}

/** Several measures in one section: each paragraph is one, titled by its first sentence where that is short. */
function paragraphMeasure({ text, paragraphs }: Parsed, note: Note, section: Section): Measure {
  const at = paragraphs.findLastIndex((p) => p.span.start <= note.span.start);
  const own = paragraphs[at]?.span.start === note.span.start ? paragraphs[at - 1] : paragraphs[at];
  const start = Math.max(own?.span.start ?? section.span.start, section.span.start);
  const words = text.slice(start, note.span.start).split(/[。：:\n]/)[0] ?? "";
  const title = words.length > 0 && words.length <= longestTitle ? bareHeading(words) : bareHeading(section.heading);
  return { section, title, start };
}
