/** Header cells and the kinds of the data's columns in; one named column per data column out, or why they do not agree. Pure. */
import type { Cell } from "../domain/plan.ts";
import { fail, ok, type Result } from "../faults.ts";
import { headerKindOf } from "./cell-kinds.ts";
import { type ColumnKind, cellOf, type RawRow, wordsOf } from "./raw-table.ts";

/** A Chinese reason shown with the table. */
export type HeaderFault = { readonly reason: string };

/** No plan has a table so wide; ways to align a header grow with the square of it. */
const MOST_COLUMNS = 100;

/**
 * Gives every data column its header. A header one cell short is widened only where exactly one label header can
 * stand over two label columns (指标项目 over 类别 and 指标) and every other column agrees with its header.
 */
export function alignHeader(header: readonly Cell[], kinds: readonly ColumnKind[]): Result<readonly Cell[], HeaderFault> {
  if (kinds.length > MOST_COLUMNS) return fail({ reason: `表格有${kinds.length}列，无法确定各列的含义` });
  if (header.length === kinds.length) {
    const full = header.map((cell, i) => merged(header, kinds, i) ?? cell);
    return agrees(full, kinds) ? ok(full) : fail({ reason: "表头与各列内容不符" });
  }
  if (header.length !== kinds.length - 1) return fail({ reason: `表头有${header.length}格，数据行多为${kinds.length}格` });
  const ways = header.map((_, at) => widened(header, kinds, at)).filter((way) => way !== null && agrees(way, kinds));
  const only = ways[0];
  return ways.length === 1 && only ? ok(only) : fail({ reason: `表头少一格，无法确定各列对应的表头` });
}

/** An empty header over labels right of a label header is merged with it. */
function merged(header: readonly Cell[], kinds: readonly ColumnKind[], at: number): Cell | null {
  const left = header[at - 1];
  const both = kinds[at] === "text" && kinds[at - 1] === "text";
  if (left === undefined || header[at]?.text !== "" || !both || headerKindOf(left.text) !== "label") return null;
  return { ...left, inherited: true };
}

/** The header with cell `at` repeated over the next column, null where it is no label over two label columns. */
function widened(header: readonly Cell[], kinds: readonly ColumnKind[], at: number): readonly Cell[] | null {
  const cell = header[at];
  if (!cell || headerKindOf(cell.text) !== "label" || kinds[at] !== "text" || kinds[at + 1] !== "text") return null;
  return [...header.slice(0, at + 1), { ...cell, inherited: true }, ...header.slice(at + 1)];
}

function agrees(header: readonly Cell[], kinds: readonly ColumnKind[]): boolean {
  const hasNumbers = kinds.includes("number");
  return header.every((cell, i) => {
    const repeated = i > 0 && cell.text === header[i - 1]?.text;
    return agreesWith(cell.text, { kind: kinds[i] ?? "text", hasNumbers, repeated });
  });
}

interface Under {
  readonly kind: ColumnKind;
  readonly hasNumbers: boolean;
  /** The header on the left has the same words. */
  readonly repeated: boolean;
}

function agreesWith(words: string, { kind, hasNumbers, repeated }: Under): boolean {
  if (repeated && kind !== "text") return false;
  const header = headerKindOf(words);
  if (kind === "attribute" || header === "attribute") return kind === "attribute" && (header === "attribute" || header === "any");
  if (kind === "unit" || header === "unit") return kind === "unit" && (header === "unit" || header === "any" || header === "label");
  if (header === "index") return kind === "index" || kind === "text";
  if (header === "value") return kind === "number" || (kind === "index" && !hasNumbers) || !hasNumbers;
  return header === "label" ? kind === "text" : kind !== "index" || words === "";
}

/** A second header row stands under merged cells of the first: nothing on its left, no number in it. */
export function isSecondHeader(header: RawRow, row: RawRow): boolean {
  if (row.length !== header.length || wordsOf(row[0]) !== "") return false;
  const own = row.map(wordsOf).filter((words) => words !== "");
  return own.length > 0 && own.every((words) => headerKindOf(words) === "value");
}

/** 2025年 over 城市 and 农村 reads 2025年城市, 2025年农村. */
export function joinHeaders(header: RawRow, second: RawRow): readonly Cell[] {
  let merged = "";
  return header.map((raw, i) => {
    const upper = wordsOf(raw);
    if (upper !== "") merged = upper;
    const under = second[i];
    if (under === undefined || wordsOf(under) === "") return cellOf(raw);
    const span = upper === "" ? under.span : raw.span;
    return { text: (upper === "" ? merged : upper) + wordsOf(under), span, inherited: false };
  });
}
