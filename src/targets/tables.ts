/** A table of indicators -> one target per figure and one blank per stated blank. Rows that could not be placed are left out. Pure. */
import type { Cell, Row, Table } from "../domain/plan.ts";
import type { Blank, Quantity, Target } from "../domain/target.ts";
import { standardMeasure } from "../measures/standard.ts";
import { toSimplified } from "../script.ts";
import { isBlankCell, parseCell } from "./cell.ts";
import { type Column, readColumns, unitIn, type ValueColumn } from "./columns.ts";
import type { Facts } from "./facts.ts";
import { makeTarget, storedPlace } from "./make.ts";

export interface Extracted {
  readonly targets: readonly Target[];
  readonly blanks: readonly Blank[];
}
const nothing: Extracted = { targets: [], blanks: [] };

export function tableTargets(facts: Facts, table: Table): Extracted {
  const columns = readColumns(table, facts.plan);
  if (columns === null) return nothing;
  const inRow = ROWS[columns[0]?.role ?? "other"] ?? indicatorRow;
  let whole = "";
  return joined(
    table.rows.flatMap((row) => {
      if (row.unplaced !== null) return [];
      const label = wordsOf(labelCell(row, columns)?.text);
      if (!/^其中/.test(label)) whole = withoutNumber(label);
      return inRow({ facts, table, row, columns, whole });
    }),
  );
}

function joined(parts: readonly Extracted[]): Extracted {
  return { targets: parts.flatMap((p) => [...p.targets]), blanks: parts.flatMap((p) => [...p.blanks]) };
}

interface RowInput {
  readonly facts: Facts;
  readonly table: Table;
  readonly row: Row;
  readonly columns: readonly Column[];
  /** The indicator whose parts 其中 rows give. */
  readonly whole: string;
}

/** A figure's own cell and what is known of it before its words are read. */
interface FigureInput {
  readonly facts: Facts;
  readonly table: Table;
  readonly row: Row;
  readonly label: Cell;
  readonly cell: Cell;
  /** Index of the column. */
  readonly at: number;
  readonly name: string;
  readonly unit: string | null;
  readonly column: ValueColumn;
  readonly group: string | null;
  readonly attribute: Target["attribute"];
  /** The part of the city a row is of. */
  readonly place?: string | null;
}

/** A header merged over two columns names both: the last of them holds the indicator, the one before it the group. */
function labelCell(row: Row, columns: readonly Column[]): Cell | undefined {
  return row.cells[columns.map((c) => c.role).lastIndexOf("indicator")];
}

function wordsOf(text: string | undefined): string {
  return toSimplified(text ?? "").replace(/\s/g, "");
}

/** 1.学前教育毛入园率 -> 学前教育毛入园率. */
function withoutNumber(name: string): string {
  return name.replace(/^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])(?!\d)/, "");
}

function indicatorRow({ facts, table, row, columns, whole }: RowInput): readonly Extracted[] {
  const label = labelCell(row, columns);
  if (!label || label.text.trim() === "") return [];
  const name = withoutNumber(wordsOf(label.text));
  const unitAt = columns.findIndex((c) => c.role === "unit");
  const attribute = attributeOf(row.cells[columns.findIndex((c) => c.role === "attribute")]?.text.trim());
  const group = groupOf({ row, columns, name, whole });
  return columns.flatMap((column, at) => {
    const cell = row.cells[at];
    if (column.role !== "value" || !cell || cell.inherited) return [];
    const unit = unitOf(row.cells[unitAt]?.text) ?? unitInName(name) ?? column.unit;
    return [figureOf({ facts, table, row, label, cell, at, name, unit, column, group, attribute })];
  });
}

/** 年份 in the first column, an indicator in each header: 新增学位（个）. */
function yearRow({ facts, table, row, columns }: RowInput): readonly Extracted[] {
  const label = row.cells[0];
  const year = Number(/(?:19|20)\d{2}/.exec(label?.text ?? "")?.[0] ?? Number.NaN);
  if (!label || Number.isNaN(year)) return [];
  const baseline = facts.plan !== null && year < facts.plan.start;
  const column: ValueColumn = { role: "value", year, period: null, baseline, change: null, part: null, unit: null };
  return columns.flatMap((_, at) => {
    const cell = row.cells[at];
    const name = wordsOf(table.columns[at]?.text);
    if (at === 0 || !cell || cell.inherited) return [];
    return [figureOf({ facts, table, row, label, cell, at, name, unit: unitInName(name), column, group: null, attribute: null })];
  });
}

