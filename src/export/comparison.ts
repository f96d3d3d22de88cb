/** Compared measures with their citations enter, paper parts leave: a grid each, blanks in their three kinds, warnings and contradictions beneath. Pure. */
import { type BlankKind, blankKindOf } from "../domain/blank.ts";
import type { GridPart, Paper, Part, Run } from "../domain/export.ts";
import type { ComparedMeasure } from "../domain/reply.ts";
import type { Conflict, Target } from "../domain/target.ts";
import { type Cited, type Cites, placeKey, statusMarks } from "./cited.ts";
import { legendOf } from "./legend.ts";
import { makeNotes, marked, plain, sharedIn } from "./notes.ts";
import { type Layout, referenceOf } from "./reference.ts";
import { kindOf, timeOf } from "./target-words.ts";

type Cell = ComparedMeasure["rows"][number]["cells"][number];

export const blankWords: Readonly<Record<BlankKind, string>> = {
  "not-stated": "未提及",
  "other-years": "未写这一年",
  "blank-in-source": "原表空白",
};

export interface Comparison {
  readonly measures: readonly ComparedMeasure[];
  /** Every record's place, re-read. */
  readonly cites: Cites;
}

export function comparisonPaper(
  { measures, cites }: Comparison,
  { title, style }: Pick<Layout, "style"> & { readonly title: string },
): Paper {
  const layout = { style, notes: makeNotes() };
  const parts = measures.flatMap((measure) => partsOf(measure, cites, layout));
  return { title, parts, notes: [...layout.notes.all], legend: legendOf([...cites.values()]) };
}

function partsOf(measure: ComparedMeasure, cites: Cites, layout: Layout): readonly Part[] {
  const remarks = measure.warnings.map(({ text }): Part => ({ kind: "remark", runs: [plain("提示", "strong"), plain(`：${text}`)] }));
  return [gridOf(measure, cites, layout), ...measure.conflicts.map((conflict) => conflictPart(conflict, cites, layout)), ...remarks];
}

export const captionOf = ({ measure, unit }: ComparedMeasure): string => (unit === null ? measure : `${measure}（${unit}）`);
export const yearTitle = ({ year, period }: Cell): string => timeOf({ year, period }) || "未写年份";

/** How a figure's source is marked: by its place, in the style asked, sharing notes inside one table. */
type Mark = (cited: Cited) => number;

function gridOf(measure: ComparedMeasure, cites: Cites, { style, notes }: Layout): GridPart {
  const share = sharedIn(notes);
  const mark: Mark = (cited) => share(referenceOf(cited, style));
  const years = measure.rows[0]?.cells ?? [];
  const columns = [{ title: "城市", weight: 10 }, ...years.map((cell) => ({ title: yearTitle(cell), weight: 18 }))];
  const rows = measure.rows.map((row) => [
    [[plain(row.city)]],
    ...row.cells.map((cell) =>
      cell.records.length === 0 ? [[plain(blankWords[blankKindOf(row, cell)], "soft")]] : linesOf(cell, cites, mark),
    ),
  ]);
  return { kind: "grid", caption: captionOf(measure), columns, rows };
}

/** Every record of the cell: the figure as written, and beneath it what kind of figure it is, with the mark. */
function linesOf(cell: Cell, cites: Cites, mark: Mark): Run[][] {
  return cell.records.flatMap((record) => {
    const cited = cites.get(placeKey(record));
    return [[plain(record.valueText, "strong")], [sourceRun(record, cited, mark)]];
  });
}

function sourceRun(record: Target, cited: Cited | undefined, mark: Mark): Run {
  const words = [kindOf(record), record.attribute].filter((word) => word !== null).join("，");
  if (cited === undefined) return plain(words, "soft");
  return marked(`${words}${statusMarks(cited)}`, mark(cited), "soft");
}

function conflictPart({ why, a, b }: Conflict, cites: Cites, layout: Layout): Part {
  const places: readonly (readonly [string, Target])[] = [
    ["出处：前者", a],
    ["，后者", b],
  ];
  const marks = places.map(([words, record]) => {
    const cited = cites.get(placeKey(record));
    return cited === undefined ? plain(words) : marked(words, layout.notes.add(referenceOf(cited, layout.style)));
  });
  return { kind: "remark", runs: [plain("前后不一", "strong"), plain(`：${why}`), ...marks, plain("。")] };
}
