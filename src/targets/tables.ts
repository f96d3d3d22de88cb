/** A table of indicators -> one target per figure and one blank per stated blank. Rows that could not be placed are left out. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import type { Row, Table } from "../domain/plan.ts";
import type { Blank, StandardMeasure, Target } from "../domain/target.ts";
import { standardMeasure } from "../measures/standard.ts";
import { toSimplified } from "../script.ts";
import { parseCell } from "./cell.ts";
import { type Column, readColumns } from "./columns.ts";
import { makeTarget, storedPlace } from "./make.ts";

export interface Extracted {
  readonly targets: readonly Target[];
  readonly blanks: readonly Blank[];
}

export function tableTargets(document: PlanDocument, table: Table, measures: readonly StandardMeasure[]): Extracted {
  const columns = readColumns(table);
  if (columns === null) return { targets: [], blanks: [] };
  const rows = table.rows.filter((r) => r.unplaced === null).map((row) => rowTargets({ document, table, row, columns, measures }));
  return { targets: rows.flatMap((r) => [...r.targets]), blanks: rows.flatMap((r) => [...r.blanks]) };
}

interface RowInput {
  readonly document: PlanDocument;
  readonly table: Table;
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly measures: readonly StandardMeasure[];
}

function rowTargets(input: RowInput): Extracted {
  const { row, columns } = input;
  // A header merged over two columns names both: the last of them holds the indicator, the one before it the group.
  const at = columns.map((c) => c.role).lastIndexOf("indicator");
  const label = row.cells[at];
  if (!label || label.text.trim() === "") return { targets: [], blanks: [] };
  const found = columns.map((column, i) => (column.role === "value" ? figureOf(input, { at, i, column }) : { targets: [], blanks: [] }));
  return { targets: found.flatMap((f) => [...f.targets]), blanks: found.flatMap((f) => [...f.blanks]) };
}

interface ValueAt {
  readonly at: number;
  readonly i: number;
  readonly column: Extract<Column, { role: "value" }>;
}

function figureOf(input: RowInput, { at, i, column }: ValueAt): Extracted {
  const { document, table, row, columns, measures } = input;
  const label = row.cells[at];
  const cell = row.cells[i];
  if (!label || !cell || cell.inherited) return { targets: [], blanks: [] };
  const name = toSimplified(label.text).replace(/\s/g, "");
  const indicator = column.change ? `${name}增幅` : name;
  const groupColumn = columns.findIndex((c) => c.role === "group");
  const above = at > 0 && columns[at - 1]?.role !== "number" ? row.cells[at - 1]?.text : undefined;
  const group = toSimplified(row.group ?? row.cells[groupColumn]?.text ?? above ?? "").replace(/\s/g, "") || null;
  const unit = column.change ? "%" : ((/[（(]([^（）()]{1,4})[）)]$/.exec(name)?.[1] ?? null)?.replace("％", "%") ?? null);
  const span = { start: Math.min(label.span.start, cell.span.start), end: cell.span.end };
  const measure = column.change ? indicator : standardMeasure(name, { group, unit }, measures);
  const quantity = parseCell(cell.text, unit)[0]?.quantity ?? null;
  const time = { year: column.change ? null : column.year, period: column.change ? document.entry.period : null };
  if (quantity === null) {
    const stated = { documentId: document.source.id, city: document.entry.city, measure, indicator, ...time, baseline: column.baseline };
    return { targets: [], blanks: [{ ...stated, ...storedPlace(document, span) }] };
  }
  const attributeAt = columns.findIndex((c) => c.role === "attribute");
  const attribute = attributeOf(row.cells[attributeAt]?.text.trim());
  const header = table.columns[i]?.span ?? null;
  const words = {
    kind: "table" as const,
    indicator,
    measure,
    quantity,
    span,
    baseline: column.baseline,
    sectionId: table.sectionId,
    ...time,
  };
  const extra = { header, column: table.columns[i]?.text ?? null, group, attribute };
  return { targets: [makeTarget(document, { ...words, ...extra })], blanks: [] };
}

function attributeOf(text: string | undefined): Target["attribute"] {
  return text === "约束性" || text === "预期性" ? text : null;
}