/** 东城区 in the first column, an indicator in each header: what the plan's title or its own header dates. */
function areaRow({ facts, table, row, columns }: RowInput): readonly Extracted[] {
  const label = row.cells[0];
  if (!label || label.text.trim() === "" || label.inherited) return [];
  const place = TOTAL.test(wordsOf(label.text)) ? null : wordsOf(label.text);
  const period = facts.plan === null ? null : `${facts.plan.start}-${facts.plan.end}`;
  return columns.flatMap((_, at) => {
    const cell = row.cells[at];
    const name = wordsOf(table.columns[at]?.text);
    const unit = unitIn(name);
    if (at === 0 || unit === null || !cell || cell.inherited) return [];
    const year = Number(/(?:19|20)\d{2}/.exec(name + wordsOf(table.title))?.[0] ?? Number.NaN);
    const dated = Number.isNaN(year) ? { year: null, period } : { year, period: null };
    const baseline = /完成情况|现状|实际|已/.test(wordsOf(table.title)) || (dated.year !== null && dated.year < (facts.plan?.start ?? 0));
    const column: ValueColumn = { role: "value", ...dated, baseline, change: null, part: null, unit };
    return [figureOf({ facts, table, row, label, cell, at, name, unit, column, group: null, attribute: null, place })];
  });
}

const TOTAL = /^(?:合计|总计|小计|全[市县区州])$/;
const ROWS: Readonly<Record<string, (input: RowInput) => readonly Extracted[]>> = { year: yearRow, area: areaRow };

interface GroupInput {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly name: string;
  readonly whole: string;
}

function groupOf({ row, columns, name, whole }: GroupInput): string | null {
  if (/^其中/.test(name) && whole !== "") return whole;
  const at = columns.map((c) => c.role).lastIndexOf("indicator");
  const groupAt = columns.findIndex((c) => c.role === "group");
  const above = at > 0 && !/^(?:number|attribute|unit|value)$/.test(columns[at - 1]?.role ?? "") ? row.cells[at - 1]?.text : undefined;
  return wordsOf(row.group ?? row.cells[groupAt]?.text ?? above).replace(/^[一二三四五六七八九十]+、/, "") || null;
}

function figureOf(input: FigureInput): Extracted {
  const { facts, label, cell, name, unit, column } = input;
  const indicator = `${name}${column.part === null ? "" : `（${column.part}）`}${column.change ?? ""}`;
  const ownUnit = column.change === null ? unit : "%";
  if (!isBlankCell(cell.text)) {
    const values = parseCell(cell.text, ownUnit);
    return {
      targets: values.map((v) => targetOf(input, v.label === null ? indicator : `${indicator}（${v.label}）`, v.quantity)),
      blanks: [],
    };
  }
  const { document } = facts;
  const { year, period, baseline } = column;
  const stated = {
    documentId: document.source.id,
    city: document.entry.city,
    measure: measureOf(input, indicator),
    indicator,
    year,
    period,
    baseline,
  };
  return { targets: [], blanks: [{ ...stated, ...storedPlace(document, spanOf(label, cell)) }] };
}

function spanOf(label: Cell, cell: Cell) {
  return { start: Math.min(label.span.start, cell.span.start), end: cell.span.end };
}

function measureOf({ facts, unit, group }: FigureInput, indicator: string): string {
  return standardMeasure(indicator, { group, unit }, facts.measures);
}

function targetOf(input: FigureInput, indicator: string, quantity: Quantity): Target {
  const { facts, table, label, cell, at, column, group, attribute } = input;
  return makeTarget(facts.document, {
    kind: "table",
    indicator,
    measure: measureOf(input, indicator),
    quantity,
    span: spanOf(label, cell),
    baseline: column.baseline,
    sectionId: table.sectionId,
    year: column.year,
    period: column.period,
    header: table.columns[at]?.span ?? null,
    column: table.columns[at]?.text ?? null,
    group,
    attribute,
    place: input.place ?? null,
  });
}

function attributeOf(text: string | undefined): Target["attribute"] {
  return text === "约束性" || text === "预期性" ? text : null;
}

function unitInName(name: string): string | null {
  return (/[（(]([^（）()]{1,6})[）)](?:其中.{0,60})?$/.exec(name)?.[1] ?? null)?.replace("％", "%") ?? null;
}

/** A cell of the unit column; a dash there says the indicator has none. */
function unitOf(text: string | undefined): string | null {
  const words = wordsOf(text).replace("％", "%");
  return words === "" || /^[-—－/]+$/.test(words) ? null : words;
}
