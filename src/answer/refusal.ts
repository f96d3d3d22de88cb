/** What is said when the texts do not hold the answer: what was looked for, and the nearest thing that exists. Pure. */
import type { Reference } from "../cite/citations.ts";
import { toClean } from "../cleaned.ts";
import type { Span } from "../domain/source.ts";
import type { Target } from "../domain/target.ts";
import { withUnit } from "../measures/conflicts.ts";
import { toSimplified } from "../script.ts";
import { type Asking, cleanReference } from "./asking.ts";
import { cityLabel, type Draft, draft, type Line, line, targetReference } from "./draft.ts";
import { labelOf } from "./records.ts";
import type { Stretch } from "./sentences.ts";

export interface Nearest {
  readonly targets?: readonly Target[];
  readonly stretch?: Stretch | null;
  /** Shown where there is no stretch. */
  readonly place?: Reference | null;
  /** Why the texts are silent, a whole sentence; else the usual one. */
  readonly why?: string;
}

export function notFound(asking: Asking, nearest: Nearest = {}): Draft {
  const targets = (nearest.targets ?? []).slice(0, 2);
  const shown =
    targets.length > 0
      ? targets.flatMap((t) => targetLine(t, asking))
      : placeLine(nearestSentence(nearest.stretch?.reference ?? nearest.place ?? null, asking));
  return draft("not_found", [line(`没有找到。${nearest.why ?? ""}查找的内容：${lookedFor(asking)}`), ...shown], {
    targets,
    why: nearest.why ?? "",
  });
}

function lookedFor({ reading }: Asking): string {
  const { understood, unknownPlaces, candidates, subject } = reading;
  const words = [
    ...unknownPlaces,
    ...understood.cities,
    ...understood.places,
    ...understood.years.map((y) => `${y}年`),
    ...(candidates.length > 0 ? candidates.slice(0, 2).map((c) => c.measure) : subject.slice(0, 4).map((s) => s.word)),
  ];
  const said = [...new Set(words)].map((w) => `「${w}」`).join("");
  return said === "" ? `「${understood.question.slice(0, 40)}」` : said;
}

function targetLine(target: Target, asking: Asking): readonly Line[] {
  const rest = targetReference(target, asking.library.documents);
  if (!rest) return [];
  const time = target.year ? `${target.year}年` : "";
  const kind = target.baseline ? "已实现" : "目标";
  return [
    line(`最接近的是（不是所问的内容）：${cityLabel(rest.document)}${time}${labelOf(target)} ${withUnit(target)}（${kind}）`, [rest]),
  ];
}
/** What is not an answer is shown in one sentence, the one that says most of the subject; stored units. */
const SHOWN_WHOLE = 200;
function nearestSentence(place: Reference | null, { reading }: Asking): Reference | null {
  if (place === null || place.span.end - place.span.start <= SHOWN_WHOLE) return place;
  const { plan, cleaned } = place.document;
  const clean = toClean(cleaned, place.span);
  const words = reading.subject.flatMap((s) => [s.word, ...s.alternatives]);
  const said = (span: Span): number => {
    const text = toSimplified(cleaned.text.slice(span.start, span.end));
    return words.filter((w) => text.includes(w)).length;
  };
  const inside = plan.sentences.map((s) => s.span).filter((s) => s.start >= clean.start && s.end <= clean.end);
  const best = inside.reduce<Span | null>((top, s) => (top === null || said(s) > said(top) ? s : top), null);
  return best === null ? place : cleanReference(place.document, best);
}
function placeLine(place: Reference | null): readonly Line[] {
  return place === null ? [] : [line(`最接近的是（不是所问的内容）：**${cityLabel(place.document)}** {1}`, [place])];
}
