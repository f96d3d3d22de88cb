/** Scores -> the lines that are printed. Pure. */
import type { Score } from "./score.ts";

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}`);
const total = (scores: readonly Score[], of: (s: Score) => number): number => scores.reduce((sum, s) => sum + of(s), 0);

/** One line per type, then one over all. */
export function table(name: string, scores: readonly Score[]): readonly string[] {
  const types = [...new Set(scores.map((s) => s.type))];
  const rows = types.map((type) =>
    row(
      type,
      scores.filter((s) => s.type === type),
    ),
  );
  return [`== ${name}`, ...rows, row("ALL", scores)];
}

export function row(name: string, scores: readonly Score[]): string {
  const answerable = scores.filter((s) => s.evidence !== null);
  const silent = scores.filter((s) => s.evidence === null);
  const columns: readonly (readonly [string, string])[] = [
    ["n", String(scores.length)],
    ["evidence", percent(evidenceOf(answerable), answerable.length)],
    ["all", percent(answerable.filter((s) => s.evidence === 1).length, answerable.length)],
    [
      "values",
      percent(
        total(scores, (s) => s.valuesFound),
        total(scores, (s) => s.values),
      ),
    ],
    [
      "precision",
      percent(
        total(answerable, (s) => s.useful),
        total(answerable, (s) => s.citations),
      ),
    ],
    ["refused-right", percent(silent.filter((s) => s.refused).length, silent.length)],
    ["refused-wrong", percent(answerable.filter((s) => s.refused).length, answerable.length)],
    ["loose", String(total(scores, (s) => s.loose))],
    ["chars", String(Math.round(total(answerable, (s) => s.citedCharacters) / Math.max(1, answerable.length)))],
  ];
  return `${name.padEnd(16)} ${columns.map(([k, v]) => `${k} ${v.padEnd(6)}`).join(" ")}`;
}

/** Sum of evidence shares. */
export const evidenceOf = (scores: readonly Score[]): number => total(scores, (s) => s.evidence ?? 0);
