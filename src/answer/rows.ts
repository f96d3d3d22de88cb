/** A table row that answers -> sentences with its headers: place, year, indicator, value, kind. Pure. */
import type { Passage } from "../domain/passage.ts";
import type { Target } from "../domain/target.ts";
import { coverage, type WeighedWord } from "../retrieve/features.ts";
import type { RankedUnit } from "../retrieve/rank.ts";
import type { Asking } from "./asking.ts";
import type { Line } from "./draft.ts";
import { inKind } from "./matching.ts";
import { projectLine } from "./projects.ts";
import { isOfBasis, ofTheTime, recordLine } from "./records.ts";

/** Cells read out at most when the question names no year. */
const CELLS = 4;

/** The records that stand in a row, those of the year asked where the row has it; empty where the row holds no figure of its own. */
export function rowRecords(unit: Passage, asking: Asking): readonly Target[] {
  if (unit.kind !== "row") return [];
  const inside = recordsInside(unit, asking);
  const timely = ofTheTime(inside, asking);
  const meant = timely.length > 0 ? timely : inside;
  const fitting = meant.filter((t) => inKind(t, asking.reading.asked));
  return ofSubject(fitting.length > 0 ? fitting : meant, asking.query.subject).slice(0, CELLS);
}
const recordsInside = ({ documentId, span }: Passage, { library }: Asking): readonly Target[] =>
  library.targets.filter((t) => t.documentId === documentId && t.kind !== "responsibility" && t.start >= span.start && t.end <= span.end);

/** Rows looked at: further ones are seldom told. */
const LOOKED_AT = 8;
/** 想开多少间: a row that only tells what was reached gives way where a row of the same measure tells the goal, and the other way round. */
export function ofTheBasis(ranked: readonly RankedUnit[], asking: Asking): readonly RankedUnit[] {
  const { basis } = asking.reading.understood;
  if (basis === null) return ranked;
  const rows = ranked
    .slice(0, LOOKED_AT)
    .flatMap((r) => (r.unit.kind === "row" ? [{ row: r, records: recordsInside(r.unit, asking) }] : []));
  const meets = (t: Target): boolean => isOfBasis(t, basis);
  const met = new Set(rows.flatMap(({ records }) => records.filter(meets).map((t) => t.measure)));
  const replaced = rows.filter(({ records }) => records.length > 0 && !records.some(meets) && records.some((t) => met.has(t.measure)));
  return replaced.length === 0 ? ranked : ranked.filter((r) => !replaced.some(({ row }) => row === r));
}
/** Score below the best one's within which a place may answer in its stead. */
export const NEAR = 0.5;
/** 财政性教育经费怎么保证: asked how, a row of figures tells no way where prose near it may. */
export function withoutFigures(ranked: readonly RankedUnit[], { reading }: Asking): readonly RankedUnit[] {
  const [top] = ranked;
  if (top?.unit.kind !== "row" || reading.asked !== null || !HOW.test(reading.text)) return ranked;
  const prose = ranked.some((r) => r.unit.kind === "prose" && top.score - r.score < NEAR);
  return prose ? ranked.filter((r) => r.unit.kind !== "row") : ranked;
}
const HOW = /怎么|怎样|如何|咋|咋样|凭什么|靠什么/;
/** A row that gives several things: those whose name holds most of what is asked. */
export function ofSubject(records: readonly Target[], subject: readonly WeighedWord[]): readonly Target[] {
  if (new Set(records.map((t) => t.measure)).size < 2) return records;
  const held = records.map((t) => coverage(subject, `${t.group ?? ""}${t.indicator}${t.measure}`));
  const most = Math.max(...held);
  return most === 0 ? records : records.filter((_, i) => held[i] === most);
}
export function rowLines(unit: Passage, asking: Asking): readonly Line[] {
  return rowRecords(unit, asking).flatMap((t) => projectLine(t, asking) ?? recordLine(t, asking));
}
