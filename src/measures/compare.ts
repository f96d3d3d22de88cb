/** Targets of several cities -> a grid of cities × years for each measure, with honest blanks and warnings. Pure. */
import type { ComparedMeasure } from "../domain/reply.ts";
import type { Blank, Conflict, StandardMeasure, Target } from "../domain/target.ts";
import { standardName } from "./standard.ts";

export interface CompareInput {
  readonly measures: readonly string[];
  readonly cities: readonly string[];
  readonly year: number | null;
  readonly targets: readonly Target[];
  readonly blanks: readonly Blank[];
  readonly conflicts: readonly Conflict[];
  readonly table: readonly StandardMeasure[];
}

export function compareMeasures(input: CompareInput): readonly ComparedMeasure[] {
  return input.measures.map((word) => compared(standardName(word, input.table), input));
}

function compared(measure: string, input: CompareInput): ComparedMeasure {
  const records = input.targets.filter((t) => t.measure === measure && t.kind !== "responsibility");
  const known = [...new Set(input.targets.flatMap((t) => t.city ?? []))];
  const cities = input.cities.length > 0 ? input.cities : known;
  const years =
    input.year === null
      ? yearsOf(
          records,
          input.blanks.filter((b) => b.measure === measure),
        )
      : [input.year];
  return {
    measure,
    unit: records.find((r) => r.unit !== null)?.unit ?? null,
    rows: cities.map((city) => ({ city, cells: years.map((year) => cellOf(records, { city, year, measure }, input.blanks)) })),
    conflicts: input.conflicts.filter((c) => c.measure === measure && cities.includes(c.city ?? "")),
    warnings: warningsOf(
      measure,
      records.filter((r) => cities.includes(r.city ?? "")),
      input.table,
    ),
  };
}

const yearOf = (t: { readonly year: number | null; readonly period: string | null }): number | null =>
  t.year ?? (t.period ? Number(t.period.slice(-4)) : null);

function yearsOf(records: readonly Target[], blanks: readonly Blank[]): readonly (number | null)[] {
  const years = new Set([...records, ...blanks].map(yearOf));
  return years.size === 0 ? [null] : [...years].sort((a, b) => (a ?? 0) - (b ?? 0));
}

interface Cell {
  readonly city: string;
  readonly year: number | null;
  readonly measure: string;
}

function cellOf(
  records: readonly Target[],
  { city, year, measure }: Cell,
  blanks: readonly Blank[],
): ComparedMeasure["rows"][number]["cells"][number] {
  const mine = records.filter((r) => r.city === city && yearOf(r) === year);
  const blank = blanks.some((b) => b.city === city && b.measure === measure && yearOf(b) === year);
  const period = mine.find((r) => r.period !== null)?.period ?? null;
  return { year, period, records: mine, state: mine.length > 0 ? "given" : blank ? "blank-in-source" : "not-stated" };
}

function warningsOf(measure: string, records: readonly Target[], table: readonly StandardMeasure[]): ComparedMeasure["warnings"] {
  const cities = [...new Set(records.flatMap((r) => r.city ?? []))];
  const near = table.find((m) => m.measure === measure)?.near ?? [];
  const warnings: ComparedMeasure["warnings"] = near.map((n) => ({
    code: "near-measure",
    cities,
    text: `与「${n.measure}」不是同一指标：${n.why}。`,
  }));
  const districts = cities.filter((c) => /[区县]$/.test(c));
  if (districts.length > 0 && districts.length < cities.length) {
    warnings.push({ code: "city-and-district", cities: districts, text: `${districts.join("、")}是县区，其他是地级市，层级不同。` });
  }
  const wordings = new Set(
    records.map((r) => (/预计/.test(r.column ?? "") ? "预计完成值" : /目标值/.test(r.column ?? "") ? "目标值" : "")),
  );
  if (wordings.has("预计完成值")) warnings.push({ code: "expected-value", cities, text: "其中有的数是预计完成值，不是目标值。" });
  return warnings;
}
