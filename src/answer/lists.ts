/** Questions that want every item: the sections under a heading, or the points of a paragraph, with their number. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import type { Section } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import { coverage } from "../retrieve/features.ts";
import { toSimplified } from "../script.ts";
import { type Asking, cleanReference } from "./asking.ts";
import { type Draft, draft, line } from "./draft.ts";

/** Share of the subject's weight that a heading must hold to be what is listed. */
const NAMED = 0.6;
const FEWEST = 3;
const MOST = 40;
/** Words that only say that parts are wanted. */
const PARTS = /条|项|原则|措施|任务|举措|方面|目标|要求|保障|工程|问题|挑战/;

interface Listed {
  readonly document: PlanDocument;
  readonly heading: string;
  readonly items: readonly Span[];
  readonly score: number;
}

/** Null where no heading is named by the question, or it has fewer parts than a list needs. */
export function enumerated(asking: Asking): Draft | null {
  if (!PARTS.test(asking.reading.text) || asking.query.subject.length === 0) return null;
  const found = asking.documents.flatMap((d) => d.plan.sections.flatMap((s) => listedUnder(d, s, asking)));
  const best = found.sort((a, b) => b.score - a.score || b.items.length - a.items.length)[0];
  return best === undefined ? null : told(best);
}

function listedUnder(document: PlanDocument, section: Section, asking: Asking): readonly Listed[] {
  const heading = toSimplified(section.heading);
  if (section.kind === "document" || heading.length > 40) return [];
  const score = coverage(asking.query.subject, heading);
  if (score < NAMED) return [];
  const items = partsOf(document, section);
  return items.length < FEWEST || items.length > MOST ? [] : [{ document, heading: section.heading, items, score }];
}

/** Headings of the sections below; where there are none, the opening sentences of its paragraphs. Cleaned spans. */
function partsOf(document: PlanDocument, section: Section): readonly Span[] {
  const below = document.plan.sections.filter((s) => s.parent === section.id && s.heading !== "");
  if (below.length >= FEWEST) return below.map((s) => s.headingSpan);
  const opening = document.plan.paragraphs.filter((p) => p.sectionId === section.id);
  return opening.map((p) => firstSentence(document, p.span));
}
function firstSentence({ cleaned }: PlanDocument, span: Span): Span {
  const text = cleaned.text.slice(span.start, span.end);
  const at = text.search(/[。；]/);
  return at < 0 ? span : { start: span.start, end: span.start + at };
}

function told({ document, heading, items }: Listed): Draft {
  const rests = items.map((i) => cleanReference(document, trimmed(document, i)));
  const count = `${items.length}项`;
  const city = document.entry.city ?? document.entry.title ?? document.source.file;
  const head = {
    text: `${city}「${toSimplified(heading)}」共${count}：`,
    rests: [],
    computed: [{ valueText: count, how: "count" as const }],
  };
  const [first, ...others] = rests.map((r) => line("- {1}", [r]));
  if (first === undefined) return draft("not_found", []);
  return draft("answered", [{ ...head, rests: rests.slice(0, 1) }, first, ...others]);
}
function trimmed({ cleaned }: PlanDocument, span: Span): Span {
  const text = cleaned.text.slice(span.start, span.end);
  const start = span.start + (text.length - text.trimStart().length);
  return { start, end: Math.max(start + 1, span.end - (text.length - text.trimEnd().length)) };
}
