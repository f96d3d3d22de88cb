/** 基教和职教各要多少: a figure of one of the things named side by side -> the same row's figure of the others, told beside it. Pure. */
import type { Target } from "../domain/target.ts";
import { alongside } from "./alongside.ts";
import type { Asking } from "./asking.ts";
import type { Draft } from "./draft.ts";
import { recordLine } from "./records.ts";

/** The answer as given where nothing stands side by side, or tables hold no row that differs from one told by that word alone. */
export function withSiblings(given: Draft, asking: Asking): Draft {
  const { text, subject, understood } = asking.reading;
  if (given.status !== "answered" || given.targets.length === 0 || understood.cities.length > 1) return given;
  const joined = alongside(
    text,
    subject.map((s) => s.word),
  );
  const items = joined?.items.map((i) => i.said) ?? [];
  const found = given.targets.flatMap((t) => siblingsOf(t, items, asking)).filter((t) => !given.targets.includes(t));
  const siblings = [...new Set(found)];
  return siblings.length === 0
    ? given
    : { ...given, lines: [...given.lines, ...siblings.flatMap((t) => recordLine(t, asking))], targets: [...given.targets, ...siblings] };
}
/** Records of the same table, year and kind whose names have another of the items in the place of the one told. */
function siblingsOf(target: Target, items: readonly string[], { library }: Asking): readonly Target[] {
  const told = items.find((i) => target.indicator.includes(i));
  if (told === undefined || target.kind !== "table") return [];
  const names = items.filter((i) => i !== told).map((i) => target.indicator.replace(told, i));
  return library.targets.filter(
    (t) =>
      t.kind === "table" &&
      t.documentId === target.documentId &&
      t.year === target.year &&
      t.baseline === target.baseline &&
      names.includes(t.indicator),
  );
}
