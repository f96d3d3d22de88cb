/** Compared measures with their citations enter, sheets leave: the grid as seen, its records one a row, and what warns the reader. Pure. */
import { blankKindOf } from "../domain/blank.ts";
import type { CitationStyle } from "../domain/export.ts";
import type { ComparedMeasure } from "../domain/reply.ts";
import type { ExportItem } from "./cited.ts";
import { placeKey } from "./cited.ts";
import { blankWords, type Comparison, captionOf, yearTitle } from "./comparison.ts";
import { itemSheet } from "./item-sheet.ts";
import { rowsOf, type Sheet } from "./sheet.ts";
import { kindOf } from "./target-words.ts";

export function comparisonSheets(comparison: Comparison, style: CitationStyle): readonly Sheet[] {
  const hints = hintSheet(comparison.measures);
  return [gridSheet(comparison.measures), recordSheet(comparison, style), ...(hints.rows.length > 0 ? [hints] : [])];
}

function gridSheet(measures: readonly ComparedMeasure[]): Sheet {
  const years = [...new Set(measures.flatMap(({ rows }) => rows[0]?.cells.map(yearTitle) ?? []))].sort();
  const rows = measures.flatMap((measure) =>
    measure.rows.flatMap((row) => {
      const byYear = new Map(row.cells.map((cell) => [yearTitle(cell), wordsOf(row, cell)]));
      return rowsOf([captionOf(measure), row.city, ...years.map((year) => byYear.get(year) ?? null)]);
    }),
  );
  const columns = [{ title: "指标", width: 30 }, { title: "城市", width: 12 }, ...years.map((title) => ({ title, width: 22 }))];
  return { name: "对比", columns, rows };
}

type Row = ComparedMeasure["rows"][number];

function wordsOf(row: Row, cell: Row["cells"][number]): string {
  if (cell.records.length === 0) return blankWords[blankKindOf(row, cell)];
  return cell.records.map((record) => `${record.valueText}（${[kindOf(record), record.attribute].filter(Boolean).join("，")}）`).join("\n");
}

/** Every record of the grid as one row, blanks left to the grid. */
export function recordSheet({ measures, cites }: Comparison, style: CitationStyle): Sheet {
  const items = measures.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ records }) =>
        records.flatMap((target): ExportItem[] => {
          const cited = cites.get(placeKey(target));
          return cited === undefined ? [] : [{ cited, target, note: "" }];
        }),
      ),
    ),
  );
  return { ...itemSheet(items, style), name: "记录" };
}

function hintSheet(measures: readonly ComparedMeasure[]): Sheet {
  const rows = measures.flatMap((measure) => [
    ...measure.conflicts.map(({ city, why }) => [measure.measure, "前后不一", city, why]),
    ...measure.warnings.map(({ cities, text }) => [measure.measure, "提示", cities.join("、"), text]),
  ]);
  const columns = [
    { title: "指标", width: 28 },
    { title: "类别", width: 10 },
    { title: "城市", width: 20 },
    { title: "说明", width: 70 },
  ];
  return { name: "提示", columns, rows };
}
