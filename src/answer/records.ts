/** A number question -> the target records that answer it, read out with their bounds, years and badges. Pure. */
import type { Computed } from "../domain/reply.ts";
import type { Conflict, Target } from "../domain/target.ts";
import type { Asking } from "./asking.ts";
import { cityLabel, type Draft, draft, type Line, line, targetReference } from "./draft.ts";

/** Records of the measures, cities and years asked; null when the question names no measure the corpus has. */
export function matchingRecords(asking: Asking): readonly Target[] | null {
  const { understood, candidates } = asking.reading;
  const exact = candidates.filter((c) => c.score >= 0.75).map((c) => c.measure);
  if (exact.length === 0) return null;
  const documents = new Set(asking.documents.map((d) => d.source.id));
  const named = asking.library.targets.filter(
    (t) => documents.has(t.documentId) && t.kind !== "responsibility" && (exact.includes(t.measure) || exact.includes(t.indicator)),
  );
  const inCity = understood.cities.length === 0 ? named : named.filter((t) => t.city !== null && understood.cities.includes(t.city));
  return inCity.length === 0 ? null : inCity;
}

/** Those of the year and basis asked; goals of the last year where the question says neither. */
export function ofTheTime(records: readonly Target[], asking: Asking): readonly Target[] {
  const { years, basis } = asking.reading.understood;
  const inYear = years.length === 0 ? records : records.filter((t) => years.some((y) => saysYear(t, y)));
  const asked = basis === null ? inYear : inYear.filter((t) => t.baseline === (basis === "achieved"));
  return asked.length > 0 ? asked : years.length > 0 ? inYear : [];
}

/** A period that ends in the year speaks for it. */
function saysYear(target: Target, year: number): boolean {
  return target.year === year || (target.year === null && target.period?.endsWith(`-${year}`) === true);
}

/** One line per city and year, the plainest record first; a value stated twice is cited once. */
export function readOut(records: readonly Target[], asking: Asking): Draft {
  const shown = distinct(records).slice(0, 24);
  const lines = shown.flatMap((t) => recordLine(t, asking));
  const ranked = asking.reading.superlative ? rankLine(shown, asking) : [];
  return draft("answered", [...lines, ...ranked, ...conflictLines(shown, asking)], {
    targets: shown,
    conflicts: conflictsOf(shown, asking),
  });
}

function distinct(records: readonly Target[]): readonly Target[] {
  const ordered = [...records].sort((a, b) => Number(a.kind !== "table") - Number(b.kind !== "table"));
  const key = (t: Target): string => [t.city, t.place, t.measure, yearOf(t), t.value, t.valueMax, t.comparator, t.baseline].join("|");
  const unique = ordered.filter((t, i) => ordered.findIndex((o) => key(o) === key(t)) === i);
  return unique.sort((a, b) => (a.city ?? "").localeCompare(b.city ?? "", "zh") || (yearOf(a) ?? 0) - (yearOf(b) ?? 0));
}

const yearOf = (t: Target): number | null => t.year ?? (t.period ? Number(t.period.slice(-4)) : null);

function recordLine(target: Target, asking: Asking): readonly Line[] {
  const rest = targetReference(target, asking.library.documents);
  if (!rest) return [];
  const time = target.year ? `${target.year}年` : target.period ? `${target.period.replace("-", "—")}年` : "";
  const badge = [target.baseline ? "已实现" : "目标", target.attribute].filter((b) => b !== null).join("，");
  const name =
    target.group && !target.indicator.includes(target.group.slice(0, 2))
      ? `${target.group.replace(/[：:]$/, "")}${target.indicator}`
      : target.indicator;
  const label = name.replace(/[（(][%％人所个年][）)]/g, "");
  return [line(`${cityLabel(rest.document)}${time}${label}：**${valueWords(target)}**（${badge}）`, [rest])];
}

/** The value as written; a unit that stands in the indicator cell is put behind it. */
export function valueWords(target: Target): string {
  const { valueText, unit } = target;
  if (!unit || unit === "比" || valueText.includes(unit) || !/^[\d.]/.test(valueText)) return valueText;
  return valueText.replace(/^([\d.]+)/, `$1${unit}`);
}

function conflictsOf(shown: readonly Target[], asking: Asking): readonly Conflict[] {
  const ids = new Set(shown.map((t) => t.id));
  return asking.library.conflicts.filter((c) => ids.has(c.a.id) || ids.has(c.b.id)).slice(0, 6);
}

function conflictLines(shown: readonly Target[], asking: Asking): readonly Line[] {
  return conflictsOf(shown, asking).flatMap((c) => {
    const rests = [c.a, c.b].flatMap((t) => targetReference(t, asking.library.documents) ?? []);
    return rests.length === 2 ? [line(`注意：${c.why}`, rests)] : [];
  });
}

/** Which city states the highest or lowest figure; bounds are ranked by their figure and words are never turned into one. */
function rankLine(shown: readonly Target[], asking: Asking): readonly Line[] {
  const numbers = shown.flatMap((t) => (t.value === null || t.comparator === "text" ? [] : [{ target: t, value: t.value }]));
  if (numbers.length < 2) return [];
  const highest = asking.reading.superlative === "highest";
  const best = numbers.reduce((top, n) => ((highest ? n.value > top.value : n.value < top.value) ? n : top));
  const ties = numbers.filter((n) => n.value === best.value);
  const rests = ties.flatMap((t) => targetReference(t.target, asking.library.documents) ?? []);
  const words = valueWords(best.target);
  const who = [...new Set(ties.map((t) => t.target.city ?? ""))].join("、");
  const computed: Omit<Computed, "citations">[] = [{ valueText: words, how: "rank" }];
  return [{ text: `${highest ? "最高" : "最低"}：${who}（${words}）`, rests, computed }];
}
