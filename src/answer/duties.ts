/** 由谁负责: the responsibility record of the measure asked about; and conflicts inside the texts. Pure. */
import { toStored } from "../cleaned.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Responsibility } from "../domain/plan.ts";
import type { Conflict } from "../domain/target.ts";
import { toSimplified } from "../script.ts";
import { type Asking, cleanReference } from "./asking.ts";
import { cityLabel, type Draft, draft, line, targetReference } from "./draft.ts";

interface Duty {
  readonly document: PlanDocument;
  readonly responsibility: Responsibility;
  readonly score: number;
}

/** The units of the measure that speaks best of the subject; null where no document names units. */
export function responsibleUnits(asking: Asking): Draft | null {
  const documents = asking.documents.filter((d) => d.plan.responsibilities.length > 0);
  const best = duties(asking, documents)[0];
  if (!best) return null;
  const { document, responsibility } = best;
  const [lead, ...others] = responsibility.units;
  const rest = cleanReference(document, responsibility.span);
  const joined = others.length > 0 ? `；其他责任单位：${others.join("，")}` : "";
  const answer = line(
    `${cityLabel(document)}「${toSimplified(responsibility.title)}」的责任单位：**${lead}**（排在首位，为牵头单位）${joined}`,
    [rest],
  );
  return draft("answered", [answer], {
    targets: asking.library.targets.filter(
      (t) => t.documentId === document.source.id && t.start === rest.span.start && t.kind === "responsibility",
    ),
  });
}

/** Measures by the score of the best unit inside them and the subject words in their title. */
function duties(asking: Asking, documents: readonly PlanDocument[]): readonly Duty[] {
  const ranked = asking.rankUnits(documents).slice(0, 40);
  const { topics } = asking.reading.understood;
  return documents
    .flatMap((document) =>
      document.plan.responsibilities.map((responsibility) => {
        const span = toStored(document.cleaned, responsibility.measureSpan);
        const inside = ranked.find(
          (r) => r.unit.documentId === document.source.id && r.unit.span.start >= span.start && r.unit.span.end <= span.end + 2,
        );
        const named = topics.filter((t) => toSimplified(responsibility.title).includes(t)).length;
        return { document, responsibility, score: (inside?.score ?? 0) + 0.5 * named };
      }),
    )
    .filter((d) => d.score > 0)
    .sort((a, b) => b.score - a.score);
}

/** Conflicts on the subject asked, both places cited; null where the texts hold none on it. */
export function contradictions(asking: Asking): Draft | null {
  const documents = new Set(asking.documents.map((d) => d.source.id));
  const { cities } = asking.reading.understood;
  const mine = asking.library.conflicts.filter(
    (c) => documents.has(c.a.documentId) && (cities.length === 0 || cities.includes(c.city ?? "")),
  );
  const found = mine.filter((c) => concerns(c, asking)).slice(0, 6);
  if (found.length === 0) return null;
  const lines = found.flatMap((c) => {
    const rests = [c.a, c.b].flatMap((t) => targetReference(t, asking.library.documents) ?? []);
    return [line(c.why, rests)];
  });
  return draft("answered", lines, { conflicts: found, targets: found.flatMap((c) => [c.a, c.b]) });
}

/** The measure is named, or a subject word stands in its indicators; a question without subject means all. */
function concerns(conflict: Conflict, asking: Asking): boolean {
  const { topics } = asking.reading.understood;
  const named = asking.reading.candidates.map((c) => c.measure);
  if (named.includes(conflict.measure)) return true;
  const words = `${conflict.measure} ${conflict.a.indicator} ${conflict.b.indicator}`;
  const subject = topics.filter((t) => !/矛盾|冲突|不一致|专栏|正文|规划|文本/.test(t));
  return subject.length === 0 ? named.length === 0 : subject.some((t) => words.includes(t));
}
