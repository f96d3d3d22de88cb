/** Raw cells and rows of a flattened table, and what can be read off them without a header. Pure. */
import type { Cell } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import { cellKindOf } from "./cell-kinds.ts";

/** A cell as it stands in the text; `lines` are its trimmed, non-empty lines, `lineSpans` their places. */
export interface RawCell {
  readonly span: Span;
  readonly lines: readonly string[];
  readonly lineSpans: readonly Span[];
}
export type RawRow = readonly RawCell[];

export function wordsOf(cell: RawCell | undefined): string {
  return cell?.lines.join("") ?? "";
}

export function cellOf(raw: RawCell): Cell {
  return { text: wordsOf(raw), span: raw.span, inherited: false };
}

export function emptyCell(at: number): Cell {
  return { text: "", span: { start: at, end: at }, inherited: false };
}

export function isBlankRow(row: RawRow): boolean {
  return row.every((cell) => cell.lines.length === 0);
}

/** The commonest number of cells among rows of several cells, the larger of two; 0 where there is none. */
export function usualWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** What most rows hold in a column. */
export type ColumnKind = "index" | "attribute" | "unit" | "number" | "text";

export function columnKinds(rows: readonly RawRow[], width: number): readonly ColumnKind[] {
  const whole = rows.filter((row) => row.length === width);
  return Array.from({ length: width }, (_, column) => columnKind(whole.map((row) => wordsOf(row[column]))));
}

function columnKind(words: readonly string[]): ColumnKind {
  const own = words.filter((text) => text !== "");
  const kinds = own.map(cellKindOf);
  const share = (...of: readonly string[]) => kinds.filter((kind) => of.includes(kind)).length / Math.max(1, kinds.length);
  if (share("attribute") >= 0.8) return "attribute";
  if (share("ordinal") >= 0.8 && isCounting(own)) return "index";
  if (own.length > 1 && share("unit", "blank") >= 0.8 && share("unit") >= 0.5) return "unit";
  return share("number", "ordinal", "blank") >= 0.6 ? "number" : "text";
}

/** 1, 2, 3 …, with a gap or a repetition here and there. */
function isCounting(words: readonly string[]): boolean {
  const steps = words.slice(1).map((text, i) => Number(text) - Number(words[i]));
  return Number(words[0]) <= 2 && steps.length > 0 && steps.filter((step) => step === 1).length >= steps.length * 0.7;
}

/**
 * Whether a row of the right width agrees with its columns: ordinals, 约束性/预期性 and labels where the other rows have
 * them. Words among numbers (大体相当) are possible, the row's own label among them or a number among labels is not.
 */
export function fits(row: RawRow, kinds: readonly ColumnKind[]): boolean {
  const firstValue = kinds.indexOf("number");
  return row.every((cell, i) => {
    const kind = cellKindOf(wordsOf(cell));
    const column = kinds[i];
    if (kind === "empty") return true;
    if (column === "index") return kind === "ordinal";
    if (column === "number" && kind === "text" && /[：:]$/.test(wordsOf(cell))) return false;
    if (column === "number" && kind === "text" && row.some((other, at) => kinds[at] !== "number" && wordsOf(other) === wordsOf(cell)))
      return false;
    if (column === "attribute") return kind === "attribute" || /^[—–－-]+$/.test(wordsOf(cell));
    if (column === "unit") return kind === "unit" || kind === "blank";
    return !(column === "text" && i < firstValue && kind !== "text" && kind !== "unit");
  });
}
