/** Records of construction tables -> their rows: a school with its stage, county, places, years, owner and mode. Pure. */
import type { Target } from "../domain/target.ts";
import type { Asking } from "./asking.ts";

export interface ProjectRow {
  readonly target: Target;
  readonly school: string;
  readonly area: string;
  readonly stage: string;
  readonly mode: string;
  readonly ownership: string;
  readonly seats: number | null;
  readonly years: readonly [number | null, number | null];
}

/** Rows of the documents asked. */
export function projectRows(asking: Asking): readonly ProjectRow[] {
  const documents = new Set(asking.documents.map((d) => d.source.id));
  const projects = asking.library.targets.filter((t) => t.kind === "project" && documents.has(t.documentId));
  return projects.flatMap((target) => projectOf(target) ?? []);
}
/** Null for a record of anything else. */
export function projectOf(target: Target): ProjectRow | null {
  const { extra } = target;
  if (target.kind !== "project" || extra === null || !("school" in extra)) return null;
  const { school, area, stage, mode, ownership, seats, yearStart, yearEnd } = extra;
  const plain = { area: area ?? "", stage: stage ?? "", mode: mode ?? "", ownership: ownership ?? "" };
  return { target, school, ...plain, seats, years: [yearStart, yearEnd] };
}

export function rowText(r: ProjectRow): string {
  const facts = [
    r.mode,
    r.ownership,
    r.target.period?.replace("-", "—").concat("年") ?? null,
    r.seats === null ? null : `设置学位${r.seats}人`,
  ].filter((x) => x !== null && x !== "");
  return `- **${r.school}**（${facts.join("，")}）`;
}
