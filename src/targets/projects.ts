/** A construction table -> one target per school: its planned places, with stage, area, years, ownership and mode. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import type { Row, Table } from "../domain/plan.ts";
import type { Target } from "../domain/target.ts";
import { toSimplified } from "../script.ts";
import { makeTarget } from "./make.ts";

/** Header words of each column; a table needs a school and a places column to be one of projects. */
const COLUMNS = {
  stage: /^学段/,
  area: /县|区域|地区|属地/,
  school: /学校名称|学校$|项目名称/,
  seats: /学位/,
  years: /年限|年份|工期|时间/,
  ownership: /公办/,
  mode: /建设方式|^方式|性质$/,
} as const;
type Name = keyof typeof COLUMNS;

export function projectTargets(document: PlanDocument, table: Table): readonly Target[] {
  const heads = table.columns.map((c) => toSimplified(c.text).replace(/\s/g, ""));
  const at = (name: Name): number => heads.findIndex((h) => COLUMNS[name].test(h));
  if (at("school") < 0 || at("seats") < 0) return [];
  return table.rows.filter((r) => r.unplaced === null).flatMap((row) => projectOf({ document, table, row, at }));
}

interface ProjectInput {
  readonly document: PlanDocument;
  readonly table: Table;
  readonly row: Row;
  readonly at: (name: Name) => number;
}

function projectOf({ document, table, row, at }: ProjectInput): readonly Target[] {
  const text = (name: Name): string | null => toSimplified(row.cells[at(name)]?.text ?? "").replace(/\s/g, "") || null;
  const school = text("school");
  const first = row.cells[at("school")];
  const last = row.cells[Math.max(at("mode"), at("seats"))];
  const seatsText = row.cells[at("seats")]?.text.trim() ?? "";
  if (school === null || !first || !last || !/\d/.test(seatsText)) return [];
  const [yearStart, yearEnd] = (text("years") ?? "").match(/20\d{2}/g)?.map(Number) ?? [];
  const mode = text("mode");
  const seats = Number(/\d+/.exec(seatsText)?.[0]);
  const indicator = toSimplified(table.columns[at("seats")]?.text ?? "").replace(/\s/g, "");
  return [
    makeTarget(document, {
      kind: "project",
      indicator,
      measure: "学校建设项目设置学位",
      quantity: { valueText: seatsText, value: seats, valueMax: null, unit: "人", comparator: "=" },
      span: { start: first.span.start, end: last.span.end },
      sectionId: table.sectionId,
      baseline: false,
      year: null,
      period: yearStart && yearEnd ? `${yearStart}-${yearEnd}` : null,
      header: table.columns[at("seats")]?.span ?? null,
      place: text("area"),
      extra: {
        stage: text("stage"),
        area: text("area"),
        school,
        seats,
        yearStart: yearStart ?? null,
        yearEnd: yearEnd ?? null,
        ownership: text("ownership"),
        mode: mode?.replace(/^([^（(]*)[（(].*[）)]/, "$1") ?? null,
        pilotZone: /试验区/.test(mode ?? ""),
      },
    }),
  ];
}
