/** A table row that answers -> sentences with its headers: place, year, indicator, value, kind. Pure. */
import type { Passage } from "../domain/passage.ts";
import type { Target } from "../domain/target.ts";
import { coverage, type WeighedWord } from "../retrieve/features.ts";
import type { Asking } from "./asking.ts";
import type { Line } from "./draft.ts";
import { inKind } from "./matching.ts";
import { projectLine } from "./projects.ts";
import { ofTheTime, recordLine } from "./records.ts";

/** Cells read out at most when the question names no year. */
const CELLS = 4;

/** The records that stand in a row, those of the year asked where the row has it; empty where the row holds no figure of its own. */
export function rowRecords(unit: Passage, asking: Asking): readonly Target[] {
  if (unit.kind !== "row") return [];
  const inside = asking.library.targets.filter(
    (t) => t.documentId === unit.documentId && t.kind !== "responsibility" && t.start >= unit.span.start && t.end <= unit.span.end,
  );
  const timely = ofTheTime(inside, asking);
  const meant = timely.length > 0 ? timely : inside;
  const fitting = meant.filter((t) => inKind(t, asking.reading.asked));
  return ofSubject(fitting.length > 0 ? fitting : meant, asking.query.subject).slice(0, CELLS);
}
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
