/** 到底是多少, 两处不一样: conflicts of records on the subject asked, or the places whose figures differ. Pure. */
import type { Reference } from "../cite/citations.ts";
import type { Conflict } from "../domain/target.ts";
import { coverage, holdsFigure, rarestOf, type WeighedWord } from "../retrieve/features.ts";
import type { RankedUnit } from "../retrieve/rank.ts";
import { alongside } from "./alongside.ts";
import type { Asking } from "./asking.ts";
import { type Draft, draft, line, targetReference } from "./draft.ts";
import { matchingRecords } from "./matching.ts";
import { eachAlone } from "./sentences.ts";
import { stretchLines } from "./words.ts";

/** A further place counts while its score is at most so far below the best one's. */
const WITHIN = 0.75;

/** Both places cited and what differs said neutrally; null where the texts hold none on the subject. */
export function contradictions(asking: Asking): Draft | null {
  const all = distinct(
    viewsOf(asking).flatMap((view) =>
      closest(
        mine(asking).filter((c) => concerns(c, view, asking.reading.text)),
        view,
      ),
    ),
  );
  const kept = all.slice(0, MOST);
  if (kept.length === 0) return matchingRecords(asking) === null ? differingPlaces(asking) : null;
  const lines = kept.flatMap((c) => {
    const rests = restsOf([c], asking);
    return rests.length === 2 ? [line(c.why, rests)] : [];
  });
  const asksWhy = /为什么|为啥|为何|怎么(?:会|反而|还)/.test(asking.reading.text) ? [line(NO_REASON)] : [];
  const more = all.length - kept.length;
  const rest = {
    text: `另有${more}处没有列出，可以指明城市或指标再问。`,
    rests: restsOf(all.slice(MOST), asking),
    computed: [{ valueText: `${more}处`, how: "count" as const }],
  };
  return draft("answered", [...asksWhy, ...lines, ...(more === 0 ? [] : [rest])], {
    conflicts: kept,
    targets: kept.flatMap((c) => [c.a, c.b]),
  });
}
/** Plans give figures, seldom reasons. */
export const NO_REASON = "文本没有说明原因，只给出了以下数字：";
/** More would not be read. */
const MOST = 20;

function restsOf(conflicts: readonly Conflict[], asking: Asking): readonly Reference[] {
  return conflicts.flatMap((c) => [c.a, c.b]).flatMap((t) => targetReference(t, asking.library.documents) ?? []);
}

function mine(asking: Asking): readonly Conflict[] {
  const documents = new Set(asking.documents.map((d) => d.source.id));
  const { cities, years } = asking.reading.understood;
  return asking.library.conflicts
    .filter((c) => documents.has(c.a.documentId) && (cities.length === 0 || cities.includes(c.city ?? "")))
    .filter((c) => years.length === 0 || c.year === null || years.includes(c.year));
}
/** The same pair of values is told once. */
function distinct(conflicts: readonly Conflict[]): readonly Conflict[] {
  const key = (c: Conflict): string => [c.city, c.measure, c.year, c.kind, c.a.valueText, c.b.valueText].join("|");
  return conflicts.filter((c, i) => conflicts.findIndex((o) => key(o) === key(c)) === i);
}
/** What a contradiction must be about: measures named, and the words of the subject. */
interface View {
  readonly measures: readonly string[];
  readonly subject: readonly WeighedWord[];
}
/** 小学、初中教师学历对得上吗: each of what stands side by side is looked at for itself. */
function viewsOf({ reading, query: { subject } }: Asking): readonly View[] {
  const { candidates, text } = reading;
  const joined = alongside(
    text,
    subject.map((s) => s.word),
  );
  const items = joined?.items ?? [];
  if (items.length === 0) return [{ measures: candidates.map((c) => c.measure), subject }];
  return items.map((item) => {
    const others = items.filter((i) => i !== item);
    const isOther = (word: string): boolean => others.some((o) => o.words.includes(word)) && !item.words.includes(word);
    const named = candidates.filter((c) => !others.some((o) => o.said.includes(c.said) || c.said.includes(o.said)));
    return { measures: named.map((c) => c.measure), subject: subject.filter((s) => !isOther(s.word)) };
  });
}
const ABOUT_CONFLICTS = /矛盾|冲突|不一致|低于|实际|目标|指标|数/;
/** The measure is named, or the subject's words stand in its indicators; a question without subject means all. */
function concerns(conflict: Conflict, view: View, text: string): boolean {
  if (view.measures.length > 0) return view.measures.includes(conflict.measure);
  const words = `${conflict.measure} ${conflict.a.indicator} ${conflict.b.indicator}`;
  const subject = view.subject.filter((s) => !ABOUT_CONFLICTS.test(s.word));
  if (subject.length === 0) return /低于/.test(text) ? conflict.kind === "below-baseline" : true;
  const heaviest = rarestOf(subject);
  return heaviest !== null && [heaviest.word, ...heaviest.alternatives].some((w) => words.includes(w));
}

/** 小学教师本科学历: of what concerns the subject's heaviest word, that whose names hold most of the rest. */
function closest(found: readonly Conflict[], { subject }: View): readonly Conflict[] {
  const held = (c: Conflict): number => coverage(subject, `${c.measure} ${c.a.indicator} ${c.b.indicator}`);
  const most = Math.max(0, ...found.map(held));
  return found.filter((c) => held(c) > most - 0.05);
}

/** No record contradicts: the best places that give a figure each, from different paragraphs, set side by side where their figures differ. */
function differingPlaces(asking: Asking): Draft | null {
  const { asked } = asking.reading;
  const holds = (r: RankedUnit): boolean =>
    asked === null ? r.shelved.kinds.has("any") : holdsFigure({ ...asking.query, asked }, r.shelved);
  const all = asking.rankUnits(asking.documents).filter((r) => !r.shelved.bare);
  const inFigures = differing(all.filter(holds));
  // 接近 and 达到 differ without a figure.
  const places = inFigures.length < 2 && asked === null ? differing(all) : inFigures;
  const stretches = eachAlone(places, asking.documents);
  if (stretches.length < 2) return null;
  return draft("answered", [
    line("文本中有以下不同写法，没有说明以哪个为准："),
    ...stretches.flatMap((s) => stretchLines(s, asking, true)),
  ]);
}
/** The best place, the next that differs from it, and a third that differs from both and holds as much of the subject. */
function differing(ranked: readonly RankedUnit[]): readonly RankedUnit[] {
  const [top] = ranked;
  if (top === undefined) return [];
  const near = ranked.filter((r) => top.score - r.score < WITHIN);
  const second = near.find((r) => differs(r, top));
  if (second === undefined) return [top];
  const third = near.find(
    (r) => differs(r, top) && differs(r, second) && r.features.cover >= Math.min(top.features.cover, second.features.cover),
  );
  return [top, second, ...(third ? [third] : [])];
}
function differs(a: RankedUnit, b: RankedUnit): boolean {
  if (a.index === b.index || (a.unit.sectionId === b.unit.sectionId && Math.abs(a.index - b.index) <= 1)) return false;
  const figures = (r: RankedUnit): string => (r.shelved.words.match(/\d+(?:\.\d+)?/g) ?? []).join(" ");
  return figures(a) !== figures(b) || (figures(a) === "" && a.shelved.words !== b.shelved.words);
}
